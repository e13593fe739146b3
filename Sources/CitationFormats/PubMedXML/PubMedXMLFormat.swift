extension CitationFormat {
  /// PubMed XML: articles, books and lists of deleted citations.
  package static let pubmedXML = CitationFormat(
    name: "pubmed-xml", title: "PubMed XML", extensions: ["xml", "xml.gz"],
    detectedBy: "an element PubmedArticle, PubmedBookArticle or DeleteCitation",
    detect: { head in
      head.first.hasPrefix("<")
        && ["<PubmedArticle", "<PubmedBookArticle", "<DeleteCitation"].contains { head.text.contains($0) }
    },
    read: { try PubMedXMLReader.read($0, sink: $1) })
}
