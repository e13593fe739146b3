import Bibliography
import CitationFormats
import Foundation
import Testing

@Suite struct CSVReadingTests {
  @Test func quotesMayHoldLineBreaksAndDoubledQuotes() throws {
    let (records, problems) = try read(
      #"""
      id,title,abstract,year
      1,"A ""quick"" start, and more","Line one.
      Line two, with a comma.

      Line four.",2019
      2,Second,"",2020
      """#)
    #expect(records.compactMap(\.title) == [#"A "quick" start, and more"#, "Second"])
    #expect(records.first?.abstract == "Line one.\nLine two, with a comma.\n\nLine four.")
    #expect(records.last?.abstract == nil)
    #expect(records.compactMap(\.date?.year) == [2019, 2020])
    #expect(problems.isEmpty)
  }

  @Test func aRecordKnowsTheLineItsRowBeginsAt() throws {
    let lines = try recordLines("title,year\n\"Over\ntwo lines\",2019\nSecond,2020\n")
    #expect(lines == [2, 4])
  }

  @Test(arguments: [";", "\t", "|", ","])
  func theDelimiterIsFoundInTheHeading(delimiter: String) throws {
    let text = """
      title,authors,year,doi
      First,"Smith, Jane; Jones, Ann",2019,10.1000/182
      """
    let quoted = text.replacingOccurrences(of: "\"Smith, Jane; Jones, Ann\"", with: "@")
    let other = quoted.replacingOccurrences(of: ",", with: delimiter)
    let (records, problems) = try read(other.replacingOccurrences(of: "@", with: "\"Smith, Jane; Jones, Ann\""))
    #expect(records.first?.title == "First")
    #expect(records.first?.authorNames == ["Smith, Jane", "Jones, Ann"])
    #expect(records.first?.date?.year == 2019)
    #expect(records.first?.doi?.text == "10.1000/182")
    #expect(problems.isEmpty)
  }

  @Test func aByteOrderMarkAndWindowsLineEndingsChangeNothing() throws {
    let plain = try read("title,year\nFirst,2019\nSecond,2020\n")
    let windows = try read("\u{FEFF}title,year\r\nFirst,2019\r\nSecond,2020\r\n")
    #expect(plain.records.count == 2)
    #expect(windows.records == plain.records)
    #expect(windows.problems.isEmpty)
  }

  @Test func theColumnsOfScopusAreKnown() throws {
    let record = try readOne(
      #"""
      "Authors","Author full names","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end",\#
      "Cited by","DOI","Link","Abstract","Author Keywords","Index Keywords","Document Type","Source","EID"
      "Smith J.; Jones A.","Smith, Jane (1); Jones, Ann (2)","First","2019","Journal of Examples","12","3","","205","212",\#
      "7","10.1000/XYZ.1","https://www.scopus.com/1","An abstract.","mapping; evidence","human; review","Review",\#
      "Scopus","2-s2.0-1"
      """#)
    #expect(record.authorNames == ["Smith, J.", "Jones, A."])
    #expect(record.title == "First")
    #expect(record.date?.year == 2019)
    #expect(record.journal == "Journal of Examples")
    #expect(record.volume == "12")
    #expect(record.issue == "3")
    #expect(record.pages == "205-212")
    #expect(record.doi?.text == "10.1000/xyz.1")
    #expect(record.url == "https://www.scopus.com/1")
    #expect(record.abstract == "An abstract.")
    #expect(record.keywords == ["mapping", "evidence", "human", "review"])
    #expect(record.type == RecordType.article)
    #expect(record.source == "Scopus")
    #expect(record.accession == "2-s2.0-1")
    #expect(record.extra == [Tag("Author full names", "Smith, Jane (1); Jones, Ann (2)"), Tag("Cited by", "7")])
  }

  @Test func olderScopusFilesPartAuthorsWithCommas() throws {
    let record = try readOne("Authors,Title,Year\n\"Smith, J., Jones, A.B., van der Berg, C.\",First,2019\n")
    #expect(record.authorNames == ["Smith, J.", "Jones, A.B.", "van der Berg, C."])
  }

  @Test func anAbstractThatIsNotAvailableIsNone() throws {
    let record = try readOne("Title,Year,Abstract\nFirst,2019,[No abstract available]\n")
    #expect(record.abstract == nil)
  }

  @Test func anArticleNumberStandsInForPages() throws {
    let record = try readOne("Title,Year,Art. No.,Page start,Page end\nFirst,2019,e1052,,\n")
    #expect(record.pages == "e1052")
  }

  @Test func unknownColumnsAreKeptAsTags() throws {
    let record = try readOne("title,year,Funding,Notes\nFirst,2019,A grant,\n")
    #expect(record.extra == [Tag("Funding", "A grant")])
  }

  @Test func aValueThatItsColumnCannotHoldIsKeptAsATag() throws {
    let record = try readOne("title,year,doi,pmid\nFirst,in press,none,unknown\n")
    #expect(record.date == nil)
    #expect(record.extra == [Tag("year", "in press"), Tag("doi", "none"), Tag("pmid", "unknown")])
  }

  @Test func blankLinesBeforeTheHeadingArePassedOver() throws {
    let record = try readOne("\r\n\r\ntitle,year\r\nFirst,2019\r\n")
    #expect(record.title == "First")
  }

  @Test func aHeadingWithoutRowsHasNoRecordsAndNoProblems() throws {
    let (records, problems) = try read("title,authors,year\n")
    #expect(records.isEmpty)
    #expect(problems.isEmpty)
  }
}
