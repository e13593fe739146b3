import Bibliography
import Deduplication
import Fixtures
import Foundation
import Review
import Testing

@Suite struct AnExplainedPair {
  private func review() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords([
      "Peer workers in reference lists|Meyer, B|2010|10.1234/a|7|123-8", "Another work altogether|Li, C|2011",
    ])
    try small.importRecords(["PEER WORKERS in reference lists.|Meyer, B|2010|10.1234/a||123-128"], source: "Scopus")
    try small.importRecords(["Peer workers in reference lists|Meyer, B|2010|10.1234/a|8"], source: "Embase")
    return small
  }

  private func explain(_ small: SmallReview, _ a: Int, _ b: Int) throws -> ExplainedPair {
    try small.review.explainDuplicates(RecordID(a), RecordID(b))
  }

  @Test func standsSideBySideFieldByField() throws {
    let comparison = try explain(try review(), 1, 3).comparison
    func field(_ name: String) -> ComparedField? { comparison.fields.first { $0.name == name } }
    #expect(field("from")?.a == "MEDLINE")
    #expect(field("from")?.b == "Scopus")
    #expect(field("from")?.relation == .notCompared)
    #expect(field("title")?.relation == .same)
    #expect(field("title")?.b == "PEER WORKERS in reference lists.")
    #expect(field("pages")?.relation == .same)
    #expect(field("volume")?.a == "7")
    #expect(field("volume")?.relation == .onlyOne)
    #expect(field("doi")?.relation == .same)
    #expect(field("abstract") == nil)
    #expect(try explain(try review(), 1, 4).comparison.fields.first { $0.name == "volume" }?.relation == .different)
  }

  @Test func saysWhatTheRulesMakeOfIt() throws {
    let small = try review()
    #expect(try explain(small, 1, 3).evidence.outcome == .same)
    #expect(try !explain(small, 1, 3).evidence.findings.isEmpty)
    #expect(try explain(small, 1, 2).evidence.outcome == .different)
    #expect(try explain(small, 1, 2).settings == MatchSettings())
    _ = try small.review.findDuplicates(DuplicateSearch(mergesUpdates: true), acting: SmallReview.acting())
    #expect(try explain(small, 1, 2).settings.mergesUpdates)
  }

  @Test func saysWhoMergedItAndOverWhichRecords() throws {
    let small = try SmallReview()
    try small.importRecords([
      "First of three works here|A, B|2001", "Second thing, other|C, D|2005", "Third, last|E, F|2009",
    ])
    _ = try small.review.mergeDuplicates(
      [RecordID(2), RecordID(1)], acting: SmallReview.acting("jonas", why: "seen in print"))
    _ = try small.review.mergeDuplicates([RecordID(2), RecordID(3)], acting: SmallReview.acting("li"))
    guard case .merged(let members, let chain) = try explain(small, 1, 3).standing else {
      Issue.record("not merged")
      return
    }
    #expect(members.map(\.number) == [1, 2, 3])
    #expect(chain.map { [$0.a.number, $0.b.number] } == [[2, 1], [2, 3]])
    #expect(chain.map(\.signed.text) == ["jonas, 2023-11-14: seen in print", "li, 2023-11-14"])
    #expect(chain.allSatisfy { $0.isByPerson })
  }

  @Test func saysThatTheRulesMergedItAndWhoRanThem() throws {
    let small = try review()
    _ = try small.review.findDuplicates(acting: SmallReview.acting("roy"))
    guard case .merged(_, let chain) = try explain(small, 1, 3).standing else {
      Issue.record("not merged")
      return
    }
    #expect(chain.count == 1)
    #expect(!chain[0].isByPerson)
    #expect(!chain[0].reason.isEmpty)
    #expect(chain[0].signed.actor == "roy")
  }

  @Test func saysWhoKeepsTheWorksApartAndWhy() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    _ = try small.review.keepApart(
      [RecordID(1), RecordID(2)], acting: SmallReview.acting("jonas", why: "another study"))
    guard case .apart(let pair) = try explain(small, 2, 3).standing else {
      Issue.record("not apart")
      return
    }
    #expect([pair.a, pair.b] == [RecordID(2), RecordID(3)])
    #expect(pair.signed.text == "jonas, 2023-11-14: another study")
    #expect(try explain(small, 2, 4).standing == .separate)
  }

  @Test func saysThatItWaits() throws {
    let small = try review()
    #expect(try explain(small, 1, 2).standing == .separate)
    _ = try small.review.findDuplicates(rules: .standIn(unsure: [(1, 2, 0.5)]), acting: SmallReview.acting())
    #expect(try explain(small, 2, 1).standing == .unsure)
    #expect(try explain(small, 2, 3).standing == .unsure, "the question is about the works")
  }

  @Test func needsTwoRecordsThatExist() throws {
    let small = try review()
    #expect(throws: Problem.self) { try explain(small, 1, 1) }
    #expect(throws: Problem.self) { try explain(small, 1, 99) }
  }
}
