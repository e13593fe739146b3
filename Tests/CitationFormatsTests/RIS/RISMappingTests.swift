import Bibliography
import CitationFormats
import Testing

/// Which tag fills which field of a record.
@Suite struct RISMappingTests {
  @Test func authorsInOneTagAreTakenApart() throws {
    let record = try readOne("TY  - JOUR\nTI  - First\nA1  - Stuart D, Van Rooijen M, O'Cleirigh CA\nER  - \n")
    #expect(record.authorNames == ["Stuart, D", "Van Rooijen, M", "O'Cleirigh, CA"])
  }

  @Test func unknownTagsAreKeptInFileOrder() throws {
    let record = try readOne("TY  - JOUR\nXY  - one\nTI  - First\nU1  - two\nXY  - three\nER  -\n")
    #expect(record.extra == [Tag("XY", "one"), Tag("U1", "two"), Tag("XY", "three")])
  }

  @Test func aTypeWithoutACodeOfItsOwnIsWrittenBackAsItWas() throws {
    let record = try readOne("TY  - CASE\nTI  - First\nER  -\n")
    #expect(record.type == RecordType.other)
    let file = String(decoding: written([record], as: .ris), as: UTF8.self)
    #expect(file.hasPrefix("TY  - CASE\r\n"))
  }

  @Test(arguments: [
    ("JOUR", RecordType.article), ("BOOK", RecordType.book), ("CHAP", RecordType.chapter),
    ("CPAPER", RecordType.conference),
    ("RPRT", RecordType.report), ("THES", RecordType.thesis), ("ELEC", RecordType.webpage),
    ("UNPB", RecordType.preprint),
    ("GEN", RecordType.other), ("jour", RecordType.article),
  ])
  func theTypeIsReadFromItsCode(code: String, type: RecordType) throws {
    let record = try readOne("TY  - \(code)\nTI  - First\nER  -\n")
    #expect(record.type == type)
  }

  @Test func theFullJournalTitleWinsOverItsAbbreviation() throws {
    let record = try readOne("TY  - JOUR\nTI  - First\nJA  - J Ex\nJF  - Journal of Examples\nER  -\n")
    #expect(record.journal == "Journal of Examples")
    #expect(record.extra == [Tag("JA", "J Ex")])
  }

  @Test func aSecondTitleIsTheJournalWhereNoJournalTagIs() throws {
    let record = try readOne("TY  - JOUR\nTI  - First\nT2  - Journal of Examples\nER  -\n")
    #expect(record.journal == "Journal of Examples")
  }

  @Test func theTitleOfABookMayStandInBT() throws {
    let record = try readOne("TY  - BOOK\nBT  - A whole book\nAU  - Smith, J\nER  -\n")
    #expect(record.title == "A whole book")
  }

  @Test func pyDecidesTheYearAndDAAddsTheDayWhereItAgrees() throws {
    let agreeing = try readOne("TY  - JOUR\nTI  - First\nDA  - 2019/05/03/\nPY  - 2019\nER  -\n")
    #expect(agreeing.date?.iso == "2019-05-03")
    let differing = try readOne("TY  - JOUR\nTI  - First\nDA  - 2018/12/15/\nPY  - 2019\nER  -\n")
    #expect(differing.date?.iso == "2019")
    #expect(differing.extra == [Tag("DA", "2018/12/15/")])
  }

  @Test func aDOIIsFoundInAnAddressWhenNoTagHoldsIt() throws {
    let record = try readOne("TY  - JOUR\nTI  - First\nUR  - https://doi.org/10.1000/XYZ.1\nER  -\n")
    #expect(record.doi?.text == "10.1000/xyz.1")
    #expect(record.url == "https://doi.org/10.1000/XYZ.1")
  }

  @Test func aPMIDIsFoundInThePubMedAddress() throws {
    let record = try readOne("TY  - JOUR\nTI  - First\nUR  - https://pubmed.ncbi.nlm.nih.gov/31234567/\nER  -\n")
    #expect(record.pmid?.text == "31234567")
  }

  @Test func aPMCIDIsFoundInTheAddressOfTheFullText() throws {
    let record = try readOne(
      "TY  - JOUR\nTI  - First\nL4  - https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3483205/\nER  -\n")
    #expect(record.pmcid?.text == "PMC3483205")
  }

  @Test func anISBNIsNotTakenForAnISSN() throws {
    let book = try readOne("TY  - BOOK\nTI  - First\nSN  - 978-3-16-148410-0\nER  -\n")
    #expect(book.isbn == "978-3-16-148410-0")
    #expect(book.issn == nil)
    let article = try readOne("TY  - JOUR\nTI  - First\nSN  - 1234-567X\nER  -\n")
    #expect(article.issn == "1234-567X")
    #expect(article.isbn == nil)
  }

  @Test func manyKeywordsInOneTagAreParted() throws {
    let record = try readOne(
      "TY  - JOUR\nTI  - First\nKW  - evidence synthesis; scoping reviews; knowledge mapping; methodology; café\nER  -\n"
    )
    #expect(
      record.keywords == ["evidence synthesis", "scoping reviews", "knowledge mapping", "methodology", "café"])
  }

  @Test func aLineBreakInAValueIsWrittenAsABlank() throws {
    var record = Record()
    record.title = "First"
    record.abstract = "One line.\nER  - and another."
    let (records, problems) = try read(bytes: written([record], as: .ris), as: .ris)
    #expect(records.first?.abstract == "One line. ER  - and another.")
    #expect(problems.isEmpty)
  }

  @Test func aTagThatIsNoRISTagIsWrittenAsANote() throws {
    var record = Record()
    record.title = "First"
    record.extra = [Tag("Cited by", "12")]
    let file = String(decoding: written([record], as: .ris), as: UTF8.self)
    #expect(file.contains("N1  - Winnow tag Cited by: 12\r\n"))
    #expect(try read(file, as: .ris).records.first?.extra == record.extra)
  }
}
