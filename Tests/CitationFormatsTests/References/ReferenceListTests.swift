import Bibliography
import CitationFormats
import Testing

@Suite struct ReferenceListTests {
  private func record(_ text: String) throws -> Record { try #require(ReferenceList.records(in: [text]).first) }

  @Test func anArticleIsTakenApart() throws {
    let record = try record(
      "12. Doe A, van der Roe BC, Poe D Jr. What is it? A study. Ex J Stud. 2006;32(5):443–450. doi: 10.1000/XYZ.")
    #expect(record.type == .article)
    #expect(record.authorNames == ["Doe, A", "van der Roe, BC", "Poe, D, Jr"])
    #expect(record.title == "What is it? A study")
    #expect(record.journal == "Ex J Stud")
    #expect(record.date?.year == 2006)
    #expect(record.volume == "32")
    #expect(record.issue == "5")
    #expect(record.pages == "443–450")
    #expect(record.doi?.text == "10.1000/xyz")
  }

  @Test func aBookHasItsPublisherAndNoJournal() throws {
    let record = try record("Doe A. Examples: a book. 2nd ed. Exampletown, EX: U.S. Center for Examples; 2004.")
    #expect(record.type == .book)
    #expect(record.title == "Examples: a book")
    #expect(record.date?.year == 2004)
    #expect(record.journal == nil)
    #expect(record.extra.first("place") == "Exampletown, EX")
    #expect(record.extra.first("publisher") == "U.S. Center for Examples")
  }

  @Test(arguments: [
    "Doe A. In: A book. Roe B, Poe C, editors. Exampletown: Example Press; 2005. What we share; pp. 3–16.",
    "Doe A. What we share. In: Roe B, Poe C, editors. A book. Exampletown: Example Press; 2005. p. 3–16.",
  ])
  func aChapterStandsInABookWhicheverComesFirst(text: String) throws {
    let record = try record(text)
    #expect(record.type == .chapter)
    #expect(record.authorNames == ["Doe, A"])
    #expect(record.title == "What we share")
    #expect(record.journal == "A book")
    #expect(record.pages == "3–16")
    #expect(record.date?.year == 2005)
    #expect(record.extra.first("editors") == "Roe B, Poe C, editors")
  }

  @Test func aReportWithoutItsEndKeepsItsTitle() throws {
    let record = try record("Doe A, Roe B. A review of the literature 1989–2009. .")
    #expect(record.title == "A review of the literature 1989–2009")
    #expect(record.date == nil)
    #expect(record.type == nil)
  }

  @Test func aBodySignsAsAuthor() throws {
    let record = try record("Department of Examples and Services, State of Example. What makes it unique? .")
    #expect(record.authorNames == ["Department of Examples and Services, State of Example"])
    #expect(record.title == "What makes it unique?")
  }

  @Test func aTitleAloneHasNoAuthors() throws {
    let record = try record("On the many uses of cafés in small towns")
    #expect(record.authors.isEmpty)
    #expect(record.title == "On the many uses of cafés in small towns")
  }

  @Test func titleJournalAndYearBehindASemicolonAreRead() throws {
    let record = try record("2. Rapid mapping, USA: a start;Example and Social Studies,2017")
    #expect(record.title == "Rapid mapping, USA: a start")
    #expect(record.journal == "Example and Social Studies")
    #expect(record.date?.year == 2017)
    #expect(try self.record("Rapid mapping;Example Studies").date == nil)
  }

  @Test func citedReferencesOfWebOfScienceAreRead() throws {
    let record = try record("Doe AB, 2010, EX J STUD, V12, P34, DOI 10.1000/xyz")
    #expect(record.authorNames == ["Doe, AB"])
    #expect(record.journal == "EX J STUD")
    #expect(record.volume == "12")
    #expect(record.pages == "34")
    #expect(record.doi?.text == "10.1000/xyz")
  }

  @Test func captionsOfLinksAndIdentifiersAreNoText() throws {
    let record = try record("[3] Roe B. An example. J Ex. 2006;1:2-3. doi: 10.1000/x PMID: 77 - DOI - PubMed")
    #expect(record.pages == "2-3")
    #expect(record.pmid?.text == "77")
    #expect(record.doi?.text == "10.1000/x")
    let web = try self.record("Roe B. An example. Available from: https://example.org/a.")
    #expect(web.url == "https://example.org/a")
    #expect(web.title == "An example")
  }

  @Test func aJournalWithFullStopsIsWhole() throws {
    #expect(try record("Doe A.B., Roe C. An example of it. J. Ex. Stud. 2006;1:2.").journal == "J. Ex. Stud")
  }

  @Test func eachTextGivesARecordThatKeepsIt() {
    let texts = ["", ".", "1.", "Doe A.", "10.1000/xyz", "In: .", "; 2004", "A. 2004;"]
    let records = ReferenceList.records(in: texts)
    #expect(records.map { $0.extra.first { $0.name == "reference" }?.value } == texts)
  }
}
