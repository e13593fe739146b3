import Foundation
import Prioritisation

/// How often a rule stops before its target is reached, and what it saves: many runs of each set, each begun by lot.
struct Stopping {
  private let sets: [LabelledSet]
  private let folder: URL
  private let seeds: Int
  private static let rules = ["95/95", "95/90", "row:5", "row:10", "row:20"]

  init(_ sets: [LabelledSet], words folder: URL, seeds: Int) {
    self.sets = sets
    self.folder = folder
    self.seeds = seeds
  }

  private struct Tally: Sendable {
    var early = 0
    var saved = 0.0
    var recall = 0.0
  }

  func run() throws {
    let tallies = try onEach(sets) { [folder, seeds] set in
      try Self.tally(set, words(without: set, from: folder), seeds)
    }
    print("set\trecords\trelevant\t" + Self.rules.map { "\($0): too early, saved" }.joined(separator: "\t"))
    for (set, row) in zip(sets, tallies) {
      let cells = row.map { "\($0.early) of \(seeds), \(percent($0.saved / Double(seeds)))" }
      print("\(set.name)\t\(set.labels.count)\t\(set.labels.count { $0 })\t" + cells.joined(separator: "\t"))
    }
    let runs = Double(seeds * sets.count)
    for (place, rule) in Self.rules.enumerated() {
      let column = tallies.map { $0[place] }
      print(
        "\(rule): too early in \(percent(Double(column.map(\.early).reduce(0, +)) / runs)) of \(Int(runs)) runs,",
        "mean recall \(percent(column.map(\.recall).reduce(0, +) / runs)),",
        "\(percent(column.map(\.saved).reduce(0, +) / runs)) not read")
    }
  }

  private static func tally(_ set: LabelledSet, _ words: StudyWords, _ seeds: Int) throws -> [Tally] {
    let replay = Replay(set.review.texts, labels: set.labels, words: words)
    let relevant = Double(set.labels.count { $0 })
    var tallies = rules.map { _ in Tally() }
    for seed in 1...UInt64(seeds) {
      let order = replay.order(priors: [], seed: seed).map { set.labels[$0] }
      for (place, text) in rules.enumerated() {
        guard let rule = StoppingRule(text) else { preconditionFailure("\(text) is a rule") }
        let after = rule.stop(in: order, of: order.count < set.labels.count ? set.labels.count : order.count)
        let recall = Double(order.prefix(after).count { $0 }) / relevant
        // Rules of thumb have no target of their own; they are held to 95 %.
        let target = if case .test(let target, _) = rule { target } else { 0.95 }
        if recall < target - 1e-9 { tallies[place].early += 1 }
        tallies[place].saved += 1 - Double(after) / Double(set.labels.count)
        tallies[place].recall += recall
      }
    }
    return tallies
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
