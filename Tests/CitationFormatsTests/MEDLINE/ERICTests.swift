import Bibliography
import CitationFormats
import Testing

/// ERIC and other programs write the MEDLINE format their own way.
@Suite struct ERICTests {
  private static let record = """

    OWN - ERIC
    TI  - Peers in schools
    AU  - Doe, Ann
    JT  - Journal of Examples
    SO  - v21 n1 p12-24 2020
    AID - https://doi.org/10.1000/eric.1
    OID - EJ1227990
    DP  - 2020
    LID - http://eric.ed.gov/?id=EJ1227990
    AB  - What peers do.
    ISSN - EISSN-2375-5636
    PT  - Journal Articles
    PT  - Reports - Research

    """

  @Test func ericsTagsAreRead() throws {
    let record = try readOne(ERICTests.record)
    #expect(record.issn == "2375-5636")
    #expect(record.doi?.text == "10.1000/eric.1")
    #expect(record.abstract == "What peers do.")
    #expect(record.type == .article)
    #expect(record.extra.first("OID") == "EJ1227990")
  }

  @Test(arguments: [
    ("Reports - Research", RecordType.report), ("Dissertations/Theses - Doctoral Dissertations", .thesis),
    ("Books", .book), ("Collected Works - Proceedings", .conference), ("Opinion Papers", .article),
  ])
  func ericsTypesAreUnderstood(name: String, type: RecordType) throws {
    #expect(try readOne("\nOWN - ERIC\nTI  - T\nDP  - 2020\nJT  - J\nPT  - \(name)\n").type == type)
    // What a journal printed is an article, unless it is a thesis or the like.
    let printed = try readOne("\nOWN - ERIC\nTI  - T\nDP  - 2020\nJT  - J\nISSN - ISSN-1042-1629\nPT  - \(name)\n")
    #expect(printed.type == (type == .report ? .article : type))
  }

  @Test func tagsWrittenByHandAreTags() throws {
    let (records, _) = try read(
      "PMID-22664238\nTI  -A title\nAB- Said.\n\nPMID- 22664239\nTI  - PET-CT\n      in use\n", as: .medline)
    #expect(records.map(\.pmid?.text) == ["22664238", "22664239"])
    #expect(records.map(\.title) == ["A title", "PET-CT in use"])
    #expect(records[0].abstract == "Said.")
  }

  @Test func twoAbstractsAndABareArticleNumberAreKept() throws {
    let record = try readOne(
      "PMID- 1\nTI  - T\nAB  - One.\nAB  - Two.\nLID - 1042 [pii]\nLID - 10.1000/x [doi]\n", as: .medline)
    #expect(record.abstract == "One. Two.")
    #expect(record.pages == "1042")
    #expect(record.doi?.text == "10.1000/x")
  }
}
