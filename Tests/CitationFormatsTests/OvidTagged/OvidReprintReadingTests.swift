import Bibliography
import CitationFormats
import Testing

@Suite struct OvidReprintReadingTests {
  static let text = """
    <1>
    Author
      Doe, Ann 1;  Roe, Bob 2
    Title
      An example.[Review]
    Source
      Example Journal.   8(6):1-9, September 2015.
    Abstract
      One.

      Two.
    Author Keywords
      first;  second.
    DOI Number
      10.1000/xyz
    Status
      In print

    <2>
    Author
      Smith  Jones
    Title
      Another
    """

  @Test func fieldsAreReadByTheirNames() throws {
    let record = try #require(try read(Self.text, as: .ovidReprint).records.first)
    #expect(record.authorNames == ["Doe, Ann", "Roe, Bob"])
    #expect(record.title == "An example.")
    #expect(record.journal == "Example Journal")
    #expect(record.abstract == "One. Two.")
    #expect(record.keywords == ["first", "second"])
    #expect(record.doi?.text == "10.1000/xyz")
    #expect(record.extra.values(of: "Status") == ["In print"])
  }

  @Test func twoBlanksPartNamesWithoutCommas() throws {
    #expect(try read(Self.text, as: .ovidReprint).records.last?.authorNames == ["Smith", "Jones"])
  }

  @Test func editorsAreNoAuthors() throws {
    let record = try readOne("<1>\nAuthor\n  Max [Ed]\nTitle\n  T\n", as: .ovidReprint)
    #expect(record.authors.isEmpty)
    #expect(record.extra.values(of: "ED") == ["Max [Ed]"])
  }

  @Test func aChapterHasItsOwnTitle() throws {
    let record = try readOne("<1>\nPublication Type\n  Book\nChapter Title\n  Test\n", as: .ovidReprint)
    #expect(record.type == .chapter)
    #expect(record.title == "Test")
  }
}
