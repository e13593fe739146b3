internal import Bibliography

/// An entry as the file has it: values without their delimiters, macros expanded, LaTeX not yet decoded.
///
/// Its bytes lie in the scanner's buffer, which the next piece overwrites; an entry that has to wait is ``kept()``.
struct BibTeXEntry {
  /// In lower case.
  let type: String
  let key: UnsafeRawBufferPointer
  var fields: BibTeXFields
  /// The line it begins at.
  let line: Int
  /// Its number among the entries of the file.
  let number: Int
  /// What is wrong with it, in words.
  let damage: String?
  /// Owns the bytes that don't lie in the scanner's buffer.
  var memory: [BibTeXMemory]

  init(_ piece: BibTeXScanner.Piece, macros: BibTeXMacros, number: Int) {
    var parser = BibTeXFieldParser(piece.body, macros: macros)
    key = parser.key()
    fields = BibTeXFields()
    while fields.all.count < BibTeXEntry.mostFields, let field = parser.nextField() { fields.append(field) }
    type = piece.type
    line = piece.line
    self.number = number
    memory = parser.memory.map { [$0] } ?? []
    damage =
      switch piece.end {
      case .tooLong: "an entry of more than \(BibTeXScanner.longestEntry >> 20) MB, which was cut"
      case .open: "an entry with a brace or quotation mark that isn't closed"
      case .closed where fields.all.count == BibTeXEntry.mostFields:
        "an entry with \(BibTeXEntry.mostFields) fields or more, of which the first were kept"
      case .closed: parser.isDamaged ? "an entry with a brace or quotation mark that isn't closed" : nil
      }
  }

  /// A damaged file must not fill the memory.
  private static let mostFields = 20_000

  private init(copying entry: BibTeXEntry, where isWanted: (BibTeXField) -> Bool) {
    let memory = BibTeXMemory()
    type = entry.type
    key = memory.copy(entry.key)
    fields = BibTeXFields()
    for field in entry.fields.all where isWanted(field) {
      fields.append(
        BibTeXField(name: field.name, written: memory.copy(field.written), value: memory.copy(field.value)))
    }
    line = entry.line
    number = entry.number
    damage = entry.damage
    self.memory = [memory]
  }

  /// The entry with bytes of its own, with those fields that are wanted.
  func kept(where isWanted: (BibTeXField) -> Bool = { _ in true }) -> BibTeXEntry {
    BibTeXEntry(copying: self, where: isWanted)
  }

  /// How much memory its bytes take.
  var byteCount: Int { fields.all.reduce(key.count) { $0 + $1.written.count + $1.value.count } }
}

/// One field of an entry.
struct BibTeXField {
  /// `nil` when the name has no meaning here.
  let name: BibTeXFieldName?
  /// The name as the file has it.
  let written: UnsafeRawBufferPointer
  let value: UnsafeRawBufferPointer
  /// A record's field was made of it.
  var isUsed = false

  init(name: BibTeXFieldName?, written: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    self.name = name
    self.written = written
    self.value = value
  }
}

/// Bytes that live as long as this object.
final class BibTeXMemory {
  private var blocks: [UnsafeMutableRawBufferPointer] = []

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// A copy of `bytes`.
  func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard !bytes.isEmpty else { return bytes }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    block.copyMemory(from: bytes)
    blocks.append(block)
    return UnsafeRawBufferPointer(block)
  }
}
