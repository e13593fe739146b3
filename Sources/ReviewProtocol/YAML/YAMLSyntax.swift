internal import CLibYAML

/// libyaml's complaints in words a researcher can act on.
enum YAMLSyntax {
  /// What libyaml says, begun by its problem, and what it means: the commonest mistakes in hand-written YAML.
  private static let meanings: [(problem: String, what: String, remedy: String)] = [
    (
      "mapping values are not allowed", "a colon followed by a blank stands inside a text",
      "Put the whole text between quotes, or begin it on the next line after `>-`."
    ),
    (
      "found character that cannot start any token", "a text can't begin with this character",
      "Indent with blanks, not tabs; put quotes around a text that begins with @, `, % or a tab."
    ),
    (
      "found a tab character", "a tab stands where blanks indent",
      "Indent with blanks: most editors can turn tabs into blanks."
    ),
    (
      "found unexpected end of stream", "a quote was opened and not closed",
      "Close the quote; inside single quotes write an apostrophe twice."
    ),
    (
      "did not find expected ',' or ']'", "a list in brackets isn't closed, or lacks a comma",
      "Close it with ], and put quotes around an entry with a comma, bracket or colon."
    ),
    (
      "did not find expected ',' or '}'", "a group in braces isn't closed, or lacks a comma",
      "Close it with }, and put quotes around a value with a comma, brace or colon."
    ),
    (
      "could not find expected ':'", "a key has no colon, or a text goes on with too little indentation",
      "Write `key: value`, and indent the further lines of a text more than its key."
    ),
    (
      "did not find expected key", "the indentation doesn't fit, or a text goes on behind its closing quote",
      "Align the keys of one entry; put the whole text between one pair of quotes."
    ),
    (
      "did not find expected '-' indicator", "an entry of a list lacks its hyphen, or is indented otherwise",
      "Begin each entry of the list with `- ` in the same column."
    ),
    (
      "block sequence entries are not allowed", "a list can't begin on the line of its key",
      "Begin the list on the next line, or write it in brackets."
    ),
    (
      "did not find expected <document start>", "something stands behind the end of the protocol",
      "Check the indentation of this line: keys of the protocol begin in the first column."
    ),
    (
      "found undefined tag handle", "a tag (!) stands before a value",
      "Take it out, or put quotes around a text that begins with an exclamation mark."
    ),
    (
      "control characters are not allowed", "a control character stands in the text",
      "Delete it and type the text again; it often comes from copying out of a PDF."
    ),
  ]

  static func failure(of parser: yaml_parser_t) -> YAMLEvents.Failure {
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    let context = parser.context.map { String(cString: $0) }
    let mark = parser.problem_mark
    let isReader = parser.error == YAML_READER_ERROR
    let known = meanings.first { problem.hasPrefix($0.problem) || problem.contains($0.problem) }
    // A quote that was never closed is named where it was opened, not at the end of the file.
    let isOpenQuote = problem.contains("unexpected end of stream")
    let place = isOpenQuote ? parser.context_mark : isReader ? parser.mark : mark
    let raw = [context, problem].compactMap { $0 }.joined(separator: ", ")
    return YAMLEvents.Failure(
      place: Place(line: place.line + 1, column: place.column + 1),
      what: known?.what ?? "is no YAML here (\(raw))",
      remedy: known?.remedy ?? "Compare the line and the one above it with the template.")
  }
}
