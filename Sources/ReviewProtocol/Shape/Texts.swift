internal import Bibliography
import Foundation

extension StringProtocol {
  /// The words of a text with single blanks between them.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// A text without blanks at the ends of its lines and at its own ends. Line breaks stay: they part paragraphs.
  var tidied: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        var line = line
        while let last = line.last, last.isWhitespace { line.removeLast() }
        return String(line)
      }
      .joined(separator: "\n").trimmed
  }

  /// How a word is compared: lower case, with blanks for hyphens and underscores.
  var foldedWord: String {
    lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: " ")
  }

  /// Whether it is a place to fill in, as templates have them: `<who the sources are about>`, or as people leave them: `TODO`.
  var isPlaceholder: Bool { hasPrefix("<") && hasSuffix(">") || isStopgap }

  /// Whether it only says that something will come: dots, question marks, `tbc`.
  private var isStopgap: Bool {
    guard let first else { return false }
    if allSatisfy({ $0 == "." || $0 == "…" }) { return true }
    let isRow = utf8.count > 1 && allSatisfy { $0 == first }
    if first == "?" && isRow || (first == "x" || first == "X") && isRow && utf8.count > 2 { return true }
    return utf8.count < 6 && ["todo", "tbd", "tbc", "tba"].contains(lowercased().filter { $0 != "." && $0 != ":" })
  }

  /// At most 80 characters of it, for the middle of a sentence.
  var shortened: String { utf8.count > 80 ? String(prefix(79)) + "…" : String(self) }
}

extension String {
  /// The same text with accents as one character each (Unicode NFC): equal texts get equal bytes, and one SHA-256.
  var composed: String { utf8.contains { $0 >= 0x80 } ? precomposedStringWithCanonicalMapping : self }

  /// Whether it holds a character that YAML lets nobody write as such (1.2, production 1): what came in as an escape could
  /// not be read back from the canonical form.
  var hasUnwritableCharacter: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85: false
      case ..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }
}
