extension CitationFormat {
  /// What PubMed saves as “Abstract (text)”, made to be read by people.
  package static let pubMedAbstract = CitationFormat(
    name: "pubmed-abstract-txt", title: "PubMed text with abstracts", extensions: ["txt"],
    detectedBy: "a first line `1. Journal. Year`, paragraphs, and a line `PMID:` below",
    detect: { PubMedAbstractReader.isPubMedAbstract($0) },
    read: { try PubMedAbstractReader.read($0, sink: $1) })
}
