extension CitationFormat {
  /// EndNote's tagged import format, which grew out of refer and BibIX.
  package static let enw = CitationFormat(
    name: "enw", title: "EndNote tagged (refer, BibIX)", extensions: ["enw", "ref"],
    detectedBy: "a first line such as `%0 Journal Article`, or `%A ` and `%T ` lines",
    detect: { ENWReader.isTagged($0) },
    read: { try ENWReader.read($0, sink: $1) })
}
