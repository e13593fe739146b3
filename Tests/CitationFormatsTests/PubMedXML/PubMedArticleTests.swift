import Bibliography
import CitationFormats
import Testing

@Suite struct PubMedArticleTests {
  @Test func theFieldsOfAnArticleAreRead() throws {
    let record = try readOne(pubmedSet(fullArticle))
    #expect(record.pmid?.text == "31234567")
    #expect(record.type == RecordType.article)
    #expect(record.journal == "Journal of Examples")
    #expect(record.issn == "1234-5678")
    #expect(record.volume == "12")
    #expect(record.issue == "3")
    #expect(record.date?.iso == "2019-05-03")
    #expect(record.pages == "205-12")
    #expect(record.doi?.text == "10.1000/xyz.1")
    #expect(record.pmcid?.text == "PMC3483205")
    #expect(record.language == "eng")
    #expect(record.keywords == ["scoping review", "mapping"])
  }

  @Test func inlineMarkupInATitleIsDroppedAndItsTextKept() throws {
    let record = try readOne(pubmedSet(fullArticle))
    #expect(record.title == "Effects of CO2 on Candida auris & others.")
  }

  @Test func aBlankBetweenTwoInlineElementsIsKept() throws {
    let article = simpleArticle(1, title: "<i>Candida</i> <b>auris</b> in wards")
    let record = try readOne(pubmedSet(article))
    #expect(record.title == "Candida auris in wards")
  }

  @Test func theSectionsOfAnAbstractKeepTheirLabels() throws {
    let record = try readOne(pubmedSet(fullArticle))
    #expect(record.abstract == "BACKGROUND: Why (p < 0.05). METHODS: How it was done. And a last word.")
  }

  @Test func aCollectiveAuthorAndASuffixAreRead() throws {
    let record = try readOne(pubmedSet(fullArticle))
    #expect(record.authorNames == ["Müller, Jörg A", "King, Martin Luther, Jr", "Example Study Group"])
  }

  @Test func qualifiersAndMajorTopicsOfMeSHAreMarkedAsInMEDLINE() throws {
    let record = try readOne(pubmedSet(fullArticle))
    #expect(record.mesh == ["Humans", "*Review Literature as Topic", "Kidney/blood supply/*physiology"])
  }

  @Test func theReferenceListIsReadWithItsIdentifiers() throws {
    let record = try readOne(pubmedSet(fullArticle))
    #expect(record.references == ["Doe J. Earlier work. 2001. pubmed:11111111", "Roe R. Another. 2002."])
  }

  @Test func theIdentifiersOfReferencesAreNotThoseOfTheArticle() throws {
    let article = """
      <PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>First</ArticleTitle></Article>
      </MedlineCitation><PubmedData><ReferenceList><Reference><Citation>Doe J.</Citation>
      <ArticleIdList><ArticleId IdType="doi">10.1000/other</ArticleId></ArticleIdList>
      </Reference></ReferenceList></PubmedData></PubmedArticle>
      """
    let record = try readOne(pubmedSet(article))
    #expect(record.doi == nil)
    #expect(record.references == ["Doe J. doi:10.1000/other"])
  }

  @Test func whatTheTaggedFormCarriesBesidesIsKeptUnderItsTags() throws {
    let record = try readOne(pubmedSet(fullArticle))
    #expect(record.extra.first("TA") == "J Ex")
    #expect(record.extra.values(of: "PT") == ["Journal Article", "Review"])
    #expect(record.extra.first("AD") == "Department of Examples, Sampleton.")
    #expect(record.extra.first("STAT") == "MEDLINE")
  }

  @Test(arguments: [("1998 Dec-1999 Jan", "1998-12"), ("2000 Spring", "2000"), ("2017 Jul-Aug", "2017-07")])
  func aDateInWordsIsReadAsFarAsItGoes(text: String, iso: String) throws {
    let article = """
      <PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate>
      <MedlineDate>\(text)</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>First</ArticleTitle></Article>
      </MedlineCitation></PubmedArticle>
      """
    let record = try readOne(pubmedSet(article))
    #expect(record.date?.iso == iso)
  }

