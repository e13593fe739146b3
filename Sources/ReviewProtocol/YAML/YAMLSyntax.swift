internal import CLibYAML

/// libyaml's complaints in words a researcher can act on.
enum YAMLSyntax {
  /// - Parameter quoted: the last text in quotes over several lines that was read before.
  static func failure(
    of parser: yaml_parser_t, in source: SourceText, behind quoted: YAMLEvents.QuotedText?
  ) -> YAMLEvents.Failure {
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    let known = YAMLMeaning.all.first { problem.contains($0.problem) }
    if parser.error == YAML_READER_ERROR {
      // The reader runs ahead of the parser, whose mark says nothing.
      return YAMLEvents.Failure(
        place: ForeignBytes.place(of: Int(parser.problem_offset), in: source.bytes), what: known?.what ?? problem,
        remedy: known?.remedy ?? "Save the file in your editor as UTF-8.")
    }
    let mark = known?.isAtStart == true && parser.context != nil ? parser.context_mark : parser.problem_mark
    let place = Place(mark)
    if let blank = OddBlank.near(place, in: source) {
      return YAMLEvents.Failure(
        place: blank.place, what: "an odd blank (\(blank.name)) stands here, where YAML needs an ordinary one",
        remedy: "Delete it and type an ordinary blank over it.")
    }
    if let quoted, quoted.lastLine == place.line, problem.hasPrefix("did not find expected") {
      return YAMLEvents.Failure(
        place: quoted.start,
        what: "a quote opens here and closes in line \(quoted.lastLine) only, where another begins",
        remedy: "Close it at the end of its text; inside single quotes write an apostrophe twice.")
    }
    if let better = closer(to: problem, at: place, in: source) { return better }
    let raw = [parser.context.map { String(cString: $0) }, problem].compactMap { $0 }.joined(separator: ", ")
    return YAMLEvents.Failure(
      place: place, what: known?.what ?? "this can't be read as YAML (\(raw))",
      remedy: known?.remedy ?? "Compare the line and the one above it with the template.",
      mend: isColon(problem) ? YAMLMend(place: place, edit: .colon) : nil, isInBrackets: problem.contains("','"))
  }

  private static func isColon(_ problem: String) -> Bool { problem.hasPrefix("mapping values are not allowed") }

  /// What the line tells beyond libyaml's own words.
  private static func closer(to problem: String, at place: Place, in source: SourceText) -> YAMLEvents.Failure? {
    let before = source.text(before: place)
    let words = before.split(whereSeparator: \.isWhitespace).filter { $0 != "-" }
    if isColon(problem), words.count == 1, words[0].utf8.allSatisfy(\.isOfKey) {
      return YAMLEvents.Failure(
        place: place, what: "the key `\(words[0])` is indented further than the keys above it",
        remedy:
          "Align it with the other keys of the same entry; if it belongs to the text above, begin that text on a line of its own behind `>-`, or put quotes around the whole text.",
        mend: YAMLMend(place: place, edit: .colon, key: String(words[0])))
    }
    if isColon(problem), let quote = curlyQuote(in: before) {
      return YAMLEvents.Failure(
        place: place, what: "curly quotes (\(quote)) don't hold a text with a colon together",
        remedy: "Type straight quotes (\") around the whole text, or write `>-` and the text on the next line.",
        mend: YAMLMend(place: place, edit: .colon))
    }
    guard isColon(problem) || problem.hasPrefix("did not find expected") else { return nil }
    let isInFlow = problem.contains("','")
    let goesOn = source.text(from: place).first.map { !",]}".contains($0) } ?? false
    let isBlockEnd = problem.hasPrefix("did not find expected key") && !words.isEmpty
    if goesOn, let last = words.last?.last, last == "]" || last == "}" {
      return YAMLEvents.Failure(
        place: place, what: "a text goes on behind a closing bracket",
        remedy: isInFlow ? "Put quotes around the whole text." : YAMLMeaning.whole,
        mend: isInFlow ? nil : rest(from: place, behind: before, in: source))
    }
    if goesOn && endsWithQuote(before) || isBlockEnd {
      return YAMLEvents.Failure(
        place: place, what: "a text goes on behind its closing quote",
        remedy: (isInFlow ? "Put quotes around the whole text." : YAMLMeaning.whole)
          + " Inside single quotes write an apostrophe twice.",
        mend: isInFlow ? nil : rest(from: place, behind: before, in: source))
    }
    return nil
  }

  /// The curly quote with which a value begins: word processors type it for a straight one.
  private static func curlyQuote(in before: String) -> Character? {
    let value = before.split(separator: ":", maxSplits: 1).last?.first { !$0.isWhitespace }
    return value.flatMap { "“”„‘’«»".contains($0) ? $0 : nil }
  }

  /// Whether a text in quotes ends at the end of `before`, not a word with an apostrophe.
  private static func endsWithQuote(_ before: String) -> Bool {
    let text = before.utf8.reversed().drop { $0 == 0x20 }
    guard let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    let rest = Array(text.dropFirst())
    return rest.indices.contains { index in
      guard rest[index] == quote else { return false }
      // It opens where a value begins.
      return rest[(index + 1)...].first { $0 != 0x20 }.map { Array(":-,[{".utf8).contains($0) } ?? true
    }
  }

  /// Reads on in the next line, when that doesn't belong to the text as well.
  private static func rest(from place: Place, behind before: String, in source: SourceText) -> YAMLMend? {
    let next = (place.line + 1...max(place.line + 1, source.count)).first { source.indentation($0) != nil }
    let indentation = source.indentation(place.line) ?? 0
    guard next.map({ (source.indentation($0) ?? 0) <= indentation + 2 && isKey(source.line($0)) }) ?? true else {
      return nil
    }
    let written = before.unicodeScalars.reversed().drop { $0 == " " || $0 == "\t" }.count
    return YAMLMend(place: Place(line: place.line, column: max(1, written)), edit: .rest(place))
  }

  /// Whether a line begins with a key or an entry of a list.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    if text.starts(with: "- ".utf8) || text.first == UInt8(ascii: "#") { return true }
    return text.drop(while: \.isOfKey).first == UInt8(ascii: ":")
  }
}

extension UInt8 {
  /// Whether keys of a protocol are written with it.
  fileprivate var isOfKey: Bool {
    self == 0x5F || (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
