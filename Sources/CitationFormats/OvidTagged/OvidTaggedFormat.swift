extension CitationFormat {
  /// Ovid's full tagged text.
  package static let ovidTagged = CitationFormat(
    name: "ovid-tagged", title: "Ovid tagged (.ovd, .cgi)", extensions: ["ovd", "cgi", "txt"],
    detectedBy: "a line `VN  - Ovid`, or a first line `<1. >` with a tag line below",
    detect: { OvidTaggedReader.isOvidTagged($0) },
    read: { try OvidTaggedReader.read($0, sink: $1) })
}
