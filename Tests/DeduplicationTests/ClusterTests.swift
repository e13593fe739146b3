import Bibliography
import Deduplication
import Fixtures
import Testing

@Suite struct Clusters {
  let title = "Peer workers in community services"

  @Test func noRecordChainsTwoContradictoryOnesTogether() {
    let keys = [record(title, pmid: "111111"), record(title), record(title, pmid: "222222")].map(MatchKey.init)
    let clusters = DuplicateFinder.find(keys).clusters
    #expect(clusters.count == 1)
    #expect(clusters.allSatisfy { !($0.members.contains(0) && $0.members.contains(2)) })
  }

  @Test func aPoorRecordDoesNotDrawDifferentWorksTogether() {
    // The third record has the title of one work and the DOI of another.
    let records = [
      record(
        "Peer workers in rural clinics and towns", "Meyer, B", 2010, doi: "10.1000/a", volume: "4", pages: "11-19"),
      record("Recovery colleges across three countries", "Roe, D", 2010, doi: "10.1000/b", volume: "4", pages: "20-31"),
      record("Peer workers in rural clinics and towns", nil, nil, doi: "10.1000/b"),
    ]
    let clusters = DuplicateFinder.find(records.map(MatchKey.init)).clusters
    #expect(clusters.allSatisfy { !($0.members.contains(0) && $0.members.contains(1)) })
  }

  @Test func theOrderOfTheInputDoesNotMatter() {
    var generator = SeededGenerator(seed: 7)
    let records = (0..<60).map { number in
      record(
        "A study of roles number \(number % 15) in services", "Author\(number % 4), A", 2000 + number % 3,
        doi: number % 5 == 0 ? "10.1234/x.\(number % 15)" : nil, pmid: number % 7 == 0 ? "\(1000 + number % 15)" : nil,
        volume: number % 2 == 0 ? "\(number % 15)" : nil, pages: number % 2 == 0 ? "\(number % 15)" : nil)
    }
    // Records with the same content may take each other's place; compare by content.
    func contents(_ order: [Int]) -> [[String]] {
      DuplicateFinder.find(order.map { MatchKey(records[$0]) }).clusters
        .map { cluster in cluster.members.map { "\(records[order[$0]])" }.sorted() }
        .sorted { $0.joined() < $1.joined() }
    }
    let reference = contents(Array(records.indices))
    #expect(!reference.isEmpty)
    for _ in 0..<20 { #expect(contents(records.indices.shuffled(using: &generator)) == reference) }
  }

  @Test func whatAPersonTookApartIsNeverJoinedAgain() {
    let keys = [MatchKey(record(title)), MatchKey(record(title))]
    #expect(DuplicateFinder.find(keys).clusters.count == 1)
    let findings = DuplicateFinder.find(keys, prior: PriorDecisions(apart: [.init(1, 0)]))
    #expect(findings.clusters.isEmpty)
    #expect(findings.unsure.isEmpty)
  }

  @Test func existingClustersAreNotReportedAgainUnlessTheyGrow() {
    let keys = [record(title), record(title), record(title)].map(MatchKey.init)
    let grown = DuplicateFinder.find(keys, prior: PriorDecisions(clusters: [[0, 1]])).clusters
    #expect(grown.map(\.members) == [[0, 1, 2]])
    #expect(DuplicateFinder.find(keys, prior: PriorDecisions(clusters: [[0, 1, 2]])).clusters.isEmpty)
  }

  @Test func onlyNewRecordsAreComparedWhenTheOldOnesWereBefore() {
    let keys = [record(title), record(title), record("Another work about recovery colleges"), record(title)].map(
      MatchKey.init)
    let findings = DuplicateFinder.find(keys, newFrom: 3)
    #expect(findings.clusters.count == 1)
    #expect(findings.clusters[0].members.contains(3))
    #expect(findings.clusters[0].merges.allSatisfy { $0.b == 3 })
    #expect(DuplicateFinder.find(keys, newFrom: 4).clusters.isEmpty)
  }

  @Test func recordsOfASourceWithoutDuplicatesAreNotMerged() {
    let keys = [record(title), record(title), record(title)].map(MatchKey.init)
    let clusters = DuplicateFinder.find(keys, sources: [1, 1, 2]).clusters
    #expect(clusters.count == 1)
    #expect(clusters[0].members.count == 2)
    #expect(clusters[0].members.contains(2))
  }

  @Test func everyMergeHasAReason() {
    let keys = [record("A title that is long enough"), record("A title that is long enough")].map(MatchKey.init)
    #expect(DuplicateFinder.find(keys).clusters[0].merges.map(\.reason) == ["same title, authors and year"])
  }

  @Test func progressIsToldUpToTheLastRecord() {
    let keys = (0..<10).map { MatchKey(record("A title that is long enough \($0)")) }
    var told: [Int] = []
    _ = DuplicateFinder.find(keys) { told.append($0) }
    #expect(told.last == 10)
  }
}

@Suite struct SearchingAgain {
  let title = "Peer workers in community services"

  @Test func refusesWhatItRefusedBefore() {
    let keys = [record(title, pmid: "111111"), record(title), record(title, pmid: "222222")].map(MatchKey.init)
    let first = DuplicateFinder.find(keys).clusters.map(\.members)
    #expect(first.count == 1)
    #expect(DuplicateFinder.find(keys, prior: PriorDecisions(clusters: first)).clusters.isEmpty)
  }

  @Test func takesWhatAPersonMergedForOneWork() {
    // The person knows that the translation is the same work; the third record is that of the second.
    let records = [
      record("Werkers met ervaring", "Roe, J", 1999), record(title, doi: "10.1000/a", volume: "4", pages: "1-9"),
      record(title, doi: "10.1000/a", volume: "4", pages: "1-9"),
    ]
    let prior = PriorDecisions(clusters: [[0, 1]], together: [.init(0, 1)])
    #expect(DuplicateFinder.find(records.map(MatchKey.init), prior: prior).clusters.map(\.members) == [[0, 1, 2]])
  }

  @Test func whatAPersonMustLookAtIsNotMergedByWayOfAnother() {
    let thesis = { (year: Int?) in
      record("Tasks of peer workers in rural services and clinics", "Yip, C", year, type: .thesis)
    }
    let findings = DuplicateFinder.find([thesis(2010), thesis(nil), thesis(2012)].map(MatchKey.init))
    #expect(findings.clusters.allSatisfy { !($0.members.contains(0) && $0.members.contains(2)) })
    #expect(!findings.unsure.isEmpty)
  }
}
