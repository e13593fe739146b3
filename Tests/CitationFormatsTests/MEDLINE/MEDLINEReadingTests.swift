import Bibliography
import CitationFormats
import Foundation
import Testing

@Suite struct MEDLINEReadingTests {
  @Test func theFieldsOfACitationAreRead() throws {
    let record = try readOne(citation)
    #expect(record.pmid?.text == "31234567")
    #expect(record.type == RecordType.article)
    #expect(record.title == "Mapping the evidence: a title that goes on over two lines.")
    #expect(record.authorNames == ["Müller, Jörg A", "Example Study Group"])
    #expect(record.date?.iso == "2019-07")
    #expect(record.journal == "Journal of Examples")
    #expect(record.volume == "12")
    #expect(record.issue == "3")
    #expect(record.pages == "205-12")
    #expect(record.doi?.text == "10.1000/xyz.1")
    #expect(record.pmcid?.text == "PMC3483205")
    #expect(record.issn == "1234-5678 (Electronic)")
    #expect(record.abstract == "BACKGROUND: One. METHODS: Two.")
    #expect(record.keywords == ["scoping review"])
    #expect(record.mesh == ["Humans", "*Review Literature as Topic"])
    #expect(record.language == "eng")
  }

  @Test func tagsWithoutAFieldAreKeptInFileOrder() throws {
    let record = try readOne(citation)
    #expect(record.extra.map(\.name) == ["OWN", "IS", "DP", "AD", "PT", "TA", "AID", "SO"])
    #expect(record.extra.first("IS") == "1234-5670 (Linking)")
    #expect(record.extra.first("AD") == "Department of Examples, Sampleton.")
  }

  @Test func recordsArePartedByABlankLineOrTheNextPMID() throws {
    let parted = "PMID- 1\nTI  - First\n\nPMID- 2\nTI  - Second\nPMID- 3\nTI  - Third\n"
    let (records, problems) = try read(parted)
    #expect(records.compactMap(\.title) == ["First", "Second", "Third"])
    #expect(records.compactMap(\.pmid?.text) == ["1", "2", "3"])
    #expect(problems.isEmpty)
    let lines = try recordLines(parted)
    #expect(lines == [1, 4, 6])
  }

  @Test func shortAuthorNamesAreUsedWhereNoFullOnesAre() throws {
    let record = try readOne("PMID- 1\nTI  - First\nAU  - Smith JA\nAU  - van der Berg B\nCN  - Example Group\n")
    #expect(record.authorNames == ["Smith, JA", "van der Berg, B", "Example Group"])
  }

  @Test func aTitleInAnotherLanguageIsUsedWhereThereIsNoOther() throws {
    let record = try readOne("PMID- 1\nTT  - Eine Übersicht\nDP  - 2001\n")
    #expect(record.title == "Eine Übersicht")
  }

  @Test func theTitleOfABookIsRead() throws {
    let record = try readOne("PMID- 1\nBTI - A whole book\nPT  - Book\nISBN- 978-3-16-148410-0\n")
    #expect(record.title == "A whole book")
    #expect(record.type == RecordType.book)
    #expect(record.isbn == "978-3-16-148410-0")
  }

  @Test func aDOIInAIDIsFoundBesideOtherIdentifiers() throws {
    let record = try readOne("PMID- 1\nTI  - First\nAID - S1769(19)30059-X [pii]\nAID - 10.1000/XYZ.1 [doi]\n")
    #expect(record.doi?.text == "10.1000/xyz.1")
    #expect(record.extra == [Tag("AID", "S1769(19)30059-X [pii]")])
  }

  @Test func anArticleNumberStandsInForPages() throws {
    let record = try readOne("PMID- 1\nTI  - First\nLID - e1052\n")
    #expect(record.pages == "e1052")
  }

  @Test func aRecordWithNothingToRecogniseItByIsReportedAndTheRestIsKept() throws {
    let (records, problems) = try read("PMID- 1\nTI  - First\n\nOWN - NLM\nSTAT- MEDLINE\n\nPMID- 3\nTI  - Third\n")
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.count == 1)
    #expect(problems.first?.line == 4)
    #expect(problems.first?.record == 2)
  }

  @Test func windowsLineEndingsChangeNothing() throws {
    let plain = try read(citation)
    let windows = try read(citation.replacingOccurrences(of: "\n", with: "\r\n"))
    #expect(windows.records == plain.records)
  }

  @Test func aContinuedLineMayLookLikeATag() throws {
    let record = try readOne("PMID- 1\nTI  - First\nAB  - One\n      TI  - is a tag.\n      PMID- is one, too.\n")
    #expect(record.abstract == "One TI  - is a tag. PMID- is one, too.")
    #expect(record.title == "First")
  }

  @Test func textBehindABlankLineIsNotPartOfTheRecordAbove() throws {
    let (records, _) = try read("PMID- 1\nTI  - First\nSO  - J Ex. 2019.\n\nPM")
    #expect(records.first?.extra.first("SO") == "J Ex. 2019.")
  }

  private let citation = """

    PMID- 31234567
    OWN - NLM
    IS  - 1234-5678 (Electronic)
    IS  - 1234-5670 (Linking)
    VI  - 12
    IP  - 3
    DP  - 2019 Jul-Aug
    TI  - Mapping the evidence: a title that goes on
          over two lines.
    PG  - 205-12
    LID - 10.1000/xyz.1 [doi]
    AB  - BACKGROUND: One.
          METHODS: Two.
    FAU - Müller, Jörg A
    AU  - Müller JA
    AD  - Department of Examples, Sampleton.
    CN  - Example Study Group
    LA  - eng
    PT  - Journal Article
    TA  - J Ex
    JT  - Journal of Examples
    MH  - Humans
    MH  - *Review Literature as Topic
    OT  - scoping review
    PMC - PMC3483205
    AID - 10.1000/xyz.1 [doi]
    AID - S1769 [pii]
    SO  - J Ex. 2019;12(3):205-12.

    """
}
