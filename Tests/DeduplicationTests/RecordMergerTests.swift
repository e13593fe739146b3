import Bibliography
import Deduplication
import Testing

@Suite struct TheMergedRecord {
  @Test func takesTheBestOfEachFieldAndRemembersWhereItCameFrom() {
    var first = record("PEER WORKERS IN COMMUNITY SERVICES", "Meyer, B", 2012, pages: "392")
    first.keywords = ["Peer support"]
    var second = record(
      "Peer workers in community services: a map", "Meyer, Berta", 2012, doi: "10.1/x", pages: "392-401")
    second.doi = DOI("10.1234/x")
    second.abstract = "What was done."
    second.keywords = ["peer support", "Recovery"]
    let merged = RecordMerger.merge([first, second])
    #expect(merged.record.title == "Peer workers in community services: a map")
    #expect(merged.record.pages == "392-401")
    #expect(merged.record.authors.map(\.inverted) == ["Meyer, Berta"])
    #expect(merged.record.keywords == ["Peer support", "Recovery"])
    #expect(merged.provenance[.title] == 1)
    #expect(merged.provenance[.abstract] == 1)
    #expect(merged.provenance[.keywords] == 0)
  }

  @Test func losesNoTagOfAnyRecord() {
    var first = record("A title")
    first.extra = [Tag("M2", "University A"), Tag("CY", "Basel")]
    var second = record("A title")
    second.extra = [Tag("CY", "Basel"), Tag("M2", "University B")]
    let extra = RecordMerger.merge([first, second]).record.extra
    #expect(extra == [Tag("M2", "University A"), Tag("CY", "Basel"), Tag("M2", "University B")])
  }
}
