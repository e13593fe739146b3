import Deduplication
import Foundation

let usage = """
  Fits the weights of `Deduplication` to labelled sets, and scores them.

    winnow-calibrate FOLDER...              scores the weights in the code
    winnow-calibrate --errors FOLDER...     what the weights in the code get wrong, with the evidence
    winnow-calibrate --leave-out FOLDER...  for each set, weights fitted to all others and scored on it
    winnow-calibrate --fit FOLDER...        prints weights fitted to all sets, as FittedWeights.swift has them

  A FOLDER holds records.csv and truth.csv (id,cluster_id).
  """
var arguments = Array(CommandLine.arguments.dropFirst())
let mode = arguments.first?.hasPrefix("--") == true ? arguments.removeFirst() : "--score"
guard !arguments.isEmpty else {
  print(usage)
  exit(64)
}
let sets = try arguments.map { try LabelledSet(folder: URL(fileURLWithPath: $0)) }

switch mode {
case "--score":
  print(Score.heading)
  for set in sets { print(Score(set, DuplicateFinder.find(set.keys)).row) }
case "--errors":
  for set in sets { ErrorReport(set).print() }
case "--leave-out":
  print(Score.heading)
  for (index, set) in sets.enumerated() {
    let others = sets.enumerated().filter { $0.offset != index }.map(\.element)
    let weights = Regression.fit(Regression.examples(others))
    print(Score(set, DuplicateFinder.find(set.keys, weights: weights)).row)
  }
case "--fit":
  let weights = Regression.fit(Regression.examples(sets))
  print(
    "extension MatchWeights {\n  /// Fitted to the labelled sets that CONTRIBUTING.md names; printed by `winnow-calibrate --fit`."
  )
  print("  package static let fitted = MatchWeights(\n    values: [")
  for (name, value) in zip(MatchWeights.names, weights.values) { print("      \(value),  // \(name)") }
  print("    ], base: \(weights.base))\n}")
default:
  print(usage)
  exit(64)
}
