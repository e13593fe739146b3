import Deduplication
import Foundation

/// How clusters compare with the truth, as `eval_dedup.py` counts.
struct Score {
  private let name: String
  private let records: Int
  private let pairsRight: Int
  private let pairsWrong: Int
  private let pairsMissed: Int
  /// Duplicates found, of those that are due.
  private let merged: Int
  private let due: Int
  private let wronglyMerged: Int
  private let asked: Int
  private let askedRight: Int

  static let heading = """
    | set | pair F1 | sensitivity | wrongly merged | missed | pairs wrong, missed | unsure pairs |
    |---|---|---|---|---|---|---|
    """

  init(_ set: LabelledSet, _ findings: DuplicateFindings) {
    name = set.name
    records = set.keys.count
    var cluster = Array(set.keys.indices)
    for found in findings.clusters { for member in found.members { cluster[member] = found.members[0] } }
    func pairs(_ groups: some Sequence<Int>) -> Int { groups.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    let together = Dictionary(grouping: set.keys.indices) { "\(cluster[$0])|\(set.entities[$0])" }
    let predicted = Dictionary(grouping: set.keys.indices) { cluster[$0] }
    let entities = Set(set.entities).count
    pairsRight = pairs(together.values.map(\.count))
    pairsWrong = pairs(predicted.values.map(\.count)) - pairsRight
    pairsMissed = set.truePairs - pairsRight
    due = set.keys.count - entities
    merged = set.keys.count - together.count
    wronglyMerged = together.count - predicted.count
    asked = findings.unsure.count
    askedRight = findings.unsure.count { set.isSame($0.a, $0.b) }
  }

  /// A row under ``heading``.
  var row: String {
    let f1 = 2 * Double(pairsRight) / Double(2 * pairsRight + pairsWrong + pairsMissed)
    let queue = String(format: "%d (%.2f %%), %d true", asked, 100 * Double(asked) / Double(records), askedRight)
    let found = String(format: "%.4f | %.2f %%", f1, 100 * Double(merged) / Double(due))
    return "| \(name) | \(found) | \(wronglyMerged) | \(due - merged) | \(pairsWrong), \(pairsMissed) | \(queue) |"
  }
}
