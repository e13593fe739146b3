import Bibliography
import ReviewProtocol
import Testing

@Suite struct LongProtocols {
  @Test func tenThousandLinesAreCheckedWhole() {
    let text = LongProtocol.text
    #expect(text.count { $0 == "\n" } > 10_000)
    let document = ProtocolDocument(Array(text.utf8))
    #expect(document.messages.isEmpty)
    #expect(document.content.charting.fields.count > LongProtocol.fields)
    #expect(document.content.codebooks.first?.codes.count == LongProtocol.codes + 2)
  }

  @Test func mistakesDeepInsideGetTheirLines() {
    let text = LongProtocol.text
      .replacing("- id: field-800\n", with: "- id: field-17\n").replacing("- id: code-1400\n", with: "- id: code-3\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = [
      lines.lastIndex { $0.hasSuffix("- id: field-17") }, lines.lastIndex { $0.hasSuffix("- id: code-3") },
    ]
    let messages = ProtocolDocument(Array(text.utf8)).messages
    #expect(messages.map(\.problem.line) == expected.map { $0.map { $0 + 1 } })
    #expect(messages.map(\.code.rawValue) == ["duplicate-id", "duplicate-id"])
  }

  @Test func thousandsOfMistakesAreAllSaid() {
    let text = LongProtocol.text.replacing("question: [Q1, Q1a, Q2]", with: "question: [Q77, Q78]")
    let messages = ProtocolDocument(Array(text.utf8)).messages
    #expect(messages.count { $0.code.rawValue == "dangling-reference" } == 2 * LongProtocol.fields)
  }
}
