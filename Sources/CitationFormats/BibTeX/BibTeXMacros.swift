internal import Bibliography

/// What `@string` defines, and the names of the months.
struct BibTeXMacros {
  /// Strings made of strings can grow without end.
  private static let mostBytes = 1 << 20

  private let memory = BibTeXMemory()
  private var values: [String: UnsafeRawBufferPointer] = [:]
  private var byteCount = 0

  /// Takes the fields of a `@string`.
  mutating func define(_ body: UnsafeRawBufferPointer) {
    // The parser holds a copy of the macros, which must be gone before they change.
    for field in fields(of: body) {
      byteCount += field.value.count + field.written.count
      guard byteCount <= BibTeXMacros.mostBytes else { return }
      values[TextDecoding.string(field.written).lowercased()] = memory.copy(field.value)
    }
  }

  private func fields(of body: UnsafeRawBufferPointer) -> [BibTeXField] {
    var parser = BibTeXFieldParser(body, macros: self)
    var fields: [BibTeXField] = []
    while let field = parser.nextField() { fields.append(field) }
    return fields
  }

  /// What `word` stands for; `nil` when it isn't a macro.
  func value(of word: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard let first = word.first, first < 0x30 || first > 0x39 else { return nil }
    if !values.isEmpty, let value = values[TextDecoding.string(word).lowercased()] { return value }
    guard word.count == 3, let month = BibTeXMacros.month(word) else { return nil }
    return UnsafeRawBufferPointer(start: month.utf8Start, count: month.utf8CodeUnitCount)
  }

  /// The month macros that BibTeX's styles define.
  private static func month(_ word: UnsafeRawBufferPointer) -> StaticString? {
    switch (word[0] | 0x20, word[1] | 0x20, word[2] | 0x20) {
    case (0x6A, 0x61, 0x6E): "January"
    case (0x66, 0x65, 0x62): "February"
    case (0x6D, 0x61, 0x72): "March"
    case (0x61, 0x70, 0x72): "April"
    case (0x6D, 0x61, 0x79): "May"
    case (0x6A, 0x75, 0x6E): "June"
    case (0x6A, 0x75, 0x6C): "July"
    case (0x61, 0x75, 0x67): "August"
    case (0x73, 0x65, 0x70): "September"
    case (0x6F, 0x63, 0x74): "October"
    case (0x6E, 0x6F, 0x76): "November"
    case (0x64, 0x65, 0x63): "December"
    default: nil
    }
  }
}
