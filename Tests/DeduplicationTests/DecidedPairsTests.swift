import Bibliography
import Deduplication
import Testing

private func same(_ a: Int, _ b: Int, line: Int) -> DecidedPairs.Decision { .init(a, b, isSame: true, line: line) }
private func different(_ a: Int, _ b: Int, line: Int) -> DecidedPairs.Decision {
  .init(a, b, isSame: false, line: line)
}

@Suite struct DecidedPairsOfRecords {
  @Test func becomeClustersAndPairsApart() throws {
    let decided = try DecidedPairs([
      same(4, 2, line: 2), different(1, 4, line: 3), same(2, 9, line: 4), same(9, 4, line: 5),
    ])
    #expect(decided.prior.clusters == [[2, 4, 9]])
    #expect(decided.prior.apart == [.init(1, 4)])
    #expect(decided.joins.count == 2)
  }

  @Test func thatContradictEachOtherAreNamedWithTheWholeChain() {
    let decisions = [same(1, 2, line: 2), same(2, 3, line: 5), same(7, 8, line: 6), different(3, 1, line: 9)]
    let found = #expect(throws: DecidedPairs.Contradiction.self) { _ = try DecidedPairs(decisions) }
    #expect(found?.different == decisions[3])
    #expect(found?.same == [decisions[1], decisions[0]])
    #expect(throws: DecidedPairs.Contradiction.self) {
      _ = try DecidedPairs([different(1, 2, line: 2), same(2, 1, line: 3)])
    }
  }

  @Test func standAmongWhatTheRulesFound() throws {
    let twice = record("Peer workers in community services", doi: "10.1234/a", volume: "4", pages: "1-9")
    let keys = [
      record("Werkers met ervaring", "Roe, J", 1999), twice, record("A registry of diabetes coaches", "Doe, A", 1988),
      twice,
      record("Loneliness in rural clinics", "Poe, E", 2003), record("Hospital kitchens", "Low, I", 1977),
    ].map(MatchKey.init)
    let decided = try DecidedPairs([same(0, 1, line: 2), same(4, 5, line: 3)])
    let all = decided.completing(DuplicateFinder.find(keys, prior: decided.prior).clusters) { "line \($0.line)" }
    #expect(all.map(\.members) == [[0, 1, 3], [4, 5]])
    #expect(all.map(\.merges.count) == [2, 1])
    #expect(all[0].merges.last?.reason == "line 2")
    #expect(all[1].merges.map(\.reason) == ["line 3"])
  }
}

@Suite struct TheWayFromOneRecordToAnother {
  let merges = MergePath([(1, 2), (3, 2), (3, 4), (1, 4), (7, 8)])

  @Test func isTheShortest() {
    #expect(merges.path(from: 2, to: 4).map { $0.count } == 2)
    #expect(merges.path(from: 1, to: 4) == [3])
    #expect(merges.path(from: 1, to: 1) == [])
    #expect(merges.path(from: 1, to: 7) == nil)
    #expect(merges.path(from: 1, to: 99) == nil)
  }

  @Test func joinsGroupsWithOnePairFewerThanMembers() {
    #expect(merges.groups == [[1, 2, 3, 4], [7, 8]])
    #expect(merges.joins.count == 4)
  }
}
