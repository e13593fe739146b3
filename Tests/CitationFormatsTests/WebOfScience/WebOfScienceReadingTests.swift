import Bibliography
import CitationFormats
import Testing

@Suite struct WebOfScienceReadingTests {
  static let article = """
    FN Clarivate Analytics Web of Science
    VR 1.0
    PT J
    AU Muller, J
       O'Brien, M
    AF Muller, Joerg
       O'Brien, Mary
    TI Rapid mapping of
       examples
    SO JOURNAL OF EXAMPLES
    DE mapping; scoping
       review
    ID EVIDENCE
    AB One sentence.
       Another.
    CR Doe J, 1999, EX J, V1, P2
       Roe R, 2001, EX J, V3, P4
    SN 1234-5678
    PD MAY 5
    PY 2019
    VL 12
    IS 3
    BP 205
    EP 212
    DI 10.1000/XYZ.101
    PM 31234567
    UT WOS:000123
    ER

    EF
    """

  @Test func fieldsOfAnArticleAreRead() throws {
    let record = try readOne(Self.article, as: .wosTagged)
    #expect(record.type == .article)
    #expect(record.title == "Rapid mapping of examples")
    #expect(record.journal == "JOURNAL OF EXAMPLES")
    #expect(record.date?.iso == "2019-05-05")
    #expect(record.pages == "205-212")
    #expect(record.doi?.text == "10.1000/xyz.101")
    #expect(record.pmid?.number == 31_234_567)
    #expect(record.accession == "WOS:000123")
    #expect(record.abstract == "One sentence. Another.")
  }

  @Test func fullNamesReplaceShortOnesWhichAreKept() throws {
    let record = try readOne(Self.article, as: .wosTagged)
    #expect(record.authorNames == ["Muller, Joerg", "O'Brien, Mary"])
    #expect(record.extra.values(of: "AU") == ["Muller, J", "O'Brien, M"])
  }

  @Test func shortNamesStayWhenAFullOneIsMissing() throws {
    let record = try readOne("PT J\nAU A, B\n   C, D\nAF A, Bea\nTI T\nER\n", as: .wosTagged)
    #expect(record.authorNames == ["A, B", "C, D"])
    #expect(record.extra.values(of: "AF") == ["A, Bea"])
  }

  @Test func keywordsContinueOverLinesAndReferencesDoNot() throws {
    let record = try readOne(Self.article, as: .wosTagged)
    #expect(record.keywords == ["mapping", "scoping review", "EVIDENCE"])
    #expect(record.references.count == 2)
  }

  @Test func aRecordWithoutEndStaysApartFromTheNext() throws {
    let titles = try read("PT J\nTI One\nPT J\nTI Two\nER", as: .wosTagged).records.map(\.title)
    #expect(titles == ["One", "Two"])
  }

  @Test func tabsBehindTagsAndJoinedFilesAreRead() throws {
    let text = "\u{FEFF}FN X\nVR 1.0\nPT\tJ\nTI\tOne\nER\n\nEF\n\u{FEFF}FN X\nVR 1.0\nPT\tJ\nTI\tTwo\nER\nEF"
    #expect(try read(text, as: .wosTagged).records.map(\.title) == ["One", "Two"])
  }

  @Test func aRecordWithNothingInItIsKeptAndReported() throws {
    let (records, problems) = try read("PT J\nTC 0\nER\n\nPT J\nTI Two\nER", as: .wosTagged)
    #expect(records.count == 2)
    #expect(problems.first?.line == 1)
  }

  @Test func shortAndStrangeLinesDoNoHarm() throws {
    let record = try readOne("P\n   x\n\nPT J\nAUDoe, J\nTI\nA\n   T\nZ\n\t\nER", as: .wosTagged)
    #expect(record.authorNames == ["Doe, J"])
    #expect(record.title == "A T Z")
  }

  @Test(arguments: [
    ("B", "Proceedings Paper", RecordType.conference), ("S", "Review; Book Chapter", .chapter),
    ("B", "Book", .book), ("J", "Article; Proceedings Paper", .article), ("P", "", .patent),
  ])
  func documentTypeRefinesPublicationType(_ publication: String, _ document: String, _ type: RecordType) throws {
    #expect(try readOne("PT \(publication)\nDT \(document)\nTI T\nER", as: .wosTagged).type == type)
  }
}
