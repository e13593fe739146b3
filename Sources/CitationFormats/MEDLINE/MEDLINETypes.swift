internal import Bibliography

/// Publication types of MEDLINE and ERIC.
enum MEDLINETypes {
  /// The type that a record's publication types amount to; `nil` when nothing says it.
  ///
  /// ERIC's reports are articles when a journal printed them.
  static func type(_ names: [String], isInJournal: Bool) -> RecordType? {
    var type: RecordType?
    for name in names { type = MEDLINETypes.type(name) ?? type }
    if let type { return type }
    if !isInJournal, names.contains(where: { $0.hasPrefix("Reports - ") }), !names.contains("Journal Articles") {
      return .report
    }
    return names.isEmpty && !isInJournal ? nil : .article
  }

  /// The type that a publication type means by itself.
  private static func type(_ name: String) -> RecordType? {
    switch name.lowercased() {
    case "preprint": .preprint
    case "book", "books", "books and documents": .book
    case "book chapter", "study guide": .chapter
    case "dataset": .dataset
    case "technical report": .report
    case "academic dissertation", "dissertation": .thesis
    case "newspaper article": .newspaper
    case "collected works - proceedings", "congress", "clinical conference": .conference
    case let name where name.hasPrefix("dissertations/theses"): .thesis
    default: nil
    }
  }
}
