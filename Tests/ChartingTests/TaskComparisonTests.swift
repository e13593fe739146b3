import Charting
import Statistics
import Testing

@Suite struct TwoInventoriesCompared {
  private static let peers = TaskInventory(
    "Peer",
    [
      .init("A", "Support", [.init("A1", "Share own story"), .init("A2", "Plan wellness")]),
      .init("B", "Office", [.init("B1", "Write notes")]),
    ])
  private static let managers = TaskInventory(
    "Case manager",
    [.init("A", "Care", [.init("A1", "Make wellness plan"), .init("A2", "Refer"), .init("A3", "Keep records")])])
  private static let all = TaskComparison.names(peers, managers)

  private static let ana = TaskMatching(
    by: "ana", pairs: [.init("A2", "A1"): .same, .init("B1", "A3"): .overlaps],
    unique: [TaskName(.first, "A1"), TaskName(.second, "A2")])

  private func ratings(_ task: TaskName, workers: [Double], supervisors: [Double]) -> [TaskRating] {
    let groups = [("workers", workers), ("supervisors", supervisors)]
    return groups.flatMap { group, values in
      values.enumerated().map {
        TaskRating(respondent: "\(group)\($0)", group: group, task: task, importance: $1, frequency: 2)
      }
    }
  }

  private var ratings: [TaskRating] {
    ratings(TaskName(.first, "A1"), workers: [4, 4, 5, 5, 5], supervisors: [4, 4, 4, 5, 5])
      + ratings(TaskName(.first, "A2"), workers: [3, 3, 4, 4, 4], supervisors: [3, 4, 4, 4, 4])
      + ratings(TaskName(.first, "B1"), workers: [5, 5, 5, 5, 5], supervisors: [1, 1, 1, 1, 1])
      + ratings(TaskName(.second, "A1"), workers: [4, 4, 4, 4, 4], supervisors: [4, 4, 4, 4, 4])
      + ratings(TaskName(.second, "A2"), workers: [1, 1, 1, 2, 1], supervisors: [1, 1, 1, 1, 1])
      + ratings(TaskName(.second, "A3"), workers: [4, 4, 4, 4, 4], supervisors: [4, 4, 4, 4, 4])
  }

  private let rule = TaskRule(endorsedShare: 0.6, meanImportance: 3, endorsedFrom: 3)

  private func comparison(_ other: TaskMatching = ana, consensus: TaskMatching? = nil, _ ratings: [TaskRating]? = nil)
    -> TaskComparison
  {
    TaskComparison(
      first: Self.peers, second: Self.managers,
      matching: .of(Self.ana, other, consensus: consensus, tasks: Self.all), ratings: ratings ?? self.ratings)
  }

  private func outcome(_ comparison: TaskComparison, _ task: TaskName) -> TaskComparison.Outcome? {
    comparison.items(rule).first { $0.names.contains(task) }?.outcome
  }

  @Test("a task is unique, common, contested or below the threshold by match and raters") func outcomes() {
    let comparison = comparison()
    #expect(outcome(comparison, TaskName(.first, "A1")) == .uniqueToFirst)
    #expect(outcome(comparison, TaskName(.first, "A2")) == .common)
    #expect(outcome(comparison, TaskName(.first, "B1")) == .contested)
    #expect(outcome(comparison, TaskName(.second, "A2")) == .belowThreshold)
    let contested = comparison.items(rule).first { $0.outcome == .contested }
    #expect(contested?.reason == "B1: endorsed by workers, not by supervisors")
    #expect(contested?.likeness == .overlaps)
  }

  @Test("a matched task that raters of one side only endorse is contested") func oneSide() {
    let weak = ratings.map { rating in
      var rating = rating
      if rating.task == TaskName(.second, "A1") { rating.importance = 1 }
      return rating
    }
    let item = comparison(Self.ana, weak).items(rule).first { $0.first == ["A2"] }
    #expect(item?.outcome == .contested && item?.reason == "endorsed for Peer only")
  }

  @Test("where the two who match differ the task is open until consensus decides") func consensus() {
    var ben = Self.ana
    ben.pairs[.init("A2", "A1")] = .overlaps
    let open = comparison(ben)
    #expect(open.matching.disagreements.map(\.task) == [TaskName(.first, "A2"), TaskName(.second, "A1")])
    #expect(open.matching.agreed == 4 && open.matching.judgedByBoth == 6)
    #expect(
      open.matching.disagreements[0].first == "same as A1" && open.matching.disagreements[0].second == "overlaps A1")
    #expect(outcome(open, TaskName(.first, "A2")) == .open)
    let consensus = TaskMatching(by: "team", pairs: [.init("A2", "A1"): .overlaps])
    let settled = comparison(ben, consensus: consensus)
    #expect(settled.matching.disagreements.isEmpty)
    #expect(settled.items(rule).first { $0.first == ["A2"] }?.likeness == .overlaps)
  }

  @Test("scores have Wilson's interval and the means") func scores() throws {
    let score = comparison().score(TaskName(.first, "B1"), endorsedFrom: 3)
    #expect(score.raters == 10 && score.endorsed == 5 && score.meanImportance == 3 && score.meanFrequency == 2)
    #expect(score.interval == Interval.wilson(successes: 5, total: 10))
    let workers = comparison().score(TaskName(.first, "B1"), group: "workers", endorsedFrom: 3)
    #expect(workers.raters == 5 && workers.endorsedShare == 1)
  }

  @Test("each task is in one item, under any thresholds, and those that change are named") func sensitivity() {
    let comparison = comparison()
    let found = comparison.sensitivity(shares: [0.2, 0.6, 0.9], importances: [1, 3, 4.5], like: rule)
    #expect(found.rules.count == 9 && found.counts.allSatisfy { $0.reduce(0, +) == comparison.items(rule).count })
    for rule in found.rules {
      let names = comparison.items(rule).flatMap(\.names)
      #expect(names.count == Self.all.count && Set(names) == Set(Self.all))
    }
    #expect(found.changing.contains { $0.names.contains(TaskName(.first, "A2")) })
    #expect(comparison.table(rule).rows.contains { $0.cells[0].text == "Unique to Peer (1)" })
  }
}
