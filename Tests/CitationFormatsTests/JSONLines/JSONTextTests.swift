import Bibliography
import CitationFormats
import Testing

@Suite struct JSONTextTests {
  @Test func whatMustBeEscapedIsEscaped() {
    let value = JSONValue.string("a\"b\\c\nd\re\tf\u{1}g\u{1F}é😀/")
    #expect(value.jsonText == #""a\"b\\c\nd\re\tf\u0001g\u001fé😀/""#)
  }

  @Test func aPrettyTextIsIndentedAndPlainListsStayOnOneLine() {
    let value = JSONValue.object([
      (name: "a", value: JSONValue.array([JSONValue.number("1"), JSONValue.number("2")])),
      (name: "b", value: JSONValue.array([JSONValue.object([(name: "c", value: JSONValue.null)])])),
      (name: "d", value: JSONValue.object([])),
    ])
    let expected = """
      {
        "a": [1,2],
        "b": [
          {
            "c": null
          }
        ],
        "d": {}
      }
      """
    #expect(pretty(value) == expected)
  }

  @Test func compactAndPrettyTextsAreParsedBackToTheSameValue() throws {
    var random = RandomJSON(seed: 7)
    for _ in 0..<200 {
      let value = random.value(depth: 5)
      let fromPretty = try json(pretty(value))
      #expect(fromPretty == value)
      let fromCompact = try json(value.jsonText)
      #expect(fromCompact == value)
    }
  }

  private func pretty(_ value: JSONValue) -> String {
    var output: [UInt8] = []
    JSONText.pretty(value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

/// JSON values of every kind, nested up to a depth.
private struct RandomJSON {
  private var random: Seeded

  init(seed: UInt64) { random = Seeded(seed: seed) }

  mutating func value(depth: Int) -> JSONValue {
    switch random.number(0...(depth > 0 ? 6 : 3)) {
    case 0: return .null
    case 1: return .bool(random.chance(50))
    case 2: return .number(random.pick(["0", "-1.5", "1e3", "12345678901234567890", "0.10"]))
    case 3: return .string(text())
    case 4, 5:
      var values: [JSONValue] = []
      for _ in 0..<random.number(0...4) { values.append(value(depth: depth - 1)) }
      return .array(values)
    default:
      var members: [(name: String, value: JSONValue)] = []
      for _ in 0..<random.number(0...4) {
        let name = text()
        members.append((name: name, value: value(depth: depth - 1)))
      }
      return .object(members)
    }
  }

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<random.number(0...6) {
      text += random.pick([
        "a", "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "\u{1F}", "é", "系", "😀", "{", "}", "[", ",", ":", " ",
      ])
    }
    return text
  }
}
