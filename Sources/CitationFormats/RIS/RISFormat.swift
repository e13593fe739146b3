extension CitationFormat {
  /// RIS in the dialects that databases write.
  package static let ris = CitationFormat(
    name: "ris", title: "RIS (Ovid, Scopus, ProQuest, PsycINFO, Cochrane, Zotero and others)", extensions: ["ris"],
    detectedBy: "a line `TY  - `",
    detect: { head in head.lines.contains { $0.hasPrefix("TY  -") || $0.hasPrefix("TY -") } },
    read: { try RISReader.read($0, sink: $1) },
    writer: .checked { RISWriter.write($0, into: &$1) })
}
