import Bibliography
import CitationFormats
import Testing

struct JSONRecordTests {
  /// What the cutter hands out, as texts.
  private func cut(_ text: String, _ paths: [[String]] = [["message", "items"]]) throws -> [String] {
    var found: [String] = []
    _ = try JSONRecordCutter.cut(ByteSource(bytes: Array(text.utf8)), arraysAt: paths) { bytes, _ in
      found.append(String(decoding: bytes, as: UTF8.self))
    }
    return found
  }

  @Test func theRecordsOfANamedArrayAreCutOut() throws {
    let text = #"{"status":"ok","message":{"x":[{"items":[1]}],"items":[ {"a":"}\"]"}, {"b":[{}]}],"n":1}}"#
    #expect(try cut(text) == [#"{"a":"}\"]"}"#, #"{"b":[{}]}"#])
  }

  @Test func theTopLevelArrayOrObjectHoldsTheRecords() throws {
    #expect(try cut(#"[{"a":1},null,{"b":2}]"#) == [#"{"a":1}"#, #"{"b":2}"#])
    #expect(try cut(#"{"a":{"b":[1]}}"#) == [#"{"a":{"b":[1]}}"#])
    #expect(try cut("{\"a\":1}\n{\"b\":2}") == [#"{"a":1}"#, #"{"b":2}"#])
  }

  @Test func aDamagedRecordIsSkippedAndTheRestKept() throws {
    let text = #"[{"type":"book","title":"One"},{"type":book},{"type":"book","title":"Three"}]"#
    let (records, problems) = try read(text, as: .cslJSON)
    #expect(records.map(\.title) == ["One", "Three"])
    #expect(problems.map(\.record) == [2])
  }

  @Test func aCSLItemGivesItsFields() throws {
    let record = try readOne(
      #"""
      {"type":"article-journal","title":"Growth of <i>E. coli</i>","author":[{"family":"Berg","given":"Jan",
      "non-dropping-particle":"van den"},{"literal":"Example Group"}],"issued":{"date-parts":[[2015,"12"]]},
      "DOI":"10.1000/xyz","ISSN":["1234-5678"],"publisher":"P"}
      """#, as: .cslJSON)
    #expect(record.title == "Growth of E. coli")
    #expect(record.authorNames == ["van den Berg, Jan", "Example Group"])
    #expect(record.date?.iso == "2015-12")
    #expect(record.extra == [Tag("publisher", "P"), Tag("raw-title", "Growth of <i>E. coli</i>")])
  }

  @Test func anInvertedAbstractIsTurnedBackIntoText() throws {
    let record = try readOne(
      #"""
      {"meta":{"count":1},"results":[{"id":"https://openalex.org/W1","title":"T","publication_year":2017,
      "authorships":[{"author":{"display_name":"Jan van Berg"}}],"biblio":{"first_page":"9","last_page":"9"},
      "abstract_inverted_index":{"the":[1,3],"Of":[0],"end":[4],"and":[2]}}]}
      """#, as: .openAlexJSON)
    #expect(record.abstract == "Of the and the end")
    #expect(record.authorNames == ["van Berg, Jan"])
    #expect(record.pages == "9")
  }

  @Test func aSingleCrossrefWorkStandsInItsEnvelope() throws {
    let record = try readOne(
      #"{"status":"ok","message-type":"work","message":{"title":["T"],"DOI":"10.1000/x","issued":{"date-parts":[[2012]]}}}"#,
      as: .crossrefJSON)
    #expect(record.title == "T")
    #expect(record.date?.year == 2012)
  }

  @Test func aStudyIsARegistration() throws {
    let record = try readOne(
      #"{"studies":[{"protocolSection":{"identificationModule":{"nctId":"NCT1","briefTitle":"B","officialTitle":"O"}}}]}"#,
      as: .clinicalTrialsJSON)
    #expect(record.type == .registration)
    #expect(record.title == "B")
    #expect(record.url == "https://clinicaltrials.gov/study/NCT1")
    #expect(record.extra == [Tag("officialTitle", "O")])
  }
}
