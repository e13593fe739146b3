import Deduplication
import Foundation

/// Logistic regression with a ridge, fitted by gradient steps with momentum over all pairs.
struct Regression {
  /// How strongly weights are drawn to 0; keeps findings that few pairs have from running away.
  static let ridge = 0.5

  struct Example {
    let features: [Int]
    let isSame: Bool
    let weight: Double
  }

  /// Each set has the same say, whatever its size: its duplicates weigh 1000 together, its other candidates 1000.
  static func examples(_ sets: [LabelledSet]) -> [Example] {
    sets.flatMap { set -> [Example] in
      let pairs = set.pairs.filter(\.isWeighed)
      let same = pairs.count { set.isSame($0.a, $0.b) }
      let (positive, negative) = (1000 / Double(max(300, same)), 1000 / Double(max(300, pairs.count - same)))
      return pairs.map { pair in
        let isSame = set.isSame(pair.a, pair.b)
        return Example(features: pair.features, isSame: isSame, weight: isSame ? positive : negative)
      }
    }
  }

  /// An agreement never speaks against, and a difference never for, being the same work, whatever chance put into the sets.
  private static func sign(_ name: String) -> Int {
    if name.hasSuffix("agreeing") { return 0 }
    if name.contains("different") || name.contains("two DOIs") || name.contains("apart") || name.contains("lacks") {
      return -1
    }
    return name.contains("same") ? 1 : 2
  }

  private static func limited(_ weight: Double, _ sign: Int) -> Double {
    switch sign {
    case 0: 0
    case 1: max(0, weight)
    case -1: min(0, weight)
    default: weight
    }
  }

  static func fit(_ examples: [Example]) -> MatchWeights {
    let rows = grouped(examples)
    let count = MatchWeights.names.count
    let signs = MatchWeights.names.map(sign)
    var weights = [Double](repeating: 0, count: count + 1)
    // Adam (Kingma and Ba 2015, arXiv:1412.6980).
    var (mean, square) = (weights, weights)
    for step in 1...3000 {
      let gradient = gradient(rows, weights)
      let rate = 0.05 / (1 + Double(step) / 500)
      for index in weights.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
        square[index] = 0.999 * square[index] + 0.001 * gradient[index] * gradient[index]
        let m = mean[index] / (1 - pow(0.9, Double(step)))
        let v = square[index] / (1 - pow(0.999, Double(step)))
        weights[index] -= rate * m / (v.squareRoot() + 1e-9)
        if index < count { weights[index] = limited(weights[index], signs[index]) }
      }
    }
    let rounded = weights.map { ($0 * 100).rounded() / 100 + 0 }
    return MatchWeights(values: Array(rounded.dropLast()), base: rounded[count])
  }

  private typealias Row = (features: [Int], same: Double, other: Double)

  /// The same findings occur again and again; they are counted once.
  private static func grouped(_ examples: [Example]) -> [Row] {
    var masses: [[Int]: (same: Double, other: Double)] = [:]
    for example in examples {
      masses[example.features, default: (0, 0)].same += example.isSame ? example.weight : 0
      masses[example.features, default: (0, 0)].other += example.isSame ? 0 : example.weight
    }
    return masses.map { ($0.key, $0.value.same, $0.value.other) }
      .sorted { $0.features.lexicographicallyPrecedes($1.features) }
  }

  /// Of the ridge and the log-likelihood; the last element is that of the base. What is missing says nothing.
  private static func gradient(_ rows: [Row], _ weights: [Double]) -> [Double] {
    let count = weights.count - 1
    var gradient = weights.indices.map { $0 == count ? 0 : ridge * weights[$0] }
    for row in rows {
      var score = weights[count]
      for feature in row.features { score += weights[feature] }
      let error = (row.same + row.other) / (1 + exp(-score)) - row.same
      gradient[count] += error
      for feature in row.features { gradient[feature] += error }
    }
    for feature in silent { gradient[feature] = 0 }
    return gradient
  }

  private static let silent = MatchWeights.names.indices.filter {
    MatchWeights.names[$0].hasSuffix(": missing") && !MatchWeights.names[$0].hasPrefix("title")
  }
}
