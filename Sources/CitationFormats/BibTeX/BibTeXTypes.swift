internal import Bibliography

/// Entry types and the kinds of document they mean.
enum BibTeXTypes {
  /// The kind of document an entry type means; `nil` for `misc`, which says nothing.
  static func recordType(of entryType: String) -> RecordType? {
    switch entryType {
    case "article", "periodical", "suppperiodical", "magazine_article": .article
    case "newspaper_article": .newspaper
    case "book", "booklet", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference",
      "mvreference":
      .book
    case "inbook", "incollection", "inreference", "bookinbook", "suppbook", "suppcollection", "book_section": .chapter
    case "inproceedings", "conference": .conference
    case "phdthesis", "mastersthesis", "thesis": .thesis
    case "techreport", "report", "manual", "legadminmaterial": .report
    case "online", "electronic", "www", "webpage", "web_page": .webpage
    case "dataset": .dataset
    case "patent": .patent
    case "preprint": .preprint
    case "misc": nil
    default: .other
    }
  }

  /// Whether others can inherit from entries of this type.
  static func isParent(_ entryType: String) -> Bool {
    // Most entries are articles.
    guard entryType.utf8.first != UInt8(ascii: "a") else { return false }
    return switch entryType {
    case "book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference",
      "periodical", "conference":
      true
    default: false
    }
  }

  /// What a `type` or `document_type` field adds. Scopus writes conference papers and chapters as `@article`.
  static func recordType(_ known: RecordType?, describedAs text: String) -> RecordType? {
    switch (known, text.lowercased()) {
    case (.article, "conference paper"), (.article, "proceedings paper"): .conference
    case (.article, "book chapter"): .chapter
    case (.article, "book"): .book
    default: known
    }
  }

  /// The kinds that have no entry type of their own: the entry type and a `type` field for them.
  static func marked(by text: String) -> RecordType? {
    switch text.lowercased() {
    case "newspaper": .newspaper
    case "preprint": .preprint
    case "registration": .registration
    case "other": .other
    default: nil
    }
  }

  /// The entry type to write, and the `type` field where the entry type doesn't say enough.
  static func entryType(of type: RecordType?) -> (entry: String, mark: String?) {
    switch type {
    case .article: ("article", nil)
    case .book: ("book", nil)
    case .chapter: ("incollection", nil)
    case .conference: ("inproceedings", nil)
    case .dataset: ("dataset", nil)
    case .newspaper: ("article", "newspaper")
    case .patent: ("patent", nil)
    case .preprint: ("unpublished", "preprint")
    case .report: ("techreport", nil)
    case .registration: ("misc", "registration")
    case .thesis: ("phdthesis", nil)
    case .webpage: ("online", nil)
    case .other: ("misc", "other")
    case nil: ("misc", nil)
    }
  }
}
