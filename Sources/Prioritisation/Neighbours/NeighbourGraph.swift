/// For each record those whose words are most alike, by cosine.
///
/// Words that many records have cost much and tell little, so each record looks its words up from the most telling one on,
/// until some 60,000 records were met: up to a few thousand records the result is exact, and the time grows with the number
/// of records, not with its square.
package struct NeighbourGraph: Sendable {
  /// `size` neighbours a record, fewer where no more share a word: -1 fills up.
  let size: Int
  private(set) var neighbours: [Int32]
  private(set) var likeness: [Float]

  private static let readingsPerRecord = 60_000

  package init(_ features: Features, size: Int) {
    self.size = size
    let rows = features.rows
    neighbours = Array(repeating: -1, count: rows.count * size)
    likeness = Array(repeating: 0, count: rows.count * size)
    guard size > 0 else { return }
    let postings = Postings(rows, columns: features.names.count - 2)
    var sums = Array(repeating: Float(0), count: rows.count)
    var met: [Int32] = []
    for row in 0..<rows.count {
      met.removeAll(keepingCapacity: true)
      postings.read(row, rows, upTo: Self.readingsPerRecord, into: &sums, met: &met)
      keepNearest(row, met, sums)
      for other in met { sums[Int(other)] = 0 }
    }
  }

  private mutating func keepNearest(_ row: Int, _ met: [Int32], _ sums: [Float]) {
    let begin = row * size
    var kept = 0
    for other in met where Int(other) != row {
      let sum = sums[Int(other)]
      if kept == size, sum <= likeness[begin + size - 1] { continue }
      var place = min(kept, size - 1)
      while place > 0, likeness[begin + place - 1] < sum {
        likeness[begin + place] = likeness[begin + place - 1]
        neighbours[begin + place] = neighbours[begin + place - 1]
        place -= 1
      }
      likeness[begin + place] = sum
      neighbours[begin + place] = other
      kept = min(kept + 1, size)
    }
  }

  /// Each score plus `weight` times the mean score of the record’s neighbours, weighted by likeness.
  func smoothed(_ scores: [Float], weight: Float) -> [Float] {
    guard size > 0, weight > 0, !scores.isEmpty else { return scores }
    let mean = scores.reduce(0, +) / Float(scores.count)
    return scores.indices.map { row in
      var (sum, total): (Float, Float) = (0, 0)
      for place in row * size..<(row + 1) * size where neighbours[place] >= 0 {
        sum += likeness[place] * scores[Int(neighbours[place])]
        total += likeness[place]
      }
      return scores[row] + weight * (total > 0 ? sum / total : mean)
    }
  }
}
