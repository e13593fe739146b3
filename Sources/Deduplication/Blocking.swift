internal import Bibliography

/// Candidate pairs: records that share an identifier or a folded title. Grows linearly with the records.
struct Blocking {
  /// A block larger than this holds serial titles ("Editorial"); its records are compared only with the same first page.
  static let largestBlock = 40

  /// Calls `visit` once or more for each pair of indices that share a block.
  static func visitPairs(_ keys: [MatchKey], _ visit: (Int, Int) -> Void) {
    var blocks: [String: [Int]] = [:]
    blocks.reserveCapacity(keys.count * 2)
    for (index, key) in keys.enumerated() {
      if let doi = key.doi { blocks["d" + doi, default: []].append(index) }
      if let pmid = key.pmid { blocks["p\(pmid.number)", default: []].append(index) }
      if let pmcid = key.pmcid { blocks["c\(pmcid.number)", default: []].append(index) }
      if let title = key.title { blocks["t" + title, default: []].append(index) }
      if let place = key.place { blocks["v" + place, default: []].append(index) }
    }
    for block in blocks.values where block.count > 1 {
      if block.count <= largestBlock {
        visitAll(block, visit)
      } else {
        let places = Dictionary(grouping: block) { "\(keys[$0].year ?? 0)/\(keys[$0].firstPage ?? "?")" }
        for place in places.values { visitAll(place, visit) }
      }
    }
  }

  private static func visitAll(_ block: [Int], _ visit: (Int, Int) -> Void) {
    for (position, a) in block.enumerated() {
      for b in block[(position + 1)...].prefix(largestBlock * 4) { visit(a, b) }
    }
  }
}
