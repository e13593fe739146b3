extension CitationFormat {
  /// Web of Science's plain text, as `savedrecs.txt` and `.ciw` hold it.
  package static let wosTagged = CitationFormat(
    name: "wos-tagged", title: "Web of Science plain text (ISI, .ciw)", extensions: ["ciw", "isi", "txt"],
    detectedBy: "lines `FN ` and `VR ` at the start, or a first line such as `PT J`",
    detect: { WebOfScienceReader.isWebOfScience($0) },
    read: { try WebOfScienceReader.read($0, sink: $1) })
}
