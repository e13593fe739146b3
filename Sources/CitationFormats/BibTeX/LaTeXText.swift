import Foundation

/// Decodes the LaTeX of field values into plain text: accents, symbols, quotation marks, dashes; markup is dropped and
/// its text kept. One pass, no recursion.
struct LaTeXText {
  /// How much of LaTeX a value holds.
  enum Style {
    case text
    /// Addresses and identifiers: only escaped characters are decoded, `~`, `_` and `--` mean themselves.
    case verbatim
  }

  /// The text of `bytes`, white space folded to single blanks.
  static func decode(_ bytes: UnsafeRawBufferPointer, style: Style = .text) -> String {
    let bytes = trimmed(bytes)
    let plain = PlainRuns(style: style)
    // Most values hold nothing of LaTeX.
    if plain.end(in: bytes, from: 0) == bytes.count { return TextDecoding.string(bytes) }
    var decoder = LaTeXText(bytes, style: style, plain: plain)
    return decoder.run()
  }

  let bytes: UnsafeRawBufferPointer
  let style: Style
  private var plain: PlainRuns
  var position = 0
  private var output: [UInt8] = []
  var hasBlank = false
  /// Braces that are open here.
  private var depth = 0
  /// What to write where a brace closes, and how many are open before it.
  private var closers: [(depth: Int, text: StaticString)] = []
  /// A combining character for the next letter.
  var accent: Unicode.Scalar?
  /// Those of the commands around it, the outermost first.
  var outerAccents: [Unicode.Scalar] = []
  /// A letter got an accent that has no character of its own in the table.
  private var needsComposition = false
  /// Whether dollar signs come in pairs, so that they mean formulas; `nil` before the first.
  private var pairsDollars: Bool?
  private var isFormula: Bool {
    get { plain.isFormula }
    set { plain.isFormula = newValue }
  }

  private init(_ bytes: UnsafeRawBufferPointer, style: Style, plain: PlainRuns) {
    self.bytes = bytes
    self.style = style
    self.plain = plain
    output.reserveCapacity(bytes.count + 16)
  }

  private mutating func run() -> String {
    while position < bytes.count {
      if accent == nil, bytes[position] > 0x20 {
        let end = plain.end(in: bytes, from: position)
        if end > position {
          emit(UnsafeRawBufferPointer(rebasing: bytes[position..<end]))
          position = end
          continue
        }
      }
      let byte = bytes[position]
      switch byte {
      case 0...0x20: hasBlank = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        dropAccents()
        closeGroup()
      case UInt8(ascii: "\\"):
        command()
        continue
      default:
        if style == .verbatim { emit(byte) } else { takeText(byte) }
      }
      position += 1
    }
    let text = output.withUnsafeBytes { TextDecoding.string($0) }
    return needsComposition ? text.precomposedStringWithCanonicalMapping : text
  }

  /// A byte that may mean something else in text. Leaves the position at the last byte taken.
  private mutating func takeText(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "~"): hasBlank = true
    case UInt8(ascii: "$") where hasFormulas(): isFormula.toggle()
    case UInt8(ascii: "^") where isFormula, UInt8(ascii: "_") where isFormula: break
    case UInt8(ascii: "-"):
      var end = position
      while end < bytes.count, bytes[end] == byte { end += 1 }
      switch end - position {
      case 2: emit("–")
      case 3: emit("—")
      default: for _ in position..<end { emit(byte) }
      }
      position = end - 1
    case UInt8(ascii: "`") where next == byte:
      emit("“")
      position += 1
    case UInt8(ascii: "'") where next == byte && !isFormula:
      emit("”")
      position += 1
    default:
      if accent != nil, byte < 0x80 {
        emitAccented(byte)
        return
      }
      emit(byte)
      guard accent != nil else { return }
      while let following = next, following & 0xC0 == 0x80 {
        emit(following)
        position += 1
      }
      emitAccent()
    }
  }

  var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  mutating func openGroup(closedBy text: StaticString) {
    depth += 1
    closers.append((depth, text))
  }

  private mutating func closeGroup() {
    if let closer = closers.last, closer.depth == depth {
      emit(closer.text)
      closers.removeLast()
    }
    depth = max(0, depth - 1)
  }

  private mutating func hasFormulas() -> Bool {
    if let pairsDollars { return pairsDollars }
    var dollars = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "$") {
      if index == 0 || bytes[index - 1] != UInt8(ascii: "\\") { dollars += 1 }
    }
    pairsDollars = dollars.isMultiple(of: 2)
    return dollars.isMultiple(of: 2)
  }

  mutating func emit(_ byte: UInt8) {
    emitBlank()
    output.append(byte)
  }

  mutating func emit(_ text: StaticString) {
    text.withUTF8Buffer { emit(UnsafeRawBufferPointer($0)) }
  }

  mutating func emit(_ run: UnsafeRawBufferPointer) {
    guard !run.isEmpty else { return }
    emitBlank()
    output.append(contentsOf: run)
  }

  private mutating func emitBlank() {
    guard hasBlank else { return }
    hasBlank = false
    if !output.isEmpty { output.append(0x20) }
  }

  mutating func wait(with combining: Unicode.Scalar) {
    if let accent { outerAccents.append(accent) }
    accent = combining
  }

  mutating func dropAccents() {
    accent = nil
    if !outerAccents.isEmpty { outerAccents = [] }
  }

  /// The accents behind the letter that was just written.
  mutating func emitAccent() {
    for combining in [accent].compactMap({ $0 }) + outerAccents.reversed() { append(combining) }
    dropAccents()
    needsComposition = true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let encoded = UTF8.encode(scalar) { output.append(contentsOf: encoded) }
  }

  /// A letter with the accent that waits for it.
  mutating func emitAccented(_ letter: UInt8) {
    guard let accent, outerAccents.isEmpty, let composed = LaTeXSymbols.composed(letter, accent) else {
      emit(letter)
      emitAccent()
      return
    }
    emitBlank()
    append(composed)
    dropAccents()
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var first = 0
    var last = bytes.count
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[first..<last])
  }
}
