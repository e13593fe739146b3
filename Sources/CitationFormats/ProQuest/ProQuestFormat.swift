extension CitationFormat {
  /// What ProQuest saves as “Text only”.
  package static let proQuestText = CitationFormat(
    name: "proquest-txt", title: "ProQuest text", extensions: ["txt"],
    detectedBy: "a ruler of underscores, then `Document 1 of n` or fields such as `ProQuest document ID:`",
    detect: { ProQuestReader.isProQuest($0) },
    read: { try ProQuestReader.read($0, sink: $1) })
}
