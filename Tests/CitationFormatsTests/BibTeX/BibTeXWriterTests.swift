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

  @Test(arguments: 1...20)
  func everyFieldAndUnknownTagComesBack(_ seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let odd = [
      Tag("Web-of-Science-Index", "SCI; SSCI"), Tag("art_class", "A {B} -- \\ C"),
      Tag("file", #"C:\papers\a_b.pdf:PDF"#),
      Tag("citation+an:info", "1"), Tag("M2", "twice"), Tag("M2", "as often"), Tag("note", "Seen ~ twice"),
      Tag("document_type", "Review"), Tag("url_Slides", "https://example.org/~me/a--b?x=1&y=2"),
    ]
    let records = (0..<20).map { _ in
      var record = random.fullRecord()
      record.extra = random.extraTags() + odd
      return record
    }
    let back = try read(bytes: written(records, as: .bibtex), as: .bibtex)
    #expect(back.records.count == records.count)
    for (record, again) in zip(records, back.records) {
      var again = again
      again.id = record.id
      #expect(again == record)
    }
  }

  @Test func whatBibTeXCannotNameComesBackFromNotesThatNoStylePrints() throws {
    var record = Record()
    record.title = "T"
    record.extra = [
      Tag("PB", "Press"), Tag("Early Access", "2019"), Tag("url", "https://example.org"), Tag("7", "seven"),
    ]
    let text = String(decoding: written([record], as: .bibtex), as: UTF8.self)
    #expect(text.contains("winnow-note = {Winnow tag Early Access: 2019}"))
    #expect(!text.contains("  note ="))
    #expect(try readOne(text, as: .bibtex) == record)
  }

  @Test(arguments: [
    "@article{a, title = {T}, date = {2008-12-31/2009-01-02}}",
    "@article{a, title = {T}, date = {2004-22}}",
    "@article{a, title = {T}, year = {2004}, month = {Spring}}",
    "@article{a, title = {T}, year = {2004}, month = {July--August}}",
    "@book{a, title = {T}, hyphenation = {ngerman}, eprint = {1234.5678}, eprinttype = {arxiv}}",
    "@article{a, title = {T}, volume = {4}, part = {Series 7}, type = {Article}, document_type = {Article}}",
    "@techreport{a, title = {T}, number = {17}}",
  ])
  func whatWasReadIsWrittenAndReadTheSame(_ entry: String) throws {
    let record = try readOne(entry, as: .bibtex)
    var again = try readOne(String(decoding: written([record], as: .bibtex), as: UTF8.self), as: .bibtex)
    again.id = record.id
    #expect(again == record)
  }

  @Test func aCitationKeyIsKept() throws {
    let record = try readOne("@article{doe_2020:peers, title = {Peers}}", as: .bibtex)
    let text = String(decoding: written([record], as: .bibtex), as: UTF8.self)
    #expect(text.hasPrefix("@article{doe_2020:peers,"))
  }

  @Test func keysTellRecordsApart() throws {
    var first = Record()
    first.title = "Rapid mapping"
    first.authors = [PersonName(family: "Müller", given: "Jörg")]
    first.date = PublicationDate(year: 2019)
    var second = first
    second.title = "Rapid growth"
    let text = String(decoding: written([first, second], as: .bibtex), as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("@") }.map { $0.dropFirst("@misc{".count) }
    #expect(try read(text, as: .bibtex).records.allSatisfy { $0.id == nil })
    #expect(Set(keys).count == 2)
    #expect(keys.allSatisfy { $0.hasPrefix("Muller2019rapid-") })
  }
}
