extension BibTeXWriter {
  /// `text` such that BibTeX prints it and ``LaTeXText`` reads it back as it is.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    let hasPairedBraces = hasPairedBraces(text)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "$"):
        output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        // BibTeX counts escaped braces too.
        let isOpening = byte == UInt8(ascii: "{")
        if hasPairedBraces {
          output += [UInt8(ascii: "\\"), byte]
        } else {
          output += (isOpening ? "\\textbraceleft{}" : "\\textbraceright{}").utf8
        }
      case UInt8(ascii: "\\"): output += "\\textbackslash{}".utf8
      case UInt8(ascii: "~"): output += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): output += "\\textasciicircum{}".utf8
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"):
        // Two in a row would be read as a dash or a quotation mark.
        if previous == byte { output += "{}".utf8 }
        output.append(byte)
      default: output.append(byte)
      }
      previous = byte
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hasPairedBraces(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
