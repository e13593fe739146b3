import Screening
import Testing

@Suite struct ASampleForThePilot {
  private func candidates(_ counts: [String: Int]) -> [PilotSample.Candidate] {
    var number = 0
    return counts.sorted { $0.key < $1.key }.flatMap { stratum, count in
      (0..<count).map { _ in
        number += 1
        return PilotSample.Candidate(record: number, stratum: stratum)
      }
    }
  }

  @Test func theSameSeedGivesTheSameSampleInWhateverOrderTheRecordsCome() {
    let pool = candidates(["MEDLINE": 300, "Scopus": 120])
    let sample = PilotSample.draw(25, from: pool, seed: 7)
    #expect(PilotSample.draw(25, from: pool.reversed(), seed: 7) == sample)
    #expect(PilotSample.draw(25, from: pool, seed: 8) != sample)
  }

  /// A seed written down in a report must lead to the same records in years to come.
  @Test func aSeedKeepsItsSampleForGood() {
    #expect(PilotSample.draw(5, from: candidates(["": 100]), seed: 7) == [52, 5, 86, 20, 2])
  }

  @Test func noRecordIsDrawnTwiceAndTooFewAreAllDrawn() {
    for seed in 0..<50 {
      let sample = PilotSample.draw(25, from: candidates(["": 30]), seed: UInt64(seed))
      #expect(Set(sample).count == 25)
    }
    #expect(PilotSample.draw(25, from: candidates(["a": 3, "b": 2]), seed: 1).sorted() == [1, 2, 3, 4, 5])
    #expect(PilotSample.draw(25, from: [], seed: 1).isEmpty)
  }

  @Test func groupsAreDrawnInProportion() {
    let pool = candidates(["CINAHL": 100, "MEDLINE": 700, "Scopus": 200])
    let sources = Dictionary(uniqueKeysWithValues: pool.map { ($0.record, $0.stratum) })
    let drawn = PilotSample.draw(20, from: pool, seed: 3).compactMap { sources[$0] }
    #expect(drawn.count { $0 == "CINAHL" } == 2)
    #expect(drawn.count { $0 == "MEDLINE" } == 14)
    #expect(drawn.count { $0 == "Scopus" } == 4)
  }

  @Test func everyRecordHasTheSameChanceEvenInManySmallGroups() {
    let pool = candidates(Dictionary(uniqueKeysWithValues: (0..<40).map { ("year \($0 + 10)", 1) }))
    var drawn = [Int](repeating: 0, count: 41)
    for seed in 0..<2000 { for record in PilotSample.draw(10, from: pool, seed: UInt64(seed)) { drawn[record] += 1 } }
    // 500 are expected of each; the standard deviation is below 20.
    #expect(drawn.dropFirst().allSatisfy { (400...600).contains($0) })
  }
}
