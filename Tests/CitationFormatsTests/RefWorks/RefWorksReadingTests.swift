import Bibliography
import CitationFormats
import Testing

@Suite struct RefWorksReadingTests {
  static let text = """
    Refworks Export Tagged Format

    Tag legend
    RT=Reference Type
    *****
    BEGIN EXPORTED REFERENCES

    RT Journal Article
    ID 12
    A1 Doe,Ann
    A1 Roe,Bob
    T1 An example
    JF Example Journal
    YR 2003
    FD Oct 15
    VO 29
    IS 2
    SP 337
    OP 367
    K1 one
    K1 two
    AB The first.
    US data, the second.
    NO doi: 10.1000/xyz
    U10 mine

    RT Dissertation
    T1 Another
    SN 0-599-73664-X
    """

  @Test func fieldsAreRead() throws {
    let record = try #require(try read(Self.text, as: .refWorksTagged).records.first)
    #expect(record.type == .article)
    #expect(record.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(record.journal == "Example Journal")
    #expect(record.date?.iso == "2003-10-15")
    #expect(record.pages == "337-367")
    #expect(record.keywords == ["one", "two"])
    #expect(record.doi?.text == "10.1000/xyz")
    #expect(record.extra.values(of: "U10") == ["mine"])
  }

  @Test func aLineThatOnlyLooksLikeATagContinuesTheValue() throws {
    #expect(try read(Self.text, as: .refWorksTagged).records.first?.abstract == "The first. US data, the second.")
  }

  @Test func aThesisHasAnISBN() throws {
    let record = try #require(try read(Self.text, as: .refWorksTagged).records.last)
    #expect(record.type == .thesis)
    #expect(record.isbn == "0-599-73664-X")
    #expect(record.issn == nil)
  }
}
