import Bibliography
import Testing

@Suite struct RecordTests {
  @Test func aRecordWithNothingToRecogniseItByIsNotIdentifiable() {
    var record = Record()
    record.volume = "12"
    record.keywords = ["review"]
    #expect(!record.isIdentifiable)
  }

  @Test func oneTellingFieldIsEnoughToIdentifyARecord() {
    var titled = Record()
    titled.title = "A title"
    var authored = Record()
    authored.authors = [PersonName(family: "Smith")]
    var numbered = Record()
    numbered.pmid = PMID("1")
    var linked = Record()
    linked.doi = DOI("10.1000/182")
    for record in [titled, authored, numbered, linked] { #expect(record.isIdentifiable) }
  }

  @Test func allValuesOfATagComeInFileOrder() {
    let tags = [Tag("N1", "one"), Tag("M2", "two"), Tag("N1", "three"), Tag("N1", "")]
    #expect(tags.values(of: "N1") == ["one", "three", ""])
    #expect(tags.values(of: "ZZ").isEmpty)
  }

  @Test func theFirstValueThatIsNotEmptyIsFound() {
    let tags = [Tag("N1", ""), Tag("N1", "note")]
    #expect(tags.first("N1") == "note")
    #expect(tags.first("M2") == nil)
  }
}
