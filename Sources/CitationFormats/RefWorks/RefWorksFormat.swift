extension CitationFormat {
  /// RefWorks' tagged export.
  package static let refWorksTagged = CitationFormat(
    name: "refworks-tagged", title: "RefWorks tagged", extensions: ["txt"],
    detectedBy: "the line `Refworks Export Tagged Format`, or a line `RT ` with `T1 `, `A1 ` or `SR ` below",
    detect: { RefWorksReader.isRefWorks($0) },
    read: { try RefWorksReader.read($0, sink: $1) })
}
