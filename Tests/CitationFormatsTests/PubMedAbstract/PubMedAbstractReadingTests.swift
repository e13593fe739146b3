import Bibliography
import CitationFormats
import Testing

@Suite struct PubMedAbstractReadingTests {
  private let records: [Record]

  init() throws { records = try read(Samples.pubMedAbstract).records }

  /// A record of its own from these paragraphs.
  private func record(_ paragraphs: String...) throws -> Record {
    try readOne((paragraphs + ["PMID: 7"]).joined(separator: "\n\n") + "\n", as: .pubMedAbstract)
  }

  @Test func numberedParagraphsOfAnAbstractAreNoRecords() {
    #expect(records.map(\.pmid?.text) == ["31234567", "31234568", "31234569"])
  }

  @Test func theCitationIsTakenApart() throws {
    let record = try #require(records.first)
    #expect(record.journal == "J Ex Stud")
    #expect(record.date == PublicationDate(year: 2019, month: 7))
    #expect(record.volume == "12")
    #expect(record.issue == "3 Suppl 1")
    #expect(record.pages == "205-12")
    #expect(record.doi?.text == "10.1000/xyz.101")
    #expect(record.pmcid?.text == "PMC1234567")
    #expect(record.type == .article)
    #expect(record.extra.first("Citation")?.hasSuffix("Epub 2019 Jun 2.") == true)
  }

  @Test func wrappedLinesAreJoined() {
    #expect(
      records.first?.title
        == "Rapid mapping of café culture in a title that is too long for one line and is continued on the next.")
  }

  @Test func marksOfAffiliationsAreNoPartOfNamesAndGroupsSignToo() {
    #expect(
      records.first?.authorNames == [
        "Müller, J", "van der Berg, A", "Poe, C, Jr", "Example Study Group", "Ivanov, IuA",
      ])
  }

  @Test func theAbstractHasNeitherCopyrightNorStatements() throws {
    let record = try #require(records.first)
    #expect(record.abstract?.hasPrefix("BACKGROUND: The first sentence. METHODS: The second is") == true)
    #expect(record.abstract?.hasSuffix("in abstracts of 2019 too.") == true)
    #expect(record.extra.first("Copyright") == "Copyright © 2019 Example Press. All rights reserved.")
    #expect(record.extra.first("Conflict of interest statement") == "The authors have declared that none exists.")
    #expect(record.extra.first("Comment in") == "J Ex Stud. 2019 Oct;12(4):300.")
    #expect(record.extra.first("Status") == "[Indexed for MEDLINE]")
    #expect(record.extra.first("Author information")?.contains("(2)Example College.") == true)
  }

  @Test func aTranslatedTitleKeepsItsBracketsAndTheLanguageIsRead() {
    #expect(records[1].title == "[The second].")
    #expect(records[1].language == "Spanish")
    #expect(records[1].authorNames == ["Иванов, И"])
    #expect(records[1].abstract == nil)
    #expect(records[1].pages == "e12")
  }

  @Test func aChapterStandsInItsBook() {
    #expect(records[2].type == .chapter)
    #expect(records[2].title == "The third.")
    #expect(records[2].journal == "Example Books [Internet]")
    #expect(records[2].date?.year == 2021)
    #expect(records[2].extra.first("Publisher") == "Example Press")
    #expect(records[2].abstract == "This chapter tells what an example is.")
  }

  @Test func identifiersOnOneLineAreReadAsInOlderFiles() throws {
    let text =
      "1. J Ex. 2010 Jan 8;3(2):1-9.\n\nA title.\n\nDoe A.\n\nDOI: 10.1000/a PMCID: PMC9 PMID: 12 [PubMed - in process]\n"
    let record = try readOne(text)
    #expect(record.doi?.text == "10.1000/a")
    #expect(record.pmcid?.text == "PMC9")
    #expect(record.pmid?.text == "12")
    #expect(record.extra.first("Status") == "[PubMed - in process]")
  }

  @Test func anOlderFileHasTheAddressWithoutALabel() throws {
    let text = """
      1: Ex Genet. 2010 Jan;42(1):30-5. Epub 2009 Nov 13.

      An example of a title.

      Doe A, Roe B.

      Department of Example Sciences, University of Examples, Exampletown, USA.
      doe@example.org

      Comment in:
          Ex Genet. 2010 Jan;42(1):13-4.

      We show examples, towns, cafés and streets, as the University of Examples did.

      PMID: 19915526  [PubMed - indexed for MEDLINE]
      """
    let record = try readOne(text)
    #expect(record.journal == "Ex Genet")
    #expect(record.authorNames == ["Doe, A", "Roe, B"])
    #expect(record.abstract == "We show examples, towns, cafés and streets, as the University of Examples did.")
    #expect(record.extra.first("Author information")?.hasSuffix("doe@example.org") == true)
    #expect(record.extra.first("Comment in") == "Ex Genet. 2010 Jan;42(1):13-4.")
  }

  @Test func anAbstractWithoutAuthorsIsNotTakenForAuthors() throws {
    let record = try record("1. J Ex. 2010;3:1.", "A title.", "Vitamins are many, and cafés are few, as is well known.")
    #expect(record.authors.isEmpty)
    #expect(record.abstract == "Vitamins are many, and cafés are few, as is well known.")
  }

  @Test func aTitleMayBeginLikeALink() throws {
    let record = try record("1. J Ex. 2010;3:1.", "Comment on examples. 2009 revisited.", "Doe A.")
    #expect(record.title == "Comment on examples. 2009 revisited.")
    #expect(record.authorNames == ["Doe, A"])
  }

  @Test func anArticleAheadOfPrintHasNoVolume() throws {
    let record = try record("1. J Ex (Basel). 2018 Sep 17. doi: 10.1000/b. [Epub ahead of print]", "T.", "Doe A.")
    #expect(record.journal == "J Ex (Basel)")
    #expect(record.date == PublicationDate(year: 2018, month: 9, day: 17))
    #expect(record.volume == nil)
    #expect(record.pages == nil)
  }

  @Test func aSecondFileBehindTheFirstIsReadToo() throws {
    let text = Samples.pubMedAbstract + "\n\n" + Samples.pubMedAbstract
    #expect(try read(text).records.count == 6)
  }
}
