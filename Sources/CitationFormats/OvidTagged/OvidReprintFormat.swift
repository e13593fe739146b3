extension CitationFormat {
  /// Ovid's text with spelled-out field names, as its citation manager prints it.
  package static let ovidReprint = CitationFormat(
    name: "ovid-reprint", title: "Ovid text with field names", extensions: ["txt"],
    detectedBy: "a first line `<1>`, field names below, values indented",
    detect: { OvidReprintReader.isReprint($0) },
    read: { try OvidReprintReader.read($0, sink: $1) })
}
