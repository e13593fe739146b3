extension CitationFormat {
  /// Every format, in the order in which detection asks them: those with unmistakable marks first.
  package static let all: [CitationFormat] = [
    .pubmedXML, .endNoteXML, .ebscoXML, .ictrpXML, .crossrefXML,
    .openAlexJSON, .clinicalTrialsJSON, .crossrefJSON, .cslJSON, .jsonLines,
    .ris, .wosTagged, .ovidTagged, .ovidReprint, .medline, .refWorksTagged, .enw, .biblatex, .bibtex,
    .proQuestText, .pubMedAbstract, .csv, .cataloguePage, .xlsx,
  ]
}
