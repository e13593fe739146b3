/// Texts of authors as Markdown (CommonMark with the tables of GitHub): what they wrote is shown as written. Lists stay
/// lists; nothing else in it becomes a heading, a link or a column.
enum MarkdownText {
  /// One line; line breaks become blanks.
  ///
  /// - Parameter keepsNames: whether `` `role` `` stays code, as in sentences about changes.
  static func line(_ text: String, keepsNames: Bool = false) -> String {
    escapedStart(
      text.split(whereSeparator: \.isWhitespace).map { word($0, keepsNames: keepsNames) }.joined(separator: " "))
  }

  private static func word(_ word: Substring, keepsNames: Bool) -> String {
    if let url = url(word) { return url }
    if keepsNames, let name = name(word) { return name }
    var escaped = ""
    var previous: Character = " "
    for index in word.indices {
      let character = word[index]
      let next = word.index(after: index) < word.endIndex ? word[word.index(after: index)] : " "
      if isMarkup(character, after: previous, before: next) { escaped.append("\\") }
      escaped.append(character)
      previous = character
    }
    return escaped
  }

  private static func isMarkup(_ character: Character, after previous: Character, before next: Character) -> Bool {
    switch character {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$", "^": true
    case "_": !(previous.isLetter || previous.isNumber) || !(next.isLetter || next.isNumber)
    case "&": next == "#" || next.isLetter
    default: false
    }
  }

  /// An address with nothing in it that a reader of Markdown could take for something else.
  private static func url(_ word: Substring) -> String? {
    guard word.hasPrefix("https://") || word.hasPrefix("http://") else { return nil }
    var address = word
    while let last = address.last, ".,;:)!?".contains(last) { address.removeLast() }
    let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !address.contains { "<>|\\`\"".contains($0) }
    guard isPlain, address.contains(where: { $0.isLetter }) else { return nil }
    return "<\(address)>" + word[address.endIndex...]
  }

  /// An identifier between backticks, with punctuation around it.
  private static func name(_ word: Substring) -> String? {
    let parts = word.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[1].isEmpty,
      parts[1].allSatisfy({ $0.isLetter || $0.isNumber || "-_.:/#".contains($0) })
    else { return nil }
    return self.word(parts[0], keepsNames: false) + "`\(parts[1])`" + self.word(parts[2], keepsNames: false)
  }

  /// Escapes what would begin a heading, a list or a rule.
  private static func escapedStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#-+=:%".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    // `1. ` begins a list, 10.1000/182 doesn't.
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first ?? " " == " "
    else { return line }
    return digits + "\\" + rest
  }

  /// Text as it is, between fences longer than any in it.
  static func code(_ text: String) -> String {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(text)\n\(fence)"
  }
}
