/// Which entries of a list have to be taken out of their order to get the newer order.
enum ListOrder {
  /// Indices into `positions` of the fewest elements that moved: those outside of a longest increasing subsequence
  /// (patience sorting, Fredman 1975).
  ///
  /// - Parameter positions: for each entry of the newer list, in its order, where it stood before; no two are equal.
  static func moved(_ positions: [Int]) -> [Int] {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: positions.count)
    for (index, position) in positions.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if positions[ends[middle]] < position { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var kept = Set<Int>()
    var last = ends.last
    while let index = last {
      kept.insert(index)
      last = previous[index]
    }
    return positions.indices.filter { !kept.contains($0) }
  }
}
