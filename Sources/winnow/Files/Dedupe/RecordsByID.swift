internal import Bibliography

/// Finds records by the ids that the tables show.
struct RecordsByID {
  private let ids: [String]
  private let positions: [String: Int]

  init(_ ids: [String]) {
    self.ids = ids
    positions = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
  }

  /// The record of this id, `nil` when there is none.
  subscript(id: String) -> Int? { positions[id] }

  /// - Throws: ``Problem`` that names ids like it when there is none.
  func position(of id: String) throws -> Int {
    if let position = positions[id] { return position }
    let near = nearest(to: id).map { "`\($0)`" }.joined(separator: ", ")
    throw Problem(
      "there is no record with the id “\(id)”",
      remedy: near.isEmpty ? "`--clusters FILE` lists the ids of all records." : "Ids like it: \(near).")
  }

  /// At most three ids, those first that differ by the fewest letters, then those that end like it.
  private func nearest(to id: String) -> [String] {
    let wanted = Array(id.lowercased().utf8)
    var near: [(distance: Int, id: String)] = []
    for other in ids {
      let letters = Array(other.lowercased().utf8)
      if let distance = EditDistance.between(wanted, letters) {
        near.append((distance, other))
      } else if wanted.count > 1, letters.reversed().starts(with: wanted.reversed()) {
        near.append((letters.count, other))
      }
    }
    return near.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
  }
}
