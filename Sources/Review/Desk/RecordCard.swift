internal import Bibliography
package import Screening

extension ScreeningCard {
  /// - Parameters:
  ///   - name: what people call the record: `R17`.
  ///   - showsSource: whether the review shows authors and journal to its reviewers.
  package init(_ record: Record, name: String, showsSource: Bool = true) {
    self.init(name: name, title: record.title ?? "")
    authors = showsSource ? record.authors.map(\.short) : []
    journal = showsSource ? record.journal : nil
    year = record.date?.year
    abstract = record.abstract
    keywords = record.keywords
    mesh = record.mesh
    guard showsSource else { return }
    if let doi = record.doi { links.append(.init("DOI \(doi.text)", doi.url)) }
    if let pmid = record.pmid {
      links.append(.init("PubMed \(pmid.number)", "https://pubmed.ncbi.nlm.nih.gov/\(pmid.number)/"))
    }
    // Anything else in the place of an address would be a trap.
    if links.isEmpty, let url = record.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
      links.append(.init("Link", url))
    }
  }
}
