import Foundation
internal import Charting
internal import Reporting
internal import Review

/// Unique and common tasks of two occupations: two inventories, matched by two people, and a survey of 29 and 71 raters.
struct TasksExample {
  let bench: ExampleBench
  static let title = "Tasks of peer support providers and case managers"
  private static let pair = InventoryPair("peers", "managers")

  func build() throws {
    try bench.add(.taskInventory, PackageResources.tasks_peers_csv, file: "tasks-peers.csv", name: "peers")
    try bench.add(.taskInventory, PackageResources.tasks_managers_csv, file: "tasks-managers.csv", name: "managers")
    let ratings = try InventedRatings(means: PackageResources.tasks_means_csv, seed: 2016)
    try bench.add(.surveyRatings, ratings.table, file: "survey.csv", name: "survey")
    try match()
    let (comparison, _) = try bench.review.taskComparison(TasksExample.pair, ratings: ["survey"], seenBy: "amara")
    let rule = TaskRule(endorsedShare: 0.67, meanImportance: 3, endorsedFrom: 1, smallestGroup: 5)
    try bench.publish("tasks", comparison.table(rule), figure: comparison.svg(rule))
    let around = comparison.sensitivity(shares: [0.5, 0.67, 0.8], importances: [2.5, 3, 3.5], like: rule)
    try bench.publish("sensitivity", around.table)
    try bench.finish()
  }

  private func match() throws {
    for (user, bytes) in [
      ("amara", PackageResources.tasks_match_amara_csv), ("jonas", PackageResources.tasks_match_jonas_csv),
    ] {
      let file = "tasks-match-\(user).csv"
      let acting = ExampleBench.acting(user)
      let taken = try bench.review.importMatching(try bench.inbox(file, bytes), TasksExample.pair, acting: acting)
      try bench.review.finishMatching(TasksExample.pair, acting: acting)
      bench.say("\(user.capitalized) matched the tasks apart: \(taken.recorded) judgements, from inbox/\(file)")
    }
    // What the two settled: listening is the same work in part, daily living skills are not what is found in oneself.
    let settled: [(TaskName, [String: TaskMatching.Likeness])] = [
      (TaskName(.first, "D3"), ["C3": .overlaps]), (TaskName(.second, "C3"), ["D3": .overlaps]),
      (TaskName(.first, "C2"), [:]), (TaskName(.second, "C2"), [:]),
      (TaskName(.first, "E2"), ["B2": .overlaps]), (TaskName(.second, "B2"), ["E2": .overlaps]),
    ]
    for (task, likenesses) in settled {
      try bench.review.agreeOnMatch(
        TasksExample.pair, task, likenesses, by: .consensus, acting: ExampleBench.acting("amara"))
    }
    bench.say("\(settled.count) judgements settled on which they differed")
  }
}
