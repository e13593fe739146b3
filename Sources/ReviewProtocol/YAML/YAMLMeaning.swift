/// One of libyaml's complaints in words a researcher can act on.
struct YAMLMeaning {
  /// Part of what libyaml says.
  let problem: String
  let what: String
  let remedy: String
  /// Whether the mistake stands where libyaml began to read the thing, not where it gave up.
  var isAtStart = false

  /// What to do with prose that YAML takes for something else.
  static let whole =
    "Write `>-` behind the key's colon and the text on the next line, or put the whole text between quotes."

  /// The commonest mistakes in hand-written YAML.
  static let all = [
    YAMLMeaning(
      problem: "mapping values are not allowed", what: "a colon followed by a blank stands inside a text",
      remedy: YAMLMeaning.whole),
    YAMLMeaning(
      problem: "mapping keys are not allowed", what: "a text can't begin with a question mark and a blank",
      remedy: YAMLMeaning.whole),
    YAMLMeaning(
      problem: "found character that cannot start any token", what: "a text can't begin with this character",
      remedy: "Put quotes around a text that begins with @, ` or %; indent with blanks, not with tabs."),
    YAMLMeaning(
      problem: "found a tab character", what: "a tab stands where blanks indent",
      remedy: "Indent with blanks: most editors can turn tabs into blanks."),
    YAMLMeaning(
      problem: "found unexpected end of stream", what: "a quote was opened and not closed",
      remedy: "Close the quote; inside single quotes write an apostrophe twice.", isAtStart: true),
    YAMLMeaning(
      problem: "found unexpected document indicator", what: "a quote was opened and not closed before a line of ---",
      remedy: "Close the quote, or take the line out.", isAtStart: true),
    YAMLMeaning(
      problem: "found unknown escape character", what: "a backslash in double quotes means something else",
      remedy: "Write it twice (\\\\), or use single quotes."),
    YAMLMeaning(
      problem: "hexdecimal number", what: "a backslash in double quotes means something else",
      remedy: "Write it twice (\\\\), or use single quotes."),
    YAMLMeaning(
      problem: "invalid Unicode character escape code", what: "a backslash in double quotes names no character",
      remedy: "Write the backslash twice (\\\\), or type the character itself."),
    YAMLMeaning(
      problem: "did not find expected ',' or ']'", what: "a list in brackets isn't closed, or lacks a comma",
      remedy: "Close it with ], and put quotes around an entry with a comma, bracket or colon."),
    YAMLMeaning(
      problem: "did not find expected ',' or '}'", what: "a group in braces isn't closed, or lacks a comma",
      remedy: "Close it with }, and put quotes around a value with a comma, brace or colon."),
    YAMLMeaning(
      problem: "could not find expected ':'", what: "a key has no colon with a blank behind it",
      remedy: "Write `key: value`; if it is the next line of a text, indent it more than the key of the text.",
      isAtStart: true),
    YAMLMeaning(
      problem: "did not find expected key", what: "the indentation of this line fits none of the lines above",
      remedy: "Align the keys of one entry."),
    YAMLMeaning(
      problem: "did not find expected '-' indicator", what: "this line belongs to no entry of the list above it",
      remedy: "Begin each entry of the list with `- ` in the same column, and align the keys of an entry behind it."),
    YAMLMeaning(
      problem: "block sequence entries are not allowed", what: "a list can't begin on the line of its key",
      remedy: "Begin the list on the next line, or write it in brackets."),
    YAMLMeaning(
      problem: "did not find expected node content", what: "a value is missing between brackets or commas",
      remedy: "Write the value, or take the comma out; put quotes around a text with a comma or bracket."),
    YAMLMeaning(
      problem: "did not find expected <document start>", what: "something stands behind the end of the protocol",
      remedy: "Check the indentation of this line: keys of the protocol begin in the first column."),
    YAMLMeaning(
      problem: "did not find expected alphabetic or numeric character", what: "a text can't begin with * or &",
      remedy: YAMLMeaning.whole),
    YAMLMeaning(
      problem: "did not find expected comment or line break", what: "a text stands on the line of its | or >",
      remedy: "Begin it on the next line, indented; or put quotes around a text that begins with | or >."),
    YAMLMeaning(
      problem: "found undefined tag handle", what: "a text can't begin with an exclamation mark",
      remedy: YAMLMeaning.whole),
    YAMLMeaning(
      problem: "tag", what: "a text can't begin with an exclamation mark", remedy: YAMLMeaning.whole),
    YAMLMeaning(
      problem: "control characters are not allowed", what: "a control character stands in the text",
      remedy: "Delete it and type the text again; it often comes from copying out of a PDF."),
    YAMLMeaning(
      problem: "maximum", what: "is nested too deep", remedy: "Check the brackets and the indentation."),
  ]
}
