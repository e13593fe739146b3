internal import Bibliography

/// EndNote's reference types, by name and by number (EndNote 20, "Reference Types").
enum EndNoteType {
  /// The type of a `ref-type`; its number decides, since names may be changed or translated in a library.
  static func type(name: String?, number: String?) -> RecordType? {
    if let number = number.flatMap({ Int($0) }), let type = byNumber[number] { return type }
    guard let name = name?.lowercased(), !name.isEmpty else { return number == nil ? nil : .other }
    if name.contains("conference") { return .conference }
    if name.contains("section") || name.contains("chapter") { return .chapter }
    if name.contains("newspaper") { return .newspaper }
    if name.contains("article") { return .article }
    if name.contains("book") { return .book }
    return .other
  }

  private static let byNumber: [Int: RecordType] = [
    0: .article, 17: .article, 19: .article, 43: .article, 6: .book, 28: .book, 44: .book, 51: .book, 5: .chapter,
    60: .chapter, 53: .chapter, 52: .chapter, 10: .conference, 47: .conference, 59: .dataset, 23: .newspaper,
    25: .patent, 34: .preprint, 27: .report, 46: .report, 58: .report, 32: .thesis, 12: .webpage, 16: .webpage,
    56: .webpage,
  ]

  /// What Winnow writes for a type.
  static func code(for type: RecordType?) -> (name: String, number: Int) {
    switch type {
    case .article: ("Journal Article", 17)
    case .book: ("Book", 6)
    case .chapter: ("Book Section", 5)
    case .conference: ("Conference Paper", 47)
    case .dataset: ("Dataset", 59)
    case .newspaper: ("Newspaper Article", 23)
    case .patent: ("Patent", 25)
    case .preprint: ("Unpublished Work", 34)
    case .report: ("Report", 27)
    case .thesis: ("Thesis", 32)
    case .webpage: ("Web Page", 12)
    case .registration, .other, nil: ("Generic", 13)
    }
  }
}
