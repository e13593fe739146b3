/// A record's number in its review, written `R17`: counted from 1 in the order of import and never given twice.
package struct RecordID: Sendable, Hashable, Comparable, Codable {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  /// Reads `R17`, `r17` or `17`.
  package init?(_ text: String) {
    let digits = text.first == "R" || text.first == "r" ? text.dropFirst() : Substring(text)
    guard let number = Int(digits), number > 0 else { return nil }
    self.number = number
  }

  package var text: String { "R\(number)" }

  package static func < (a: RecordID, b: RecordID) -> Bool { a.number < b.number }

  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

extension [RecordID] {
  /// `R1 = R2`: records of one work.
  package var equated: String { map(\.text).joined(separator: " = ") }

  /// `R1, R2`.
  package var listed: String { map(\.text).joined(separator: ", ") }
}
