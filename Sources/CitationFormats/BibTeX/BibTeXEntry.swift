internal import Bibliography

/// An entry as the file has it: values without their delimiters, macros expanded, LaTeX not yet decoded.
struct BibTeXEntry {
  /// In lower case.
  let type: String
  let key: String
  var fields: [BibTeXField]
  /// The line it begins at.
  let line: Int
  /// Its number among the entries of the file.
  let number: Int
  /// Something in it isn't closed.
  let isDamaged: Bool

  init(type: String, body: [UInt8], macros: [String: [UInt8]], line: Int, number: Int, isDamaged: Bool) {
    var parser = BibTeXFieldParser(body, macros: macros)
    key = parser.key()
    var fields: [BibTeXField] = []
    while let field = parser.nextField() { fields.append(field) }
    self.type = type
    self.fields = fields
    self.line = line
    self.number = number
    self.isDamaged = isDamaged || parser.isDamaged
  }

  /// The value of a field as written; `nil` when there is none.
  func value(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The month macros that BibTeX's styles define.
  static let months: [String: [UInt8]] = [
    "jan": Array("January".utf8), "feb": Array("February".utf8), "mar": Array("March".utf8),
    "apr": Array("April".utf8), "may": Array("May".utf8), "jun": Array("June".utf8), "jul": Array("July".utf8),
    "aug": Array("August".utf8), "sep": Array("September".utf8), "oct": Array("October".utf8),
    "nov": Array("November".utf8), "dec": Array("December".utf8),
  ]
}

/// One field of an entry.
struct BibTeXField {
  /// In lower case.
  let name: String
  let value: [UInt8]
}
