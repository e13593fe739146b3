internal import Bibliography

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
}
