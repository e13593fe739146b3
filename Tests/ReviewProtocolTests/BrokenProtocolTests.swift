import Bibliography
import ReviewProtocol
import Testing

@Suite struct BrokenProtocols {
  static let variants =
    BrokenVariant.writing + BrokenVariant.keys + BrokenVariant.identifiers + BrokenVariant.references
    + BrokenVariant.front + BrokenVariant.eligibility + BrokenVariant.search + BrokenVariant.selection
    + BrokenVariant.charting + BrokenVariant.presentation + BrokenVariant.lostLines + BrokenVariant.lostNotes
    + BrokenVariant.lostCommas + BrokenVariant.colons + BrokenVariant.bareEntries + BrokenVariant.stopgaps
    + BrokenVariant.otherWords + BrokenVariant.emptyAnswers + BrokenVariant.contradictions

  @Test func aCompleteProtocolGetsNoMessage() {
    let document = ProtocolDocument(GardenProtocol.bytes)
    #expect(document.messages.map(\.problem.description) == [])
    #expect(document.isComplete)
  }

  @Test(arguments: variants) func aMistakeIsSaidOnceWithItsLineAndWhatToDo(_ variant: BrokenVariant) {
    #expect(variant.astray == [])
    let messages = ProtocolDocument(Array(variant.text.utf8), file: "protocol.yaml").messages
    let said = messages.map(\.problem.description)
    #expect(messages.count == variant.expected.count, "\(said)")
    for expected in variant.expected {
      let line = expected.line(in: variant.text)
      #expect(line != nil, "the marker “\(expected.marker)” must be in one line")
      let message = messages.first { $0.code.rawValue == expected.code && $0.problem.line == line }
      #expect(message?.severity == expected.severity, "no \(expected.code) in line \(line ?? 0): \(said)")
      let text = message?.problem.description ?? ""
      for word in expected.words { #expect(text.contains(word)) }
    }
  }

  @Test func thereAreManyOfThemAndEachHasAName() {
    #expect(Self.variants.count >= 45)
    #expect(Set(Self.variants.map(\.name)).count == Self.variants.count)
  }

  @Test(arguments: variants) func aMessageSaysWhatIsWrongAndWhatToDo(_ variant: BrokenVariant) {
    for message in ProtocolDocument(Array(variant.text.utf8)).messages {
      #expect(!message.problem.what.hasSuffix("."))
      #expect(message.problem.remedy.hasSuffix(".") || message.problem.remedy.hasSuffix("?"))
      #expect(message.problem.column != nil)
    }
  }
}