  @Test func aVernacularTitleIsUsedWhereThereIsNoOther() throws {
    let article = """
      <PubmedArticle><MedlineCitation><PMID>1</PMID><Article><VernacularTitle>Eine Übersicht</VernacularTitle></Article>
      </MedlineCitation></PubmedArticle>
      """
    let record = try readOne(pubmedSet(article))
    #expect(record.title == "Eine Übersicht")
  }

  private let fullArticle = """
    <PubmedArticle>
    <MedlineCitation Status="MEDLINE" Owner="NLM">
    <PMID Version="1">31234567</PMID>
    <Article PubModel="Print">
    <Journal>
    <ISSN IssnType="Electronic">1234-5678</ISSN>
    <JournalIssue CitedMedium="Internet"><Volume>12</Volume><Issue>3</Issue>
    <PubDate><Year>2019</Year><Month>May</Month><Day>03</Day></PubDate></JournalIssue>
    <Title>Journal of Examples</Title><ISOAbbreviation>J Ex</ISOAbbreviation>
    </Journal>
    <ArticleTitle>Effects of CO<sub>2</sub> on <i>Candida auris</i> &amp; others.</ArticleTitle>
    <Pagination><MedlinePgn>205-12</MedlinePgn></Pagination>
    <ELocationID EIdType="doi" ValidYN="Y">10.1000/XYZ.1</ELocationID>
    <Abstract>
    <AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Why (p &lt; 0.05).</AbstractText>
    <AbstractText Label="METHODS" NlmCategory="METHODS">How it
    was <b>done</b>.</AbstractText>
    <AbstractText Label="UNLABELLED">And a last word.</AbstractText>
    </Abstract>
    <AuthorList CompleteYN="Y">
    <Author ValidYN="Y"><LastName>Müller</LastName><ForeName>Jörg A</ForeName><Initials>JA</Initials>
    <AffiliationInfo><Affiliation>Department of Examples, Sampleton.</Affiliation></AffiliationInfo></Author>
    <Author ValidYN="Y"><LastName>King</LastName><ForeName>Martin Luther</ForeName><Suffix>Jr</Suffix></Author>
    <Author ValidYN="Y"><CollectiveName>Example Study Group</CollectiveName></Author>
    </AuthorList>
    <Language>eng</Language>
    <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>
    <PublicationType UI="D016454">Review</PublicationType></PublicationTypeList>
    </Article>
    <MeshHeadingList>
    <MeshHeading><DescriptorName UI="D006801" MajorTopicYN="N">Humans</DescriptorName></MeshHeading>
    <MeshHeading><DescriptorName UI="D012196" MajorTopicYN="Y">Review Literature as Topic</DescriptorName></MeshHeading>
    <MeshHeading><DescriptorName UI="D007668" MajorTopicYN="N">Kidney</DescriptorName>
    <QualifierName UI="Q000098" MajorTopicYN="N">blood supply</QualifierName>
    <QualifierName UI="Q000502" MajorTopicYN="Y">physiology</QualifierName></MeshHeading>
    </MeshHeadingList>
    <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">scoping review</Keyword>
    <Keyword MajorTopicYN="N">mapping</Keyword></KeywordList>
    </MedlineCitation>
    <PubmedData>
    <ArticleIdList><ArticleId IdType="pubmed">31234567</ArticleId><ArticleId IdType="pmc">PMC3483205</ArticleId>
    <ArticleId IdType="doi">10.1000/xyz.1</ArticleId></ArticleIdList>
    <ReferenceList><Reference><Citation>Doe J. Earlier work. 2001.</Citation>
    <ArticleIdList><ArticleId IdType="pubmed">11111111</ArticleId></ArticleIdList></Reference>
    <Reference><Citation>Roe R. Another. 2002.</Citation></Reference></ReferenceList>
    </PubmedData>
    </PubmedArticle>
    """
}
