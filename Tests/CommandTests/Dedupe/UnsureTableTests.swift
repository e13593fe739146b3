import Bibliography
import Deduplication
import Testing
import winnow

@Suite struct TheTableOfUnsurePairs {
  @Test func showsWhatAPersonNeedsAndLeavesTheVerdictToThem() {
    var first = Record()
    first.title = "Peer work"
    first.authors = [PersonName(family: "Meyer", given: "B"), PersonName(family: "Roe", given: "J")]
    (first.date, first.journal) = (PublicationDate(year: 2010), "J Ex")
    (first.volume, first.issue, first.pages) = ("4", "2", "1-9")
    var second = Record()
    second.title = "Peer work II"
    second.doi = DOI("10.1234/b")
    let evidence = PairEvidence(
      outcome: .unsure, probability: 0.6254, findings: [.init(subject: "title", text: "nearly the same", weight: 2)])
    let row = UnsureTable.row(("a:1", PairCitation(first)), ("b:7", PairCitation(second)), evidence)
    #expect(row.count == UnsureTable.heading.count)
    #expect(
      row == [
        "a:1", "b:7", "0.625", "title: nearly the same", "", "Peer work", "Peer work II", "Meyer, B; Roe, J", "",
        "2010",
        "", "J Ex, 4(2), 1-9", "", "", "10.1234/b",
      ])
  }
}
