/// Finds how far a LaTeX value is plain text, which can be copied as it is.
struct PlainRuns {
  /// Inside a formula `^` and `_` are marks.
  var isFormula = false
  private let classes: UnsafePointer<Class>

  init(style: LaTeXText.Style) { classes = style == .text ? PlainRuns.text : PlainRuns.verbatim }

  /// Index behind the plain text that begins at `start`. White space before something else isn't part of it.
  func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if !isFormula, index + ByteWord.count < bytes.count, !mayHoldMarks(bytes, at: index) {
        index += ByteWord.count
        continue
      }
      let limit = min(index + ByteWord.count, bytes.count)
      while index < limit {
        if isMark(bytes, at: index) { return index > start && bytes[index - 1] == 0x20 ? index - 1 : index }
        index += 1
      }
    }
    return index
  }

  private func isMark(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let byte = bytes[index]
    return switch classes[Int(byte)] {
    case .plain: false
    case .mark: true
    case .pair: index + 1 < bytes.count && bytes[index + 1] == byte
    case .formula: isFormula
    }
  }

  /// Looks at eight bytes at once, and at the one behind them; says `false` only when all are plain.
  @inline(__always)
  private func mayHoldMarks(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let word = ByteWord(bytes, at: index)
    let signs = word.matches(UInt8(ascii: "\\")) | word.matches(UInt8(ascii: "$"))
    return word.braces | word.controls | signs | word.pairs(ByteWord(bytes, at: index + 1)) != 0
  }

  private enum Class: UInt8 {
    case plain
    /// Not text: a bracket, a command, a line end.
    case mark
    /// Means something else when doubled.
    case pair
    /// Means something else in formulas.
    case formula
  }

  // Tables that live as long as the program and never change.
  nonisolated(unsafe) private static let text = table { byte in
    switch byte {
    case 0..<0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "$"):
      .mark
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"): .pair
    case UInt8(ascii: "^"), UInt8(ascii: "_"): .formula
    default: .plain
    }
  }

  nonisolated(unsafe) private static let verbatim = table { byte in
    switch byte {
    case 0..<0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): .mark
    case 0x20: .pair
    default: .plain
    }
  }

  private static func table(_ classify: (UInt8) -> Class) -> UnsafePointer<Class> {
    let table = UnsafeMutablePointer<Class>.allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max { (table + Int(byte)).initialize(to: classify(byte)) }
    return UnsafePointer(table)
  }
}
