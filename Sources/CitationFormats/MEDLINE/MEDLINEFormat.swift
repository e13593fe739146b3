extension CitationFormat {
  /// The MEDLINE format that PubMed saves.
  package static let medline = CitationFormat(
    name: "nbib", title: "MEDLINE / PubMed format", extensions: ["nbib", "txt"],
    detectedBy: "a line `PMID- `, or four lines with a padded tag and a dash in column five",
    detect: { head in
      head.lines.contains { $0.hasPrefix("PMID-") } || head.lines.count(where: MEDLINETag.isPaddedTag) >= 4
    },
    read: { try MEDLINEReader.read($0, sink: $1) },
    writer: .checked { MEDLINEWriter.write($0, into: &$1) })
}
