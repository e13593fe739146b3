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

  private let bytes: UnsafeRawBufferPointer
  private let style: Style
  private var plain: PlainRuns
  private var position = 0
  private var output: [UInt8] = []
  private var hasBlank = false
  /// What to write at each closing brace.
  private var closers: [StaticString] = []
  /// A combining character for the next letter.
  private var accent: Unicode.Scalar?
  /// Those of the commands around it, the outermost first.
  private var outerAccents: [Unicode.Scalar] = []
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
      case UInt8(ascii: "{"): closers.append("")
      case UInt8(ascii: "}"):
        dropAccents()
        if let closer = closers.popLast() { emit(closer) }
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

  private mutating func hasFormulas() -> Bool {
    if let pairsDollars { return pairsDollars }
    var dollars = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "$") {
      if index == 0 || bytes[index - 1] != UInt8(ascii: "\\") { dollars += 1 }
    }
    pairsDollars = dollars.isMultiple(of: 2)
    return dollars.isMultiple(of: 2)
  }

  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  /// A command at the position; leaves the position behind it.
  private mutating func command() {
    guard let byte = next else {
      emit(UInt8(ascii: "\\"))
      position += 1
      return
    }
    if LaTeXText.isLetter(byte) {
      word()
      return
    }
    position += 2
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      emit(byte)
    case _ where style == .verbatim:
      if byte != UInt8(ascii: "~"), byte != UInt8(ascii: "^") { emit(UInt8(ascii: "\\")) }
      emit(byte)
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"): hasBlank = true
    case UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      break
    default:
      if let combining = LaTeXSymbols.accent(byte), isBaseAhead {
        wait(with: combining)
        skipBlanks()
      } else {
        emit(byte)
      }
    }
  }

  /// A command with a name.
  private mutating func word() {
    var end = position + 1
    while end < bytes.count, LaTeXText.isLetter(bytes[end]) { end += 1 }
    // No command has a longer name; what is cut off makes it none.
    let name = String(decoding: bytes[(position + 1)..<min(end, position + 41)], as: UTF8.self)
    if style == .verbatim, !LaTeXSymbols.inAddresses.contains(name) {
      // A path such as `E:\some\folder`.
      emit(UInt8(ascii: "\\"))
      position += 1
      return
    }
    position = end
    if position < bytes.count, bytes[position] == UInt8(ascii: "*") { position += 1 }
    let isBase = isBaseAhead
    skipBlanks()
    if let combining = LaTeXSymbols.accents[name]?.unicodeScalars.first {
      if isBase { wait(with: combining) }
    } else if let symbol = LaTeXSymbols.text[name] {
      emitSymbol(symbol)
    } else if name == "mkbibquote" || name == "enquote", opensGroup {
      emit("“")
      closers.append("”")
      position += 1
    } else if name == "symbol" {
      emitCode()
    } else if name == "url" || name == "nolinkurl", style == .text {
      takeAddress()
    } else if style == .verbatim, name == "href", opensGroup {
      // The address ends here, whatever follows.
      closers.append(" ")
      position += 1
    } else if style == .text, LaTeXSymbols.withoutText.contains(name) {
      skipGroup()
      if name == "href" { skipBlanks() }
    }
  }

  private mutating func emitSymbol(_ symbol: String) {
    if symbol == " " {
      hasBlank = true
    } else if accent != nil {
      // The dotless letters exist to carry accents.
      if symbol == "ı" || symbol == "ȷ" {
        emitAccented(symbol == "ı" ? UInt8(ascii: "i") : UInt8(ascii: "j"))
        return
      }
      for byte in symbol.utf8 { emit(byte) }
      emitAccent()
    } else {
      for byte in symbol.utf8 { emit(byte) }
    }
  }

  /// `\symbol{126}`.
  private mutating func emitCode() {
    guard opensGroup else { return }
    let digits = bytes[(position + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    if let code = UInt32(String(decoding: digits, as: UTF8.self)), code > 0x20, code < 0x7F { emit(UInt8(code)) }
    skipGroup()
  }

  /// `\url{…}`: what stands in it means itself.
  private mutating func takeAddress() {
    let start = position
    skipGroup()
    guard position > start else { return }
    let group = UnsafeRawBufferPointer(rebasing: bytes[(start + 1)..<max(start + 1, position - 1)])
    var address = LaTeXText.decode(group, style: .verbatim)
    address.withUTF8 { emit(UnsafeRawBufferPointer($0)) }
  }

  /// Whether a letter or digit, or a command for one, is the next thing but braces and blanks.
  private var isBaseAhead: Bool {
    guard let base = bytes[position...].first(where: { $0 > 0x20 && $0 != UInt8(ascii: "{") }) else { return false }
    return LaTeXText.isLetter(base) || base >= 0x80 || base == UInt8(ascii: "\\") || base >= 0x30 && base <= 0x39
  }

  private var opensGroup: Bool { position < bytes.count && bytes[position] == UInt8(ascii: "{") }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  /// Passes over a group in braces, when one is here.
  private mutating func skipGroup() {
    guard opensGroup else { return }
    var depth = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "{") { depth += 1 }
      if bytes[position] == UInt8(ascii: "}") { depth -= 1 }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func emit(_ byte: UInt8) {
    emitBlank()
    output.append(byte)
  }

  private mutating func emit(_ text: StaticString) {
    text.withUTF8Buffer { emit(UnsafeRawBufferPointer($0)) }
  }

  private mutating func emit(_ run: UnsafeRawBufferPointer) {
    guard !run.isEmpty else { return }
    emitBlank()
    output.append(contentsOf: run)
  }

  private mutating func emitBlank() {
    guard hasBlank else { return }
    hasBlank = false
    if !output.isEmpty { output.append(0x20) }
  }

  private mutating func wait(with combining: Unicode.Scalar) {
    if let accent { outerAccents.append(accent) }
    accent = combining
  }

  private mutating func dropAccents() {
    accent = nil
    if !outerAccents.isEmpty { outerAccents = [] }
  }

  /// The accents behind the letter that was just written.
  private mutating func emitAccent() {
    for combining in [accent].compactMap({ $0 }) + outerAccents.reversed() { append(combining) }
    dropAccents()
    needsComposition = true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let encoded = UTF8.encode(scalar) { output.append(contentsOf: encoded) }
  }

  /// A letter with the accent that waits for it.
  private mutating func emitAccented(_ letter: UInt8) {
    guard let accent, outerAccents.isEmpty, let composed = LaTeXSymbols.composed(letter, accent) else {
      emit(letter)
      emitAccent()
      return
    }
    emitBlank()
    append(composed)
    dropAccents()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var first = 0
    var last = bytes.count
    while first < last, bytes[first] <= 0x20 { first += 1 }
    while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[first..<last])
  }
}
