package import Bibliography

/// A field of two records beside each other.
package struct ComparedField: Sendable, Equatable {
  package let name: String
  package let a: String?
  package let b: String?
  package let relation: Relation

  package enum Relation: String, Sendable {
    /// The same but for case, accents and punctuation.
    case same
    case different
    /// Only one of the two has it.
    case onlyOne = "only one"
    /// Where the record came from tells nothing about the work.
    case notCompared = "not compared"
  }

  private static let compared: [RecordField] = [
    .title, .authors, .date, .journal, .volume, .issue, .pages, .doi, .pmid, .pmcid, .issn, .isbn, .type, .abstract,
  ]

  /// Where two records came from, then what tells of their works; fields that neither has are left out.
  package static func all(_ a: Record, _ b: Record, from: (String?, String?)) -> [ComparedField] {
    let source = ComparedField(name: "from", a: from.0, b: from.1, relation: .notCompared)
    return (from.0 == nil && from.1 == nil ? [] : [source]) + compared.compactMap { ComparedField($0, a, b) }
  }

  private init(name: String, a: String?, b: String?, relation: Relation) {
    self.name = name
    self.a = a
    self.b = b
    self.relation = relation
  }

  private init?(_ field: RecordField, _ a: Record, _ b: Record) {
    let (x, y) = (a.text(of: field), b.text(of: field))
    guard x != nil || y != nil else { return nil }
    self.init(name: field.rawValue, a: x, b: y, relation: .between(x, y, field))
  }
}

extension ComparedField.Relation {
  /// Dates are compared by year, since sources differ in how precise they are; pages by what they mean.
  fileprivate static func between(_ x: String?, _ y: String?, _ field: RecordField) -> Self {
    guard let x, let y else { return .onlyOne }
    let isSame =
      switch field {
      case .date: x.prefix(4) == y.prefix(4)
      case .pages: x == y || PageRange(x) != nil && PageRange(x) == PageRange(y)
      default: x == y || !Folding.key(x).isEmpty && Folding.key(x) == Folding.key(y)
      }
    return isSame ? .same : .different
  }
}
