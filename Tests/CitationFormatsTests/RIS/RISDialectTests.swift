import Bibliography
import CitationFormats
import Testing

@Suite struct RISDialectTests {
  @Test func authorsOfBothTagsStayInTheirOrder() throws {
    let record = try readOne("TY  - JOUR\nTI  - T\nA1  - Doe, A\nAU  - Roe, B\nA1  - Poe, C\nER  - \n")
    #expect(record.authorNames == ["Doe, A", "Roe, B", "Poe, C"])
  }

  @Test func proceedingsInASeriesHaveTheSeriesForAJournal() throws {
    let record = try readOne("TY  - SER\nTI  - T\nC3  - Advances in Examples\nT2  - 2nd Conference\nER  - \n")
    #expect(record.journal == "Advances in Examples")
    #expect(record.extra.first("T2") == "2nd Conference")
  }

  @Test func theOlderDateTagGivesWay() throws {
    #expect(try readOne("TY  - JOUR\nTI  - T\nY1  - 1900/01/01\nDA  - 1950/02\nER  - \n").date?.iso == "1950-02")
    #expect(try readOne("TY  - JOUR\nTI  - T\nY1  - 1900/01/01\nER  - \n").date?.iso == "1900-01-01")
  }

  @Test func pubMedsNumbersAreFound() throws {
    let record = try readOne("TY  - JOUR\nTI  - T\nU1  - 23690738[pmid]\nU2  - PMC3654245[pmcid]\nER  - \n")
    #expect(record.pmid?.text == "23690738")
    #expect(record.pmcid?.text == "PMC3654245")
  }

  @Test func aTagWithOneBlankTooFewIsATag() throws {
    let record = try readOne("TY  - JOUR\nTI  - T\nAU  - Doe, A\nKW - peers\nPY  - 2020\nER  - \n")
    #expect(record.authorNames == ["Doe, A"])
    #expect(record.keywords == ["peers"])
  }

  @Test func aLineOfAnAbstractThatBeginsWithERIsText() throws {
    let record = try readOne(
      "TY  - JOUR\nTI  - T\nAB  - We saw that\nER  - positive tumours were rare.\nResults follow.\nPY  - 2020\nER  - \n"
    )
    #expect(record.abstract == "We saw that ER  - positive tumours were rare. Results follow.")
    #expect(record.date?.year == 2020)
  }

  @Test func severalAuthorsInOneTagAreTakenApart() throws {
    #expect(
      try readOne("TY  - JOUR\nTI  - T\nAU  - Doe, Ann; Roe, Bob\nER  - \n").authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(try readOne("%0 Journal Article\n%T T\n%A Doe, Ann; Roe, Bob\n").authorNames == ["Doe, Ann", "Roe, Bob"])
  }

  @Test(arguments: ["2001-2002", "Winter 2001", "04/05/2001"])
  func aDateThatSaysMoreStaysBesideTheYear(text: String) throws {
    let record = try readOne("TY  - JOUR\nTI  - T\nPY  - \(text)\nER  - \n")
    #expect(record.date?.iso == "2001")
    #expect(record.extra.first("PY") == text)
    let table = try readOne("title,year\nT,\(text)\n")
    #expect(table.date?.iso == "2001")
    #expect(table.extra.first("year") == text)
  }

  @Test func severalSerialNumbersAndAnOlderIssueTagAreRead() throws {
    let record = try readOne("TY  - JOUR\nTI  - T\nSN  - 1234-5678\nSN  - 8765-4321\nM1  - 3\nER  - \n")
    #expect(record.issn == "1234-5678, 8765-4321")
    #expect(record.issue == "3")
  }

  @Test func aRecordThatSaysNothingIsKeptAndReported() throws {
    let (records, problems) = try read("TY  - JOUR\nID  - 17\nER  - \n\nTY  - JOUR\nTI  - T\nER  - \n")
    #expect(records.count == 2)
    #expect(records[0].id == "17")
    let problem = try #require(problems.first)
    #expect(problem.record == 1)
    #expect(problem.text == "TY  - JOUR / ID  - 17")
  }
}
