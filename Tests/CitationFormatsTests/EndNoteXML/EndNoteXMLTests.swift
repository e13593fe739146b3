import Bibliography
import CitationFormats
import Testing

struct EndNoteXMLTests {
  private func library(_ records: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xml><records>\(records)</records></xml>"
  }

  @Test func aValueInSeveralStylesIsOneText() throws {
    let text = library(
      """
      <record><ref-type name="Journal Article">17</ref-type><contributors><authors>
      <author><style face="normal">Müller, Jörg</style></author></authors></contributors>
      <titles><title><style>Growth of </style><style face="italic">E. coli</style></title>
      <secondary-title><style>J Ex</style></secondary-title></titles><volume>12</volume><number>3</number>
      <dates><year><style>2015</style></year><pub-dates><date><style>3 Mar</style></date></pub-dates></dates>
      <isbn>1234-5678</isbn><electronic-resource-num>10.1000/xyz</electronic-resource-num><label>kept</label></record>
      """)
    let record = try readOne(text, as: .endNoteXML)
    #expect(record.title == "Growth of E. coli")
    #expect(record.authorNames == ["Müller, Jörg"])
    #expect(record.type == .article)
    #expect(record.date?.iso == "2015-03-03")
    #expect(record.issue == "3")
    #expect(record.issn == "1234-5678")
    #expect(record.doi?.text == "10.1000/xyz")
    #expect(record.extra == [Tag("label", "kept")])
  }

  @Test func theOldUpperCaseKindIsRead() throws {
    let text = """
      <XML><RECORDS><RECORD><REFERENCE_TYPE>0</REFERENCE_TYPE><AUTHORS><AUTHOR>Doe, Jane</AUTHOR></AUTHORS>
      <YEAR>2012</YEAR><TITLE>Old</TITLE><SECONDARY_TITLE>Modelling & Software</SECONDARY_TITLE></RECORD></RECORDS></XML>
      """
    let record = try readOne(text, as: .endNoteXML)
    #expect(record.title == "Old")
    #expect(record.journal == "Modelling & Software")
    #expect(record.authorNames == ["Doe, Jane"])
  }

  @Test func aCutOffFileKeepsTheFinishedRecords() throws {
    let whole = library(
      "<record><titles><title>One</title></titles></record><record><titles><title>Two</title></titles></record>")
    let (records, problems) = try read(String(whole.prefix(whole.count - 45)), as: .endNoteXML)
    #expect(records.map(\.title) == ["One"])
    #expect(problems.count == 1)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var record = Record()
    record.type = .chapter
    record.title = "A & B < C"
    record.authors = [PersonName(family: "Doe", given: "Jane"), PersonName(family: "Example Group")]
    record.journal = "A book"
    record.date = PublicationDate(year: 2019, month: 5, day: 3)
    record.doi = DOI("10.1000/xyz")
    record.keywords = ["one", "two"]
    record.extra = [Tag("label", "kept"), Tag("short-title", "A")]
    let again = try #require(try read(bytes: written([record], as: .endNoteXML), as: .endNoteXML).records.first)
    #expect(again.title == record.title)
    #expect(again.authors == record.authors)
    #expect(again.date == record.date)
    #expect(again.type == record.type)
    #expect(again.keywords == record.keywords)
    #expect(Set(again.extra) == Set(record.extra))
  }
}
