internal import Bibliography

/// A merge under way: fields are chosen one after the other, what was not chosen is remembered.
struct FieldMerge {
  let members: [Record]
  private(set) var merged = MergedRecord(record: Record(), provenance: [:])
  private var tags: MergedTags

  /// A member's value of one field.
  struct Candidate<Value> {
    let value: Value
    /// The member's position.
    let position: Int
    /// How many members have this value.
    let votes: Int
  }

  init(_ members: [Record]) {
    self.members = members
    tags = MergedTags(of: members)
    merged.record.id = members[0].id
  }

  /// Takes the value with the highest rank, compared from the left; the earlier record wins a tie.
  ///
  /// - Parameter votingBy: what values that count as one have in common; their text without it.
  mutating func choose<Value>(
    _ field: RecordField, _ path: WritableKeyPath<Record, Value?>, text: (Value) -> String,
    votingBy: ((Value) -> String)? = nil, rank: (Candidate<Value>) -> [Int]
  ) {
    let stated = members.enumerated().compactMap { position, member -> (position: Int, value: Value, key: String)? in
      guard let value = member[keyPath: path] else { return nil }
      return (position, value, votingBy?(value) ?? text(value))
    }
    let votes = Dictionary(stated.map { ($0.key, 1) }, uniquingKeysWith: +)
    let candidates = stated.map { Candidate(value: $0.value, position: $0.position, votes: votes[$0.key] ?? 0) }
    guard let best = FieldMerge.best(candidates.map(rank)) else { return }
    merged.record[keyPath: path] = candidates[best].value
    merged.provenance[field] = candidates[best].position
    tags.note(field, candidates.map { text($0.value) }, chosen: text(candidates[best].value))
  }

  /// Takes one member's whole list: lists of two sources can't be mixed without making up an order.
  mutating func chooseAuthors(rank: ([PersonName]) -> [Int]) {
    let candidates = members.enumerated().filter { !$0.element.authors.isEmpty }
    guard let best = FieldMerge.best(candidates.map { rank($0.element.authors) }) else { return }
    let authors = candidates[best].element.authors
    merged.record.authors = authors
    merged.provenance[.authors] = candidates[best].offset
    tags.note(
      .authors, candidates.map { AuthorsQuality.text($0.element.authors) }, chosen: AuthorsQuality.text(authors))
  }

  /// Takes every value of the members' lists once.
  mutating func unite(_ field: RecordField, _ path: WritableKeyPath<Record, [String]>) {
    var seen = Set<String>()
    for (position, member) in members.enumerated() where !member[keyPath: path].isEmpty {
      merged.record[keyPath: path] += member[keyPath: path].filter { value in
        let key = Folding.key(value)
        return seen.insert(key.isEmpty ? value : key).inserted
      }
      if merged.provenance[field] == nil { merged.provenance[field] = position }
    }
  }

  /// The record with the members' tags and those for what was not chosen.
  consuming func finished() -> MergedRecord {
    guard members.count > 1 else {
      merged.record = members[0]
      return merged
    }
    var seen = Set<Tag>()
    merged.record.extra = members.flatMap(\.extra).filter { !MergedTags.isOne($0) && seen.insert($0).inserted }
    merged.record.extra += tags.all(id: merged.record.id)
    return merged
  }

  /// Position of the highest rank, the first of equal ones; `nil` when there is none.
  private static func best(_ ranks: [[Int]]) -> Int? {
    ranks.indices.max { a, b in
      ranks[a].lexicographicallyPrecedes(ranks[b]) || ranks[a] == ranks[b] && a > b
    }
  }
}
