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
  }
}
