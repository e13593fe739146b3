/// What ranking reads of a record: its words, nothing else.
package struct RankedText: Sendable, Equatable {
  package var title: String
  package var abstract: String
  /// Authors’ key words and index terms, as words.
  package var terms: String

  package init(title: String, abstract: String, terms: String = "") {
    self.title = title
    self.abstract = abstract
    self.terms = terms
  }
}
