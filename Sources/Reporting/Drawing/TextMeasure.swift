/// Widths of text in Helvetica and its metric equals (Arial, Liberation Sans), so that boxes fit without a browser.
enum TextMeasure {
  /// Width in the unit of `size`; characters outside ASCII count as wide as a digit.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let units = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return Double(units) / 1000 * size * (bold ? 1.07 : 1)
  }

  /// Breaks text into lines no wider than `width`; a word that is too long stays whole.
  static func lines(_ text: String, width: Double, size: Double, bold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || self.width(longer, size: size, bold: bold) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }

  /// Advance widths in thousandths of the size (Adobe's font metrics of Helvetica), grouped.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l": 222
    case " ", "\u{a0}", "!", ",", ".", "/", ":", ";", "I", "[", "]", "f", "t": 278
    case "'", "|": 200
    case "(", ")", "-", "r", "`", "–": 333
    case "J", "c", "k", "s", "v", "x", "y", "z": 500
    case "=", "+", "<", ">", "~", "−": 584
    case "F", "T", "Z": 611
    case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 667
    case "C", "D", "H", "N", "R", "U", "w": 722
    case "G", "O", "Q": 778
    case "M", "m": 833
    case "%": 889
    case "W": 944
    case "@", "…": 1000
    default: 556
    }
  }
}

extension TextMeasure {
  /// The text, cut with an ellipsis where it is wider than `width`.
  static func shortened(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
    guard self.width(text, size: size, bold: bold) > width else { return text }
    var cut = text
    while !cut.isEmpty, self.width(cut + "…", size: size, bold: bold) > width { cut.removeLast() }
    while cut.hasSuffix(" ") { cut.removeLast() }
    return cut + "…"
  }
}
