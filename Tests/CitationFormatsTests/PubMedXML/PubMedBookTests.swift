import Bibliography
import CitationFormats
import Testing

@Suite struct PubMedBookTests {
  @Test func aChapterIsReadWithTheBookItStandsIn() throws {
    let record = try readOne(pubmedSet(book(articleTitle: "<ArticleTitle>A chapter</ArticleTitle>")))
    #expect(record.type == RecordType.chapter)
    #expect(record.title == "A chapter")
    #expect(record.journal == "A book of examples")
    #expect(record.pmid?.text == "20301295")
    #expect(record.authorNames == ["Smith, Jane"])
    #expect(record.date?.iso == "1993")
    #expect(record.isbn == "9783161484100")
    #expect(record.abstract == "What it says.")
    #expect(record.extra == [Tag("PB", "Example Press")])
  }

  @Test func aBookWithoutAChapterTitleIsABook() throws {
    let record = try readOne(pubmedSet(book(articleTitle: "")))
    #expect(record.type == RecordType.book)
    #expect(record.title == "A book of examples")
    #expect(record.journal == nil)
  }

  @Test func deletedCitationsAreReportedAndAreNoRecords() throws {
    let deletions = "<DeleteCitation><PMID Version=\"1\">11</PMID><PMID Version=\"1\">12</PMID></DeleteCitation>"
    let (records, problems) = try read(pubmedSet(simpleArticle(1, title: "First"), deletions))
    #expect(records.compactMap(\.title) == ["First"])
    #expect(problems.count == 1)
    #expect(problems.first?.what == "a list of deleted citations")
    #expect(problems.first?.text == "11, 12")
  }

  @Test func anArticleWithNothingToRecogniseItByIsReportedAndTheRestIsKept() throws {
    let empty = "<PubmedArticle><MedlineCitation><Article></Article></MedlineCitation></PubmedArticle>"
    let (records, problems) = try read(
      pubmedSet(simpleArticle(1, title: "First"), empty, simpleArticle(3, title: "Third")))
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.count == 1)
    #expect(problems.first?.record == 2)
  }

  private func book(articleTitle: String) -> String {
    """
    <PubmedBookArticle><BookDocument><PMID Version="1">20301295</PMID>
    <ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
    <Book><Publisher><PublisherName>Example Press</PublisherName></Publisher>
    <BookTitle>A book of examples</BookTitle><PubDate><Year>1993</Year></PubDate><Isbn>9783161484100</Isbn></Book>
    \(articleTitle)
    <AuthorList Type="authors"><Author><LastName>Smith</LastName><ForeName>Jane</ForeName></Author></AuthorList>
    <Abstract><AbstractText>What it says.</AbstractText></Abstract>
    </BookDocument></PubmedBookArticle>
    """
  }
}
