extension CitationFormat {
  /// The text of a page that shows one work in a library catalogue or an index, copied by hand.
  package static let cataloguePage = CitationFormat(
    name: "catalogue-page", title: "Page copied from a catalogue", extensions: ["txt"],
    detectedBy: "an abstract with its heading, and labels such as `Author`, `ISSN` or `DOI`",
    detect: { CataloguePageReader.isCataloguePage($0) },
    read: { try CataloguePageReader.read($0, sink: $1) })
}
