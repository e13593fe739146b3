import Fixtures
import Statistics
import Testing

extension Ratings {
  /// Units apart by white space, a character a rater: the category’s digit, or a full stop for no rating.
  init(text: String, categories: Int) throws {
    try self.init(text.split(whereSeparator: \.isWhitespace).map { $0.map(\.wholeNumberValue) }, categories: categories)
  }

  /// A unit for each that a contingency table counts.
  init(cells: [[Int]]) throws {
    var rows: [[Int?]] = []
    for (row, counts) in cells.enumerated() {
      for (column, count) in counts.enumerated() { rows += Array(repeating: [row, column], count: count) }
    }
    try self.init(rows, categories: cells.count)
  }

  /// For each unit how many raters chose each category, as papers on many raters print it.
  init(counts: [[Int]]) throws {
    try self.init(
      counts.map { $0.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) } },
      categories: counts[0].count)
  }

  /// Units that most raters see as they are, and some not at all.
  static func random(
    seed: UInt64, units: Int = 60, raters: Int = 4, categories: Int = 3, missing: Double = 0.2
  ) throws -> Ratings {
    var random = SeededGenerator(seed: seed)
    return try Ratings(
      (0..<units).map { _ in
        let truth = Int.random(in: 0..<categories, using: &random)
        return (0..<raters).map { _ in
          if Double.random(in: 0..<1, using: &random) < missing { return nil }
          return Int.random(in: 0..<4, using: &random) > 0 ? truth : Int.random(in: 0..<categories, using: &random)
        }
      }, categories: categories)
  }
}

/// Whether two numbers are the same but for rounding.
func near(_ a: Double, _ b: Double, within distance: Double = 1e-12) -> Bool {
  abs(a - b) <= distance * max(1, abs(a), abs(b))
}
