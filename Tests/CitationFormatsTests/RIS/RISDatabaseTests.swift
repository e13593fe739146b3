import Bibliography
import CitationFormats
import Testing

/// RIS as particular databases write it.
@Suite struct RISDatabaseTests {
  @Test func ovidNumberPrefixesAndLinkLinesAreNotPartOfARecord() throws {
    let (records, problems) = try read(
      """
      1.\u{20}
      TY  - JOUR
      DB  - Embase
      ID  - 2000000001
      T1  - First paper
      A1  - Smith, Jane
      Y1  - 2019//
      JF  - Journal of Examples
      SP  - 205
      EP  - 212
      ER  -\u{20}

      Link to the Ovid Full Text or citation: http://ovidsp.ovid.com/ovidweb.cgi?T=JS&D=emed20

      2.\u{20}
      TY  - JOUR
      T1  - Second paper
      Y1  - 2020//
      ER  -\u{20}

      Link to the Ovid Full Text or citation: http://ovidsp.ovid.com/ovidweb.cgi?T=JS&D=emed21
      """)
    #expect(records.compactMap(\.title) == ["First paper", "Second paper"])
    #expect(records.allSatisfy { $0.extra.isEmpty })
    #expect(problems.isEmpty)
    let first = try #require(records.first)
    #expect(first.journal == "Journal of Examples")
    #expect(first.pages == "205-212")
    #expect(first.date?.iso == "2019")
    #expect(first.source == "Embase")
    #expect(first.id == "2000000001")
  }

  @Test func aSearchStrategyBetweenOvidRecordsMakesNoRecord() throws {
    let (records, problems) = try read(
      """
      1.
      TY  - JOUR
      T1  - First paper
      ER  -

      C1  - Database: Embase <1980 to 2024>

      Search Strategy:

      1     exp mapping/ (1234)
      2     TY  - this line is part of the strategy (3)

      2.
      TY  - JOUR
      T1  - Second paper
      ER  -
      """)
    #expect(records.compactMap(\.title) == ["First paper", "Second paper"])
    #expect(problems.isEmpty)
  }

  @Test func theIDOfAnOvidMEDLINERecordIsItsPMID() throws {
    let record = try readOne(
      """
      TY  - JOUR
      ID  - 31234567
      T1  - A paper
      L2  - https://ovidsp.ovid.com/ovidweb.cgi?T=JS&PAGE=fulltext&D=med16&AN=31234567
      ER  -
      """)
    #expect(record.pmid?.text == "31234567")
    #expect(record.accession == "31234567")
  }

  @Test func aTagBehindERBelongsToTheRecordBefore() throws {
    let (records, problems) = try read(
      """
      TY  - JOUR
      TI  - First paper
      ER  -
      NL  - a note that PsycINFO writes late

      TY  - JOUR
      TI  - Second paper
      ER  -
      NL  - another
      """)
    #expect(records.compactMap(\.title) == ["First paper", "Second paper"])
    #expect(records.first?.extra == [Tag("NL", "a note that PsycINFO writes late")])
    #expect(records.last?.extra == [Tag("NL", "another")])
    #expect(problems.isEmpty)
  }

  @Test func noPaginationSpecifiedIsNoPageRange() throws {
    let record = try readOne("TY  - JOUR\nTI  - A paper\nSP  - No\nEP  - Pagination Specified\nER  -\n")
    #expect(record.pages == nil)
  }

  @Test func theHeadingLinesOfCochraneAreNotPartOfARecord() throws {
    let (records, problems) = try read(
      """
      Record #1 of 2
      Provider: John Wiley & Sons, Inc.
      Content: text/plain; charset="UTF-8"

      TY  - JOUR
      AN  - CN-00000001
      T1  - First trial
      ER  -


      Record #2 of 2
      Provider: John Wiley & Sons, Inc.

      TY  - JOUR
      AN  - CN-00000002
      T1  - Second trial
      ER  -
      """)
    #expect(records.compactMap(\.title) == ["First trial", "Second trial"])
    #expect(records.compactMap(\.accession) == ["CN-00000001", "CN-00000002"])
    #expect(records.allSatisfy { $0.extra.isEmpty })
    #expect(problems.isEmpty)
  }

  @Test func theReferencesOfScopusAreReadOverAllTheirLines() throws {
    let record = try readOne(
      """
      TY  - JOUR
      TI  - A paper
      C2  - 31234567
      SN  - 12345678 (ISSN)
      N1  - References: Alpha, A., First work (2001) J One, 1, pp. 1-9;
      Beta, B., Second work (2002) J Two, 2, pp. 10-19;
      Gamma, G., Third work (2003)
      UR  - https://www.scopus.com/record?eid=2-s2.0-1
      DB  - Scopus
      ER  -
      """)
    let references =
      "References: Alpha, A., First work (2001) J One, 1, pp. 1-9; "
      + "Beta, B., Second work (2002) J Two, 2, pp. 10-19; Gamma, G., Third work (2003)"
    #expect(record.extra == [Tag("N1", references)])
    #expect(record.url == "https://www.scopus.com/record?eid=2-s2.0-1")
    #expect(record.pmid?.text == "31234567")
    #expect(record.issn == "12345678 (ISSN)")
  }

  @Test func zoteroIsReadWithItsFullDateAndItsNotes() throws {
    let record = try readOne(zotero)
    #expect(record.type == RecordType.article)
    #expect(record.title == "Mapping the café")
    #expect(record.authorNames == ["Müller, Jörg", "World Health Organization"])
    #expect(record.journal == "Journal of Examples")
    #expect(record.date?.iso == "2019-05-03")
    #expect(record.volume == "12")
    #expect(record.issue == "3")
    #expect(record.pages == "205-212")
    #expect(record.doi?.text == "10.1000/xyz.1")
    #expect(record.issn == "1234-5678")
    #expect(record.keywords == ["evidence", "mapping"])
    #expect(record.source == "PubMed")
    #expect(record.language == "eng")
    #expect(record.extra.map(\.name) == ["J2", "ST", "Y2", "L4", "N1"])
  }

  @Test func whatTheFileSaidSurvivesWritingItOutAgain() throws {
    let record = try readOne(zotero)
    let again = try read(bytes: written([record], as: .ris), as: .ris)
    #expect(again.records == [record])
    #expect(again.problems.isEmpty)
  }

  private let zotero = """
    TY  - JOUR
    TI  - Mapping the café
    AU  - Müller, Jörg
    AU  - World Health Organization
    T2  - Journal of Examples
    AB  - An abstract.
    DA  - 2019/05/03/
    PY  - 2019
    DO  - 10.1000/XYZ.1
    DP  - PubMed
    VL  - 12
    IS  - 3
    SP  - 205
    EP  - 212
    J2  - J Ex
    LA  - eng
    SN  - 1234-5678
    ST  - Mapping
    UR  - https://example.org/1
    Y2  - 2020/01/02/10:11:12
    L4  - http://www.ncbi.nlm.nih.gov/pubmed/31234567
    KW  - evidence
    KW  - mapping
    N1  - a note
    ER  -\u{20}

    """
}
