import Bibliography
import CitationFormats
import Testing

/// The value of a JSON text.
func json(_ text: String) throws -> JSONValue {
  try Array(text.utf8).withUnsafeBytes { try JSONValue(parsing: $0) }
}

@Suite struct JSONValueTests {
  @Test func valuesOfEveryKindAreParsed() throws {
    let value = try json(#" { "a" : null, "b" : [ true, false, [], {} ], "c" : "text", "d" : -1.50e3 } "#)
    let expected = JSONValue.object([
      (name: "a", value: JSONValue.null),
      (
        name: "b",
        value: JSONValue.array([
          JSONValue.bool(true), JSONValue.bool(false), JSONValue.array([]), JSONValue.object([]),
        ])
      ),
      (name: "c", value: JSONValue.string("text")),
      (name: "d", value: JSONValue.number("-1.50e3")),
    ])
    #expect(value == expected)
  }

  @Test func membersKeepTheirOrderAndRepeats() throws {
    let value = try json(#"{"b":1,"a":2,"b":3}"#)
    #expect(value.jsonText == #"{"b":1,"a":2,"b":3}"#)
    let other = try json(#"{"a":2,"b":1,"b":3}"#)
    #expect(value != other)
  }

  @Test func escapesAreRead() throws {
    let value = try json(#""\" \\ \/ \b\f\n\r\t \u0041\u00E9\u20ac \uD83D\uDE00""#)
    #expect(value == JSONValue.string("\" \\ / \u{8}\u{C}\n\r\t Aé€ 😀"))
  }

  @Test(arguments: [#""\ud83d""#, #""\ude00""#, #""\ud83d\ud83d""#])
  func aLoneSurrogateIsReadAsAReplacementCharacter(text: String) throws {
    let value = try json(text)
    let read = try #require(value.text)
    #expect(read.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
    #expect(!read.isEmpty)
  }

  @Test func theCharacterBehindALoneSurrogateIsKept() throws {
    let plain = try json(#""\ud83dA""#)
    #expect(plain == JSONValue.string("\u{FFFD}A"))
    let escaped = try json(#""\ud83d\u0041""#)
    #expect(escaped == JSONValue.string("\u{FFFD}A"))
  }

  @Test func sixtyFourLevelsAreReadAndMoreAreRefused() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    let value = try json(deepest)
    #expect(value.jsonText == deepest)
    let deeper = "[" + deepest + "]"
    let problem = #expect(throws: Problem.self) { _ = try json(deeper) }
    #expect(problem?.what.contains("64") == true)
    let objects = String(repeating: "{\"a\":", count: 10_000)
    #expect(throws: Problem.self) { _ = try json(objects) }
  }

  @Test(arguments: [
    "", "   ", "{", "[", "[1,", "[1,]", "[1 2]", "[1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\" 1}",
    "nul",
    "tru", "True", "\"abc", "\"\\x\"", "\"\\u12\"", "\"\\u12zz\"", "\"\\", "-", "e", "--1", "'a'", "1-2", "]", ",",
  ])
  func aBrokenTextIsAProblem(text: String) {
    #expect(throws: Problem.self) { _ = try json(text) }
  }

  @Test(arguments: ["1 2", "{} {}", "null,", "\"a\"b", "[]]"])
  func textBehindTheValueIsAProblem(text: String) {
    let problem = #expect(throws: Problem.self) { _ = try json(text) }
    #expect(problem?.what.hasPrefix("text behind the end of the value") == true)
  }

  @Test func theProblemNamesTheColumn() {
    let problem = #expect(throws: Problem.self) { _ = try json("{\"title\": \"A\",}") }
    #expect(problem?.what == "a name in quotation marks is missing at column 15")
  }

  @Test(arguments: ["01", "+1", "1.", ".5", #""\u+041""#])
  func numbersAndEscapesThatRFC8259ForbidsAreRefused(text: String) {
    #expect(throws: Problem.self) { _ = try json(text) }
  }
}
