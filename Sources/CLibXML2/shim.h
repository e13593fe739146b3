#pragma once
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlversion.h>

/* xmlFree is a global variable holding a function, which Swift 6 will not touch. */
static inline void winnow_free_xml_string(xmlChar *text) { xmlFree(text); }
