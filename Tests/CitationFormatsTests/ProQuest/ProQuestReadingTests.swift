import Bibliography
import CitationFormats
import Testing

@Suite struct ProQuestReadingTests {
  private let records: [Record]

  init() throws { records = try read(Samples.proQuestText).records }

  @Test func eachDocumentIsOneRecordWhateverStandsBeforeAndBehind() {
    #expect(records.map(\.title) == ["Café culture in small towns", "系统评价 in practice"])
  }

  @Test func fieldsAreReadByTheirLabels() throws {
    let record = try #require(records.first)
    #expect(record.journal == "Journal of Examples")
    #expect(record.volume == "12")
    #expect(record.issue == "3")
    #expect(record.pages == "205-212")
    #expect(record.date == PublicationDate(year: 2019, month: 7))
    #expect(record.issn == "1234-5678")
    #expect(record.language == "English")
    #expect(record.accession == "1000000001")
    #expect(record.url == "https://search.proquest.com/docview/1000000001?accountid=1")
    #expect(record.source == "Example Index")
    #expect(record.type == .article)
    #expect(record.abstract == "The first sentence. The second: a claim.")
    #expect(record.keywords == ["Coffee", "Towns", "café culture", "small towns"])
  }

  @Test func marksOfAffiliationsAreNoPartOfNames() {
    #expect(records.first?.authorNames == ["Müller, Jörg", "O'Brien, Mary"])
    #expect(records.first?.extra.first("Author")?.contains("Example College") == true)
  }

  @Test func theDOIIsFoundInTheLibrarysLink() {
    #expect(records.first?.doi?.text == "10.1000/xyz.101")
  }

  @Test func linesOfTheFullTextAreNeitherFieldsNorRecords() {
    #expect(records.first?.extra.first("Full text")?.hasSuffix("A ruler within the text.") == true)
    #expect(records.first?.extra.first("Full text")?.contains("Title: what a sign said.") == true)
  }

  @Test func whatHasNoFieldIsKeptUnderItsLabel() {
    #expect(records.first?.extra.first("Publisher") == "Example Press")
    #expect(records.last?.type == .newspaper)
    #expect(records.last?.date == PublicationDate(year: 2020, month: 8, day: 29))
  }

  @Test func aPlaceBehindTheJournalIsKept() throws {
    let text = "____________________\n\nDocument 1 of 1\n\nT\n\nPublication title: Journal; Paris\n\nDatabase: D\n"
    let record = try readOne(text)
    #expect(record.journal == "Journal")
    #expect(record.extra.first("Publication title") == "Journal; Paris")
  }

  @Test func olderExportsWithoutLabelsForAuthorsAreRead() throws {
    let text = """
      ____________________________________________________________

      An old heading

      Doe, Ann; Roe, Bob

      http://search.proquest.com/docview/7

      Abstract (summary): Short.

      Pagination: 3-9

      Degree: Ph.D.

      Document type: Dissertation/Thesis

      ProQuest document ID: 7

      ____________________________________________________________

      Another heading

      Publication year: 2011

      ProQuest document ID: 8
      """
    let records = try read(text).records
    #expect(records.map(\.title) == ["An old heading", "Another heading"])
    #expect(records.first?.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(records.first?.abstract == "Short.")
    #expect(records.first?.pages == "3-9")
    #expect(records.first?.type == .thesis)
    #expect(records.first?.url == "http://search.proquest.com/docview/7")
    #expect(records.first?.extra.first("Degree") == "Ph.D.")
    #expect(records.last?.date?.year == 2011)
  }

  @Test func aDocumentWithoutFieldsIsReportedAndKept() throws {
    let ruler = String(repeating: "_", count: 60)
    let text = "\(ruler)\n\nDocument 1 of 2\n\nDatabase: D\n\n\(ruler)\n\nDocument 2 of 2\n\nT\n\nAuthor: Doe, A\n"
    let (records, problems) = try read(text)
    #expect(records.count == 2)
    #expect(problems.map(\.record) == [1])
  }
}
