import Bibliography
import CitationFormats
import Testing

@Suite struct CSLWritingTests {
  private func items(_ records: [Record]) throws -> [JSONValue] {
    let file = written(records, as: .cslJSON)
    guard case .array(let items) = try file.withUnsafeBytes({ try JSONValue(parsing: $0) }) else { return [] }
    return items
  }

  @Test func theFileIsOneArrayHoweverManyRecords() throws {
    for count in [0, 1, 2, 130] {
      let records = (0..<count).map { number in
        var record = Record()
        record.id = "r\(number)"
        record.title = "Work \(number)"
        return record
      }
      #expect(try items(records).count == count)
    }
  }

  @Test func fieldsStandInTheVariablesOfCSLAndTheRestInCustom() throws {
    var record = Record()
    record.id = "r1"
    record.type = .article
    record.title = "First"
    record.authors = [
      PersonName(family: "King", given: "Martin, Jr."), PersonName(family: "Example Study Group"),
    ]
    record.date = PublicationDate(year: 2019, month: 5)
    record.keywords = ["evidence, mapped"]
    record.mesh = ["Humans"]
    record.extra = [Tag("publisher", "P"), Tag("OWN", "NLM")]
    let text = String(decoding: written([record], as: .cslJSON), as: UTF8.self)
    #expect(
      text == """
        [
        {"id":"r1","type":"article-journal","title":"First",\
        "author":[{"family":"King","given":"Martin","suffix":"Jr."},{"literal":"Example Study Group"}],\
        "issued":{"date-parts":[[2019,5]]},"keyword":"evidence, mapped;","publisher":"P",\
        "custom":{"mesh":["Humans"],"extra":{"OWN":["NLM"]}}}
        ]

        """)
  }

  @Test func everyItemHasAnIDAndAType() throws {
    var record = Record()
    record.title = "Untitled no longer"
    for item in try items([record]) {
      guard case .object(let members) = item else { continue }
      #expect(members.map(\.name).starts(with: ["id", "type"]))
    }
    #expect(written([record], as: .cslJSON) == written([record], as: .cslJSON))
  }

  @Test func editorsDatesAndObjectsOfOtherProgramsAreKept() throws {
    let item = #"""
      [{"id":"a","type":"chapter","title":"T","editor":[{"family":"Roe","given":"Jane"}],
      "accessed":{"date-parts":[[2020,1,2]]},"custom":{"tool":{"x":1}},"categories":["one","two"]}]
      """#
    let record = try readOne(item, as: .cslJSON)
    #expect(
      record.extra == [
        Tag("editor", "Roe, Jane"), Tag("accessed", "2020-01-02"), Tag("categories", "one"), Tag("categories", "two"),
        Tag("custom", #"{"tool":{"x":1}}"#),
      ])
    let text = String(decoding: written([record], as: .cslJSON), as: UTF8.self)
    #expect(text.contains(#""editor":[{"family":"Roe","given":"Jane"}],"accessed":{"date-parts":[[2020,1,2]]}"#))
    #expect(try read(text, as: .cslJSON).records == [record])
  }
}
