/// How far two spellings are from each other.
package enum EditDistance {
  /// Letters to change, add or drop to make one of the other (Levenshtein 1966), in bytes of lower-case text; `nil` for
  /// more than a third of the longer one.
  package static func between(_ a: [UInt8], _ b: [UInt8]) -> Int? {
    let limit = max(1, max(a.count, b.count) / 3)
    guard abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let changed = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
