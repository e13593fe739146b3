package import Screening

/// The order in which a stage's records are shown, as the last training gave it.
package struct RankedOrder: Sendable {
  package let plan: RankingPlan
  /// Records that waited for a verdict when it was made, first to be shown first.
  package let records: [RecordID]
  /// On how many verdicts it was trained: relevant ones, and others.
  package let relevant: Int
  package let irrelevant: Int
  /// How many works were at the stage.
  let works: Int
  /// Where each record stands in ``records``.
  let places: [Int: Int]

  init(plan: RankingPlan, records: [Int], relevant: Int, irrelevant: Int, works: Int) {
    self.plan = plan
    self.records = records.map { RecordID($0) }
    self.relevant = relevant
    self.irrelevant = irrelevant
    self.works = works
    places = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($0.element, $0.offset) })
  }
}
