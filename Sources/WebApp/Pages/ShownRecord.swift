internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

/// A record as pages beside the screening page show it: the whole of title and abstract, with who wrote it and where.
struct ShownRecord: Codable, Sendable {
  /// `R17`
  let name: String
  let title: String
  /// Authors, journal and year, as far as they are known.
  let source: String?
  let sections: [Section]
  let hasAbstract: Bool
  /// Keywords and index terms in one line.
  let terms: String?

  /// A part of the abstract with its heading.
  struct Section: Codable, Sendable {
    let title: String?
    let text: String
  }

  init(_ card: ScreeningCard, untitled: String) {
    name = card.name
    title = card.title.isEmpty ? untitled : card.title
    let authors = card.authors.count > 6 ? card.authors.prefix(6) + ["et al."] : card.authors[...]
    source =
      [authors.joined(separator: ", "), card.journal ?? "", card.year.map(String.init) ?? ""].filter {
        !$0.isEmpty
      }.joined(separator: " · ").nilWhenEmpty
    let text = card.abstract ?? ""
    let bytes = Array(text.utf8)
    sections =
      text.isEmpty
      ? []
      : AbstractSections.of(text).map {
        Section(title: $0.heading, text: String(decoding: bytes[$0.range], as: UTF8.self))
      }
    hasAbstract = !sections.isEmpty
    let words = card.keywords + card.mesh
    terms = words.isEmpty ? nil : words.joined(separator: "; ")
  }
}

/// A line of a list of records.
struct RecordLine: Codable, Sendable {
  let name: String
  let title: String
  let source: String?

  init(_ stored: StoredRecord, untitled: String) {
    let shown = ShownRecord(
      ScreeningCard(stored.record, name: stored.id.text, showsSource: true), untitled: untitled)
    (name, title, source) = (shown.name, shown.title, shown.source)
  }
}

extension Review {
  /// Lines of works, by the number of the record that stands for each.
  func lines(of heads: [RecordID], untitled: String) throws -> [RecordID: RecordLine] {
    try mergedRecords(heads).reduce(into: [:]) { $0[$1.id] = RecordLine($1, untitled: untitled) }
  }
}
