import Bibliography
import Fixtures
import ReviewProtocol
import Testing

@Suite(.timeLimit(.minutes(10))) struct HostileFiles {
  static let bombs = [
    "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\n",
    "a: &a {x: 1}\nb: &b {<<: *a, y: *a}\nc: {<<: [*a, *b]}\n",
    "criteria: &a\n  - *a\n",
    "&a [*a, *a]\n",
    "? &a [x]\n: 1\n? *a\n: 2\n*a : 3\n",
    "title: &t x\n? {a: *t}\n: *t\n",
    "a: &a\n" + (0..<2_000).map { "k\($0): *a\n" }.joined(),
    "*nothing\n",
  ]

  @Test(arguments: bombs) func anAliasIsAnErrorAndIsNeverExpanded(_ text: String) {
    let seconds = ProcessorTime.spent {
      let document = ProtocolDocument(Array(text.utf8))
      #expect(document.messages.contains { $0.code.rawValue == "alias" && $0.severity == .error })
    }
    #expect(seconds < 5)
  }

  static let heaps = [
    "[", "{", "- ", "? ", "a: [", "{a: ", "- - ", "[{", "\"", "'", "&a ", "!a ", "*a ", "|\n ", "%", "---\n", "a:\n- ",
  ]

  @Test(arguments: heaps, [100_000, 1_000]) func nestingWithoutEndGivesAMessage(_ piece: String, _ count: Int) {
    let seconds = ProcessorTime.spent {
      let document = ProtocolDocument(Array(String(repeating: piece, count: count).utf8))
      #expect(!document.messages.isEmpty)
      #expect(!document.isComplete)
    }
    #expect(seconds < 5)
  }

  @Test func nestingByIndentationGivesAMessage() {
    let text = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(ProtocolDocument(Array(text.utf8)).messages.map(\.code.rawValue) == ["syntax"])
  }

  @Test func aLineOfOneMegabyteIsRead() {
    let long = String(repeating: "garden ", count: 150_000)
    let text = GardenProtocol.text.replacing("A source may count more than once.", with: "\"\(long)\"")
    #expect(ProtocolDocument(Array(text.utf8)).messages.isEmpty)
    #expect(!ProtocolDocument(Array(long.utf8)).isComplete)
  }

  @Test func aFileThatIsTooLargeIsNotRead() {
    let document = ProtocolDocument([UInt8](repeating: UInt8(ascii: "a"), count: ProtocolDocument.largest + 1))
    #expect(document.messages.map(\.problem.what) == ["is larger than 8 MB, which no protocol is"])
  }

  @Test(arguments: [
    [0], [0, 0, 0, 0], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF, 0x00], [0xEF, 0xBB, 0xBF], [0x80], [0x1B, 0x5B],
  ])
  func strayBytesGiveAMessage(_ bytes: [UInt8]) {
    #expect(!ProtocolDocument(bytes).isComplete)
    #expect(!ProtocolDocument(GardenProtocol.bytes + bytes + GardenProtocol.bytes).isComplete)
  }

  @Test func millionsOfMistakesAreCutShort() {
    let seconds = ProcessorTime.spent {
      let document = ProtocolDocument(Array(String(repeating: "- wibble: x\n", count: 400_000).utf8))
      let keys = ProtocolDocument(Array((0..<200_000).map { "k\($0): x\n" }.joined().utf8))
      let entries = ProtocolDocument(Array(("criteria:\n" + String(repeating: "- {id: a}\n", count: 200_000)).utf8))
      #expect(document.messages.count == 1)
      for document in [keys, entries] {
        #expect(document.messages.count < 6_000)
        #expect(document.messages.first?.problem.what.contains("thousands of messages") == true)
        #expect(!document.isComplete)
      }
    }
    #expect(seconds < 40)
  }

  @Test func hundredColonsInTenThousandLinesAreNamedAtOnce() {
    // The last ones, to which the way is longest.
    var colons = 0
    let lines = LongProtocol.text.split(separator: "\n", omittingEmptySubsequences: false).reversed().map { line in
      guard line.contains("label: "), !line.contains("{"), colons < 99 else { return String(line) }
      colons += 1
      return line + ": and more"
    }
    let bytes = Array(lines.reversed().joined(separator: "\n").utf8)
    #expect(colons == 99)
    let seconds = ProcessorTime.spent {
      let document = ProtocolDocument(bytes)
      #expect(document.messages.map(\.problem.what) == [String](repeating: Self.colon, count: colons))
    }
    #expect(seconds < 5)
  }

  private static let colon = "a colon followed by a blank stands inside a text"

  @Test func colonsWithoutEndAreCutShort() {
    let seconds = ProcessorTime.spent {
      for text in ["a: b: c\n", "- a: b: c\n", "a: \"b\" c\n", ": : : ", "a: b\n  c: d\n"] {
        let document = ProtocolDocument(Array(String(repeating: text, count: 100_000).utf8))
        #expect(!document.isComplete)
        #expect(document.messages.count <= 300)
      }
      let quiet = String(repeating: "# nothing\n", count: 700_000)
      #expect(!ProtocolDocument(Array((quiet + String(repeating: "a: b: c\n", count: 1_000)).utf8)).isComplete)
    }
    #expect(seconds < 20)
  }

  @Test(arguments: [
    JSONValue.null, .number("7"), .string("<x>"), .array([]),
    .array([.string("x"), .array([.number("1")])]), .array([.object([("id", .string("Q1"))])]),
    .object([("id", .string("Q1")), ("text", .array([])), ("wibble", .null)]),
  ]) func theWrongTypeAnywhereNeverCrashes(_ other: JSONValue) {
    let value = ProtocolDocument(GardenProtocol.bytes).value.json
    for broken in value.replacingEach(with: other) {
      let document = ProtocolDocument(Array(broken.jsonText.utf8))
      #expect(ProtocolDocument(Array(document.value.canonicalText.utf8)).value == document.value)
    }
  }

  @Test func aProtocolCutAnywhereNeverCrashes() {
    let bytes = GardenProtocol.bytes
    for end in stride(from: 0, to: bytes.count, by: 11) {
      let document = ProtocolDocument(Array(bytes[..<end]))
      if end < bytes.count / 2 { #expect(!document.isComplete) }
    }
  }

  @Test(arguments: 1...4) func injuredProtocolsNeverCrashAndReadBackTheSame(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let telling = Array("\n\r\t \"'{}[]<>&*!?:,|\\@#%-_`~.\u{0}".utf8) + [0xFF, 0xC3, 0xE2, 0x80]
    for _ in 0..<800 {
      var bytes = GardenProtocol.bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, position + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0...5, using: &random) {
        case 0: bytes[position] = telling.randomElement(using: &random) ?? 0
        case 1: bytes.insert(telling.randomElement(using: &random) ?? 0, at: position)
        case 2: bytes.removeSubrange(position..<end)
        case 3:
          bytes.insert(contentsOf: Array(bytes[position..<end]), at: Int.random(in: 0...bytes.count, using: &random))
        case 4: bytes[position] ^= UInt8(1) << UInt8.random(in: 0...7, using: &random)
        default: bytes.swapAt(position, end - 1)
        }
      }
      let document = ProtocolDocument(bytes)
      #expect(ProtocolDocument(Array(document.value.canonicalText.utf8)).value == document.value)
    }
  }
}
