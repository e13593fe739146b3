import Bibliography
import CitationFormats
import Testing

struct BibTeXWriterTests {
  @Test(arguments: 1...20)
  func whatIsWrittenReadsBackTheSame(_ seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let records = random.records(30)
    let back = try read(bytes: written(records, as: .bibtex), as: .bibtex)
    #expect(back.problems.isEmpty)
    #expect(back.records.count == records.count)
    for (record, again) in zip(records, back.records) {
      var again = again
      again.id = record.id
      #expect(again == record)
    }
  }

  @Test func charactersThatMeanSomethingToLaTeXSurvive() throws {
    var record = Record()
    record.title = #"100% of R&D #1 a_b $5 {x} }{ ~ ^ \ -- ''quoted'' ``"#
    #expect(
      try readOne(String(decoding: written([record], as: .bibtex), as: UTF8.self), as: .bibtex).title == record.title)
  }

  @Test func tagsBecomeFieldsOrNotes() throws {
    var record = Record()
    record.title = "T"
    record.extra = [Tag("PB", "Press"), Tag("Web-Index", "SCI"), Tag("url", "https://example.org")]
    let back = try readOne(String(decoding: written([record], as: .bibtex), as: UTF8.self), as: .bibtex)
    #expect(back.extra == [Tag("pb", "Press"), Tag("note", "Web-Index: SCI"), Tag("note", "url: https://example.org")])
    #expect(back.url == nil)
  }

  @Test func keysTellRecordsApart() throws {
    var first = Record()
    first.title = "Rapid mapping"
    first.authors = [PersonName(family: "Müller", given: "Jörg")]
    first.date = PublicationDate(year: 2019)
    var second = first
    second.title = "Rapid growth"
    let keys = try read(bytes: written([first, second], as: .bibtex), as: .bibtex).records.compactMap(\.id)
    #expect(Set(keys).count == 2)
    #expect(keys.allSatisfy { $0.hasPrefix("Muller2019rapid-") })
  }
}
