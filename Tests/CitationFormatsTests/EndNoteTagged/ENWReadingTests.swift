import Bibliography
import CitationFormats
import Testing

@Suite struct ENWReadingTests {
  @Test func fieldsAreRead() throws {
    let record = try readOne(
      """
      %0 Journal Article
      %A Doe, Ann
      %A Example Study Group,
      %D 2011
      %8 May 3
      %T An example
      %J Example Journal
      %V 12
      %N 3
      %P 1-9
      %@ 1234-5678
      %R doi:10.1000/xyz
      %M 21234567
      %~ PubMed
      %K one
      two
      %X The first.

      The second.
      """, as: .enw)
    #expect(record.type == .article)
    #expect(record.authorNames == ["Doe, Ann", "Example Study Group"])
    #expect(record.date?.iso == "2011-05-03")
    #expect(record.issn == "1234-5678")
    #expect(record.doi?.text == "10.1000/xyz")
    #expect(record.pmid?.number == 21_234_567)
    #expect(record.keywords == ["one", "two"])
    #expect(record.abstract == "The first. The second.")
  }

  @Test func recordsBeginAtTheirTypeOrBehindABlankLine() throws {
    #expect(try read("%0 Book\n%T One\n%0 Book\n%T Two\n", as: .enw).records.map(\.title) == ["One", "Two"])
    #expect(try read("%T One\n%D 1999\n\n%T Two\n", as: .enw).records.map(\.title) == ["One", "Two"])
  }

  @Test(arguments: [("%J J", RecordType.article), ("%B B", .chapter), ("%I House", .book)])
  func referHasNoTypesButTags(_ line: String, _ type: RecordType) throws {
    #expect(try readOne("%T One\n\(line)\n", as: .enw).type == type)
  }

  @Test func aTypeStatedTwiceIsOneRecord() throws {
    let (records, problems) = try read("%0 Journal\n%0 Book\n%T Two\n%\n% \n", as: .enw)
    #expect(records.map(\.title) == ["Two % %"])
    #expect(problems.isEmpty)
  }
}
