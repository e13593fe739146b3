/// Counts brackets to find where an entry ends. Braces count inside quotation marks too, as in BibTeX.
struct BibTeXBrackets {
  private let endsWithBrace: Bool
  private var depth = 0
  private var isQuoted = false

  init(closer: UInt8) { endsWithBrace = closer == UInt8(ascii: "}") }

  /// Index of the next line end or of the bracket that closes the entry; `nil` when neither is there. What was passed stays
  /// counted.
  mutating func nextStop(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      if endsWithBrace, position + ByteWord.count <= bytes.count, !BibTeXBrackets.mayMatter(bytes, at: position) {
        position += ByteWord.count
        continue
      }
      let limit = min(position + ByteWord.count, bytes.count)
      while position < limit {
        if isStop(bytes[position]) { return position }
        position += 1
      }
    }
    return nil
  }

  private mutating func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A: return true
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"):
      if depth == 0 { return endsWithBrace }
      depth -= 1
    case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
    case UInt8(ascii: ")"): return !endsWithBrace && depth == 0 && !isQuoted
    default: break
    }
    return false
  }

  /// Looks at eight bytes at once. Where a brace ends the entry, quotation marks and round brackets don't matter.
  @inline(__always)
  private static func mayMatter(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let word = ByteWord(bytes, at: index)
    return word.braces | word.matches(0x0A) != 0
  }

  /// Index of the brace that closes the one at `start`; `nil` when it isn't closed.
  static func closing(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var depth = 0
    var position = start
    while position < bytes.count {
      if position + ByteWord.count <= bytes.count, ByteWord(bytes, at: position).braces == 0 {
        position += ByteWord.count
        continue
      }
      let limit = min(position + ByteWord.count, bytes.count)
      while position < limit {
        if bytes[position] == UInt8(ascii: "{") { depth += 1 }
        if bytes[position] == UInt8(ascii: "}") {
          depth -= 1
          if depth == 0 { return position }
        }
        position += 1
      }
    }
    return nil
  }
}
