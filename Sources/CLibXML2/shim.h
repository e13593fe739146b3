#pragma once
#include <libxml/xmlversion.h>

/* Without this libxml2's headers bring the system's ICU, which clashes with the one inside Foundation. Only the private
   end of xmlCharEncodingHandler differs, which nobody here touches. */
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlreader.h>

/* xmlFree is a global variable holding a function, which Swift 6 will not touch. */
static inline void winnow_free_xml_string(xmlChar *text) { xmlFree(text); }
