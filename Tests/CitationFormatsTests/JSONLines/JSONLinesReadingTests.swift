import Bibliography
import CitationFormats
import Testing

@Suite struct JSONLinesReadingTests {
  @Test func theFieldsOfTheNeutralFormAreRead() throws {
    let record = try readOne(
      #"{"id":"r1","type":"chapter","title":"First","authors":["Müller, Jörg","Example Group"],"year":"2019","#
        + #""date":"2019-05-03","journal":"A book","volume":"12","issue":"3","pages":"205-212","doi":"10.1000/182","#
        + #""pmid":"31234567","pmcid":"PMC3483205","issn":"1234-5678","isbn":"9783161484100","abstract":"Text.","#
        + #""keywords":["a","b"],"mesh":["Humans"],"language":"eng","url":"https://example.org","source":"Scopus","#
        + #""accession":"2-s2.0-1","references":["Doe J. 2001."],"extra":{"U1":["x","y"]}}"#)
    #expect(record.id == "r1")
    #expect(record.type == RecordType.chapter)
    #expect(record.authorNames == ["Müller, Jörg", "Example Group"])
    #expect(record.date?.iso == "2019-05-03")
    #expect(record.doi?.text == "10.1000/182")
    #expect(record.pmid?.text == "31234567")
    #expect(record.pmcid?.text == "PMC3483205")
    #expect(record.keywords == ["a", "b"])
    #expect(record.references == ["Doe J. 2001."])
    #expect(record.extra == [Tag("U1", "x"), Tag("U1", "y")])
  }

  @Test func escapesAndSurrogatePairsAreRead() throws {
    let record = try readOne(#"{"title":"A \"quoted\" \\ \/ \u00e9 \ud83d\ude00\ttab\nline"}"#)
    #expect(record.title == "A \"quoted\" \\ / é 😀\ttab\nline")
  }

  @Test func aYearMayBeANumber() throws {
    let record = try readOne(#"{"title":"First","year":2019,"volume":12}"#)
    #expect(record.date?.year == 2019)
    #expect(record.volume == "12")
  }

  @Test func unknownMembersAreKeptAsTags() throws {
    let record = try readOne(
      #"{"title":"First","cites":12,"flag":true,"topics":["a","b"],"place":{"city":"X"},"no":null}"#)
    #expect(
      record.extra == [
        Tag("cites", "12"), Tag("flag", "true"), Tag("topics", "a"), Tag("topics", "b"), Tag("place", #"{"city":"X"}"#),
      ])
  }

  @Test func aValueThatItsFieldCannotHoldIsKeptAsATag() throws {
    let record = try readOne(#"{"title":"First","doi":"none","pmid":"x","year":"in press","type":"poem"}"#)
    #expect(record.doi == nil)
    #expect(record.extra == [Tag("doi", "none"), Tag("pmid", "x"), Tag("year", "in press"), Tag("type", "poem")])
  }

  @Test func aBrokenLineIsReportedWithItsColumnAndTheRestIsKept() throws {
    let (records, problems) = try read("{\"title\": \"First\"}\n{\"title\": \"A\",}\n\n{\"title\": \"Third\"}\n")
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.line == 2)
    #expect(problem.record == 2)
    #expect(problem.what == "a name in quotation marks is missing at column 15")
    #expect(problem.text == "{\"title\": \"A\",}")
  }

  @Test(arguments: ["[1,2]", "\"text\"", "12", "null", "{}", #"{"volume":"12"}"#])
  func aLineThatIsNoRecordIsReportedAndTheRestIsKept(line: String) throws {
    let (records, problems) = try read("{\"title\":\"First\"}\n\(line)\n{\"title\":\"Third\"}\n")
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.compactMap(\.line) == [2])
  }

  @Test func aRecordKnowsItsLine() throws {
    let lines = try recordLines("\n{\"title\":\"First\"}\n\n{\"title\":\"Second\"}")
    #expect(lines == [2, 4])
  }

  @Test func aListOfTextsAndObjectsLosesNothing() throws {
    let record = try readOne(#"{"title":"First","places":["Sampleton",{"city":"Exampleville"}]}"#)
    let kept = record.extra.map(\.value).joined(separator: " ")
    #expect(kept.contains("Sampleton"))
    #expect(kept.contains("Exampleville"))
  }

  @Test func authorsWrittenAsObjectsAreNotLost() throws {
    let record = try readOne(#"{"title":"First","authors":[{"family":"Smith","given":"Jane"}]}"#)
    let kept = record.extra.map(\.value) + record.authorNames
    #expect(kept.joined(separator: " ").contains("Smith"))
  }
}
