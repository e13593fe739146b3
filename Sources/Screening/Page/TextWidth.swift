/// How many columns of a terminal a text takes.
package enum TextWidth {
  /// Columns of a text without controls.
  package static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Columns of one character: 2 for CJK and emoji, 0 for marks and joiners that stand alone.
  package static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    let scalars = character.unicodeScalars
    return scalars.reduce(0) { max($0, of($1)) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    let properties = scalar.properties
    if properties.isEmojiPresentation { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}

extension String {
  /// The text as it may go to a terminal: line breaks and tabs are blanks, other controls vanish, those that turn the direction
  /// of text among them, so that no record can steer the terminal or scramble the line it stands in.
  package var safeForTerminal: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      // Terminals don't agree on how wide a joined or coloured emoji is: its parts stand side by side.
      if scalar.value > 0x2000, scalar.properties.isEmoji, safe.last?.value == 0x200D { safe.removeLast() }
      switch scalar.value {
      case 0xFE0F, 0x1F3FB...0x1F3FF: break
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: safe.append(" ")
      case 0x00..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xAD, 0xFEFF: break
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}
