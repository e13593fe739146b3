import Bibliography
import CitationFormats
import Testing

/// The neutral form loses nothing.
@Suite struct JSONLinesRoundTripTests {
  @Test func everyRecordReadsBackAsItWasWritten() throws {
    var random = RandomRecords(seed: 1)
    var records: [Record] = []
    for _ in 0..<200 {
      var record = random.fullRecord()
      // Tags of one name stand together in the neutral form; interleaved ones have a test of their own.
      record.extra = random.extraTags().sorted { $0.name < $1.name }
      records.append(record)
    }
    let again = try read(bytes: written(records, as: .jsonLines), as: .jsonLines)
    #expect(again.problems.isEmpty)
    #expect(again.records.count == records.count)
    for (back, record) in zip(again.records, records) {
      #expect(back == record)
      #expect(NeutralForm.bytes(back) == NeutralForm.bytes(record))
    }
  }

  @Test func lineBreaksAndControlCharactersSurvive() throws {
    var record = Record()
    record.title = "Line one.\nLine two.\r\n\tTabbed\u{0}\u{1F}\u{2028}end"
    record.abstract = " blanks at both ends "
    let again = try read(bytes: written([record], as: .jsonLines), as: .jsonLines)
    #expect(again.records == [record])
  }

  @Test func interleavedTagsComeBackGroupedByName() throws {
    var record = Record()
    record.title = "First"
    record.extra = [Tag("U1", "one"), Tag("N1", "two"), Tag("U1", "three")]
    let again = try read(bytes: written([record], as: .jsonLines), as: .jsonLines)
    #expect(again.records.first?.extra == [Tag("U1", "one"), Tag("U1", "three"), Tag("N1", "two")])
  }

  @Test func aGroupWithACommaInItsNameStillReadsTheSame() throws {
    var record = Record()
    record.title = "First"
    record.authors = [PersonName(family: "Example Study Group, Sampleton")]
    let again = try read(bytes: written([record], as: .jsonLines), as: .jsonLines)
    #expect(again.records.first?.authors.map(\.inverted) == ["Example Study Group, Sampleton"])
  }
}
