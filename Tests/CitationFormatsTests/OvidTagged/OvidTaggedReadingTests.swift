import Bibliography
import CitationFormats
import Testing

@Suite struct OvidTaggedReadingTests {
  private func recordWith(source: String) throws -> Record {
    try readOne("<1. >\nVN  - Ovid Technologies\nTI  - T\nSO  - \(source)\n", as: .ovidTagged)
  }

  @Test func recordsBeginAtTheirNumber() throws {
    let text = "<1. >\nVN  - Ovid Technologies\nTI  - One.  [Article]\n\n<2. >\nVN  - Ovid Technologies\nTI  - Two\n"
    #expect(try read(text, as: .ovidTagged).records.map(\.title) == ["One.", "Two"])
    #expect(try recordLines(text, as: .ovidTagged) == [2, 6])
  }

  @Test func aValueContinuesBehindBlankLinesAndAtTheMargin() throws {
    let text = "<1. >\nVN  - Ovid\nAB  - One.\n\n      Two.\nMethod(s): Three.\nLG  - English.\n"
    let record = try readOne(text, as: .ovidTagged)
    #expect(record.abstract == "One. Two. Method(s): Three.")
    #expect(record.language == "English")
  }

  @Test func tagsMayHaveASingleBlankOrStandIndented() throws {
    #expect(try readOne("<1. >\nVN - Ovid Technologies\nTI - One\nYR - 2014", as: .ovidTagged).date?.year == 2014)
    #expect(try readOne(" <1. >\n VN  - Ovid\n TI  - One\n       more\n", as: .ovidTagged).title == "One more")
  }

  @Test func degreesAndAffiliationMarksAreNoNames() throws {
    let names = ["Doe, Ann B. MD, PhD 1,2,*", "Roe, X. 3", "Lee, J [E-mail: j@example.org]", "Behan L.", "Li, Jun Ma"]
    let lines = names.map { "AU  - \($0)\n" }.joined()
    let record = try readOne("<1. >\nVN  - Ovid\n\(lines)", as: .ovidTagged)
    #expect(record.authorNames == ["Doe, Ann B.", "Roe, X.", "Lee, J", "Behan, L.", "Li, Jun Ma"])
  }

  @Test(arguments: [
    ("Journal of Marriage June 2019;1(6):123-456", "Journal of Marriage", "1", "6", "123-456", "2019-06"),
    ("Example Psychology. Vol.43(5), Sep 2015, pp. 623-634. ", "Example Psychology", "43", "5", "623-634", "2015-09"),
    ("Example J. 12 (Suppl 3) (pp 1-9), 2018. Date of Publication: 2018.", "Example J", "12", "Suppl 3", "1-9", "2018"),
    ("Example J.   8(6):1048-1064, September 2015.", "Example J", "8", "6", "1048-1064", "2015-09"),
    ("Title. Vol 28(2) April 2015, 103-106.", "Title", "28", "2", "103-106", "2015-04"),
  ])
  func journalsAreReadFromTheSource(
    _ source: String, _ journal: String, _ volume: String, _ issue: String, _ pages: String, _ date: String
  ) throws {
    let record = try recordWith(source: source)
    #expect(record.journal == journal)
    #expect(record.volume == volume)
    #expect(record.issue == issue)
    #expect(record.pages == pages)
    #expect(record.date?.iso == date)
  }

  @Test func chaptersAreReadFromTheSource() throws {
    let record = try recordWith(source: "Doe, A [Ed]. (2012). Coaching: A book. (pp. 11-31). 254 pp. Place: X.")
    #expect(record.journal == "Coaching: A book")
    #expect(record.pages == "11-31")
    #expect(record.date?.year == 2012)
  }

  @Test(arguments: ["(", "((((", "X. Vol.", ";", "2010;", ". 1(", "(2012).", "(2012). pp", "J 2010;:", "....", "(pp"])
  func brokenSourcesDoNoHarm(_ source: String) throws {
    #expect(try recordWith(source: source).title == "T")
  }

  @Test func indexTermsAreMeSHInMEDLINEOnly() throws {
    let embase = try readOne("<1. >\nVN  - Ovid\nDB  - Embase\nTI  - T\nMH  - adult\n", as: .ovidTagged)
    #expect(embase.keywords == ["adult"])
    let medline = try readOne(
      "<1. >\nVN  - Ovid\nDB  - Ovid MEDLINE(R)\nUI  - 123\nTI  - T\nMH  - Adult\n", as: .ovidTagged)
    #expect(medline.mesh == ["Adult"])
    #expect(medline.pmid?.number == 123)
  }
}
