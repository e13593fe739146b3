internal import Statistics

/// A linear support vector machine, trained by dual coordinate descent from where the last training ended.
///
/// Source: C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi, S. Sundararajan, “A dual coordinate descent method for
/// large-scale linear SVM”, ICML 2008, algorithm 1. Each example has its own cost; the bias is a column of ones. Terms that
/// only one row has need no weight: what they add to their own row’s score is the row’s dual variable times their squared weight.
struct LinearClassifier: Sendable {
  /// One weight a column.
  private(set) var weights: [Float]
  private(set) var bias: Float = 0
  /// Each row’s dual variable, 0 for rows that are no examples; with the sign of the label.
  private(set) var duals: [Int: Float] = [:]
  private let loss: Loss

  /// What an example on the wrong side of the margin costs: how far it is, or the square of that.
  enum Loss: Sendable { case hinge, squaredHinge }

  struct Example {
    let row: Int
    /// 1 or -1.
    let sign: Float
    let cost: Float
  }

  init(columns: Int, loss: Loss) {
    weights = Array(repeating: 0, count: columns)
    self.loss = loss
  }

  /// Gives a column a weight to begin with: training adds to it.
  mutating func lean(on column: Int, by weight: Float) {
    weights[column] = weight
  }

  /// Adds a row to the weights: rows score by their likeness to it.
  mutating func point(at row: Int, of rows: SparseRows) {
    for place in rows.range(row) { weights[Int(rows.columns[place])] += rows.values[place] }
  }

  /// Trains on `examples`, at most `passes` times through all, until no step is larger than `tolerance`.
  mutating func train(
    _ examples: [Example], of rows: SparseRows, shuffledBy random: inout SplitMix64, passes: Int = 30,
    tolerance: Float = 0.01
  ) {
    release(examples, of: rows)
    var order = Array(0..<examples.count)
    var alphas = examples.map { abs(duals[$0.row] ?? 0) }
    let lengths = examples.map { squaredLength($0.row, of: rows) }
    rows.columns.withUnsafeBufferPointer { columns in
      rows.values.withUnsafeBufferPointer { values in
        weights.withUnsafeMutableBufferPointer { weights in
          for _ in 0..<passes {
            random.shuffle(&order)
            var largest: Float = 0
            for index in order {
              let example = examples[index]
              let range = rows.starts[example.row]..<rows.starts[example.row + 1]
              var score = bias + alphas[index] * example.sign * rows.privateWeight[example.row]
              for place in range { score += weights[Int(columns[place])] * values[place] }
              let diagonal = loss == .hinge ? 0 : 0.5 / example.cost
              let gradient = example.sign * score - 1 + diagonal * alphas[index]
              let ceiling = loss == .hinge ? example.cost : .infinity
              let alpha = alphas[index]
              let projected = alpha <= 0 ? min(gradient, 0) : (alpha >= ceiling ? max(gradient, 0) : gradient)
              largest = max(largest, abs(projected))
              if projected == 0 { continue }
              let moved = min(max(alpha - gradient / (lengths[index] + diagonal), 0), ceiling)
              alphas[index] = moved
              let step = (moved - alpha) * example.sign
              bias += step
              for place in range { weights[Int(columns[place])] += step * values[place] }
            }
            if largest < tolerance { break }
          }
        }
      }
    }
    for (index, example) in examples.enumerated() { duals[example.row] = alphas[index] * example.sign }
  }

  /// Dual variables of an earlier training that the examples of today don’t allow are brought back within bounds.
  private mutating func release(_ examples: [Example], of rows: SparseRows) {
    var allowed: [Int: Example] = [:]
    for example in examples { allowed[example.row] = example }
    for (row, dual) in duals {
      var kept: Float = 0
      if let example = allowed[row], dual * example.sign > 0 {
        kept = loss == .hinge ? min(abs(dual), example.cost) * example.sign : dual
      }
      guard kept != dual else { continue }
      bias += kept - dual
      for place in rows.range(row) { weights[Int(rows.columns[place])] += (kept - dual) * rows.values[place] }
      duals[row] = kept
    }
  }

  private func squaredLength(_ row: Int, of rows: SparseRows) -> Float {
    rows.range(row).reduce(1 + rows.privateWeight[row]) { $0 + rows.values[$1] * rows.values[$1] }
  }

  /// Each row’s score: the larger, the likelier relevant.
  func scores(_ rows: SparseRows) -> [Float] {
    rows.columns.withUnsafeBufferPointer { columns in
      rows.values.withUnsafeBufferPointer { values in
        weights.withUnsafeBufferPointer { weights in
          (0..<rows.count).map { row in
            var score = bias
            for place in rows.starts[row]..<rows.starts[row + 1] {
              score += weights[Int(columns[place])] * values[place]
            }
            return score
          }
        }
      }
    }
  }
}
