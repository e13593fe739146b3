internal import CLibYAML

/// libyaml's complaints in words a researcher can act on.
enum YAMLSyntax {
  private struct Meaning {
    /// Part of what libyaml says.
    let problem: String
    let what: String
    let remedy: String
    /// Whether the mistake stands where libyaml began to read the thing, not where it gave up.
    var isAtStart = false
  }

  /// - Parameter quoted: the last text in quotes over several lines that was read before.
  static func failure(
    of parser: yaml_parser_t, in bytes: [UInt8], behind quoted: YAMLEvents.QuotedText?
  ) -> YAMLEvents.Failure {
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    let known = meanings.first { problem.contains($0.problem) }
    if parser.error == YAML_READER_ERROR {
      // The reader runs ahead of the parser, whose mark says nothing.
      return YAMLEvents.Failure(
        place: ForeignBytes.place(of: Int(parser.problem_offset), in: bytes), what: known?.what ?? problem,
        remedy: known?.remedy ?? "Save the file in your editor as UTF-8.")
    }
    let mark = known?.isAtStart == true && parser.context != nil ? parser.context_mark : parser.problem_mark
    let place = Place(mark)
    if let quoted, quoted.lastLine == place.line, problem.hasPrefix("did not find expected") {
      return YAMLEvents.Failure(
        place: quoted.start,
        what: "a quote opens here and closes in line \(quoted.lastLine) only, where another begins",
        remedy: "Close it at the end of its text; inside single quotes write an apostrophe twice.")
    }
    if let better = closer(to: problem, at: place, in: bytes) { return better }
    let raw = [parser.context.map { String(cString: $0) }, problem].compactMap { $0 }.joined(separator: ", ")
    return YAMLEvents.Failure(
      place: place, what: known?.what ?? "this can't be read as YAML (\(raw))",
      remedy: known?.remedy ?? "Compare the line and the one above it with the template.")
  }

  /// What the beginning of the line tells beyond libyaml's own words.
  private static func closer(to problem: String, at place: Place, in bytes: [UInt8]) -> YAMLEvents.Failure? {
    let words = line(before: place, in: bytes).split(whereSeparator: \.isWhitespace).filter { $0 != "-" }
    if problem.hasPrefix("mapping values are not allowed"), words.count == 1, words[0].utf8.allSatisfy(\.isOfKey) {
      return YAMLEvents.Failure(
        place: place, what: "the key `\(words[0])` is indented further than the keys above it",
        remedy:
          "Align it with the other keys of the same entry; if it belongs to the text above, put quotes around the whole text."
      )
    }
    if problem.hasPrefix("did not find expected key"), !words.isEmpty {
      return YAMLEvents.Failure(
        place: place, what: "a text goes on behind its closing quote",
        remedy: "Put quotes around the whole text; inside single quotes write an apostrophe twice.")
    }
    return nil
  }

  /// The part of a line that stands before `place`.
  private static func line(before place: Place, in bytes: [UInt8]) -> String {
    let lines = bytes.split(separator: 0x0A, maxSplits: place.line, omittingEmptySubsequences: false)
    guard lines.indices.contains(place.line - 1) else { return "" }
    return String(
      String.UnicodeScalarView(
        String(decoding: lines[place.line - 1], as: UTF8.self).unicodeScalars.prefix(place.column - 1)))
  }

  /// The commonest mistakes in hand-written YAML.
  private static let meanings = [
    Meaning(
      problem: "mapping values are not allowed", what: "a colon followed by a blank stands inside a text",
      remedy: "Put the whole text between quotes, or begin it on the next line after `>-`."),
    Meaning(
      problem: "mapping keys are not allowed", what: "a text can't begin with a question mark and a blank",
      remedy: "Put quotes around it."),
    Meaning(
      problem: "found character that cannot start any token", what: "a text can't begin with this character",
      remedy: "Put quotes around a text that begins with @, ` or %; indent with blanks, not with tabs."),
    Meaning(
      problem: "found a tab character", what: "a tab stands where blanks indent",
      remedy: "Indent with blanks: most editors can turn tabs into blanks."),
    Meaning(
      problem: "found unexpected end of stream", what: "a quote was opened and not closed",
      remedy: "Close the quote; inside single quotes write an apostrophe twice.", isAtStart: true),
    Meaning(
      problem: "found unexpected document indicator", what: "a quote was opened and not closed before a line of ---",
      remedy: "Close the quote, or take the line out.", isAtStart: true),
    Meaning(
      problem: "found unknown escape character", what: "a backslash in double quotes means something else",
      remedy: "Write it twice (\\\\), or use single quotes."),
    Meaning(
      problem: "hexdecimal number", what: "a backslash in double quotes means something else",
      remedy: "Write it twice (\\\\), or use single quotes."),
    Meaning(
      problem: "invalid Unicode character escape code", what: "a backslash in double quotes names no character",
      remedy: "Write the backslash twice (\\\\), or type the character itself."),
    Meaning(
      problem: "did not find expected ',' or ']'", what: "a list in brackets isn't closed, or lacks a comma",
      remedy: "Close it with ], and put quotes around an entry with a comma, bracket or colon."),
    Meaning(
      problem: "did not find expected ',' or '}'", what: "a group in braces isn't closed, or lacks a comma",
      remedy: "Close it with }, and put quotes around a value with a comma, brace or colon."),
    Meaning(
      problem: "could not find expected ':'", what: "a key has no colon with a blank behind it",
      remedy: "Write `key: value`; if it is the next line of a text, indent it more than the key of the text.",
      isAtStart: true),
    Meaning(
      problem: "did not find expected key", what: "the indentation of this line fits none of the lines above",
      remedy: "Align the keys of one entry."),
    Meaning(
      problem: "did not find expected '-' indicator", what: "this line belongs to no entry of the list above it",
      remedy: "Begin each entry of the list with `- ` in the same column, and align the keys of an entry behind it."),
    Meaning(
      problem: "block sequence entries are not allowed", what: "a list can't begin on the line of its key",
      remedy: "Begin the list on the next line, or write it in brackets."),
    Meaning(
      problem: "did not find expected node content", what: "a value is missing between brackets or commas",
      remedy: "Write the value, or take the comma out; put quotes around a text with a comma or bracket."),
    Meaning(
      problem: "did not find expected <document start>", what: "something stands behind the end of the protocol",
      remedy: "Check the indentation of this line: keys of the protocol begin in the first column."),
    Meaning(
      problem: "did not find expected alphabetic or numeric character", what: "a text can't begin with * or &",
      remedy: "Put quotes around it."),
    Meaning(
      problem: "did not find expected comment or line break", what: "a text stands on the line of its | or >",
      remedy: "Begin it on the next line, indented; or put quotes around a text that begins with | or >."),
    Meaning(
      problem: "found undefined tag handle", what: "a text can't begin with an exclamation mark",
      remedy: "Put quotes around it."),
    Meaning(
      problem: "tag", what: "a text can't begin with an exclamation mark", remedy: "Put quotes around it."),
    Meaning(
      problem: "control characters are not allowed", what: "a control character stands in the text",
      remedy: "Delete it and type the text again; it often comes from copying out of a PDF."),
    Meaning(
      problem: "maximum", what: "is nested too deep", remedy: "Check the brackets and the indentation."),
  ]
}

extension UInt8 {
  /// Whether keys of a protocol are written with it.
  fileprivate var isOfKey: Bool { self == 0x5F || (0x61...0x7A).contains(self | 0x20) }
}
