internal import Bibliography

/// What merging did not choose, as tags: `merged-doi`, `merged-title` and so on, one tag each value, and `merged-from` with
/// the id of each other record.
///
/// A value that only spells the chosen one differently, or is a part of it, is not repeated; nor is one that says nothing,
/// such as `No-Specified`. Tags of an earlier merge are taken up as they are, so that they never pile up.
struct MergedTags {
  private static let prefix = "merged-"
  private static let from = "merged-from"
  private static let names = Set(RecordField.allCases.map { prefix + $0.rawValue } + [from])

  /// Whether merging made the tag.
  static func isOne(_ tag: Tag) -> Bool { tag.name.hasPrefix(prefix) && names.contains(tag.name) }

  /// Tags the members had from earlier merges.
  private let earlier: [Tag]
  private let ids: [String]
  private var chosen: [RecordField: String] = [:]
  private var stated: [RecordField: [String]] = [:]

  init(of members: [Record]) {
    earlier = members.flatMap { $0.extra.filter(MergedTags.isOne) }
    ids = members.compactMap(\.id)
  }

  /// Remembers the members' values of a field, and which was chosen.
  mutating func note(_ field: RecordField, _ values: [String], chosen value: String) {
    stated[field] = values
    chosen[field] = value
  }

  /// The tags, in the order of the fields.
  ///
  /// - Parameter id: the merged record's own.
  func all(id: String?) -> [Tag] {
    var tags: [Tag] = []
    for field in RecordField.allCases {
      let name = MergedTags.prefix + field.rawValue
      var kept = chosen[field].map { [$0] } ?? []
      for value in earlier.values(of: name) + (stated[field] ?? []) {
        guard !Placeholder.isOne(value), !kept.contains(where: { SameValue.says($0, value, field) }) else { continue }
        kept.append(value)
        tags.append(Tag(name, value))
      }
    }
    var seen = Set([id].compactMap { $0 })
    return tags
      + (earlier.values(of: MergedTags.from) + ids).filter { seen.insert($0).inserted }
      .map { Tag(MergedTags.from, $0) }
  }
}
