internal import Bibliography

/// Tags put together by name, names in the order of their first appearance.
struct TagGroups {
  private let tags: [Tag]
  /// The first tag of each group.
  private var heads: [Int] = []
  /// The last tag of each group so far.
  private var tails: [Int] = []
  /// Groups by name, filled when there are many.
  private var known: [String: Int] = [:]
  /// The next tag of the same group; -1 behind the last.
  private var next: [Int]

  init(_ tags: [Tag]) {
    self.tags = tags
    next = Array(repeating: -1, count: tags.count)
    var group = -1
    for position in tags.indices {
      // Tags of one name mostly stand together.
      if group < 0 || tags[heads[group]].name != tags[position].name {
        group = find(tags[position].name)
      }
      if group < 0 {
        group = heads.count
        heads.append(position)
        tails.append(position)
      } else {
        next[tails[group]] = position
        tails[group] = position
      }
    }
  }

  /// The group of a name, -1 when there is none yet. Few names are looked through, many are looked up.
  private mutating func find(_ name: String) -> Int {
    guard heads.count > 48 else { return heads.firstIndex { tags[$0].name == name } ?? -1 }
    for group in known.count..<heads.count { known[tags[heads[group]].name] = group }
    return known[name] ?? -1
  }

  /// Numbers of the groups.
  var indices: Range<Int> { heads.indices }

  func name(_ group: Int) -> String { tags[heads[group]].name }

  func forEachValue(of group: Int, _ body: (String) -> Void) {
    var position = heads[group]
    while position >= 0 {
      body(tags[position].value)
      position = next[position]
    }
  }
}
