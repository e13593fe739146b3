/// Records joined by pairs: which belong together, and by way of which pairs.
package struct MergePath: Sendable {
  private let pairs: [(Int, Int)]
  private var neighbours: [Int: [(record: Int, pair: Int)]] = [:]
  /// Positions of the pairs that joined what was apart; the others only repeat it.
  package private(set) var joins: [Int] = []
  /// The groups of two or more records, ascending.
  package private(set) var groups: [[Int]] = []

  /// - Parameter pairs: two records each, by index.
  package init(_ pairs: [(Int, Int)]) {
    self.pairs = pairs
    for (position, pair) in pairs.enumerated() where pair.0 != pair.1 {
      neighbours[pair.0, default: []].append((pair.1, position))
      neighbours[pair.1, default: []].append((pair.0, position))
    }
    var seen = Set<Int>()
    for start in neighbours.keys.sorted() where !seen.contains(start) {
      let reached = reach(from: start)
      seen.formUnion(reached.keys)
      groups.append(reached.keys.sorted())
      joins += reached.values.filter { $0 >= 0 }
    }
    joins.sort()
  }

  /// Positions of the pairs on the shortest way from one record to another, in that order; `nil` when there is none.
  package func path(from a: Int, to b: Int) -> [Int]? {
    let reached = reach(from: a)
    guard var pair = reached[b] else { return nil }
    var path: [Int] = []
    var record = b
    while pair >= 0 {
      path.append(pair)
      record = pairs[pair].0 == record ? pairs[pair].1 : pairs[pair].0
      pair = reached[record] ?? -1
    }
    return path.reversed()
  }

  /// Every record that can be reached, with the position of the pair that led to it; -1 for the start.
  private func reach(from start: Int) -> [Int: Int] {
    var reached = [start: -1]
    var queue = [start]
    var next = 0
    while next < queue.count {
      for (record, pair) in neighbours[queue[next]] ?? [] where reached[record] == nil {
        reached[record] = pair
        queue.append(record)
      }
      next += 1
    }
    return reached
  }
}
