extension LaTeXText {
  /// A command at the position; leaves the position behind it.
  mutating func command() {
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
      openGroup(closedBy: "”")
      position += 1
    } else if name == "symbol" {
      emitCode()
    } else if name == "url" || name == "nolinkurl", style == .text {
      takeAddress()
    } else if style == .verbatim, name == "href", opensGroup {
      // The address ends here, whatever follows.
      openGroup(closedBy: " ")
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

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
