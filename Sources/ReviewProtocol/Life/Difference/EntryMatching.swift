internal import Bibliography

/// Finds which entry of the newer list is which of the older one.
struct EntryMatching {
  private let group: GroupShape
  private let old: [ProtocolEntry]
  private let new: [ProtocolEntry]
  /// For each newer entry, the index of the older one.
  private(set) var oldIndex: [Int?]
  /// For each older entry, the index of the newer one.
  private(set) var newIndex: [Int?]

  /// Pairs of entries beyond which new names are not looked for: such a list was written anew.
  private static let mostPairs = 250_000

  init(old: [ProtocolEntry], new: [ProtocolEntry], as group: GroupShape) {
    self.old = old
    self.new = new
    self.group = group
    oldIndex = Array(repeating: nil, count: new.count)
    newIndex = Array(repeating: nil, count: old.count)
    matchUnique { $0.identity == nil ? nil : $0.name }
    matchUnique(\.identity)
    matchEqual()
    matchRenamed()
    matchInOrder()
  }

  private var openOld: [Int] { old.indices.filter { newIndex[$0] == nil } }
  private var openNew: [Int] { new.indices.filter { oldIndex[$0] == nil } }

  private mutating func match(_ a: Int, _ b: Int) {
    newIndex[a] = b
    oldIndex[b] = a
  }

  /// Entries whose key is the only one of its kind on either side.
  private mutating func matchUnique(_ key: (ProtocolEntry) -> String?) {
    func unique(_ open: [Int], _ entries: [ProtocolEntry]) -> [String: Int] {
      let keyed = open.compactMap { index in key(entries[index]).map { ($0, index) } }
      return Dictionary(grouping: keyed, by: \.0).filter { $0.value.count == 1 }.compactMapValues { $0.first?.1 }
    }
    let before = unique(openOld, old)
    let after = unique(openNew, new)
    for (key, a) in before { if let b = after[key] { match(a, b) } }
  }

  /// Entries that are the same in everything, in their order.
  private mutating func matchEqual() {
    var open = Dictionary(grouping: openOld) { old[$0].value.canonicalText }
    for b in openNew {
      let text = new[b].value.canonicalText
      if let a = open[text]?.first(where: { haveSameParent($0, b) }) {
        open[text]?.removeAll { $0 == a }
        match(a, b)
      }
    }
  }

  /// Entries that have another name and are otherwise the same, or nearly.
  private mutating func matchRenamed() {
    let (openOld, openNew) = (openOld, openNew)
    guard !openOld.isEmpty, !openNew.isEmpty, openOld.count <= Self.mostPairs / openNew.count else { return }
    let names = EntryLikeness(group: group, old: openOld.map { old[$0] }, new: openNew.map { new[$0] })
    for (y, b) in openNew.enumerated() {
      var best: (likeness: Double, a: Int)?
      for (x, a) in openOld.enumerated() where newIndex[a] == nil && haveSameParent(a, b) {
        guard let likeness = names.likeness(x, y), likeness > best?.likeness ?? 0 else { continue }
        best = (likeness, a)
      }
      if let best { match(best.a, b) }
    }
  }

  /// Entries of one name that several have, or of none, in their order.
  private mutating func matchInOrder() {
    var open = Dictionary(grouping: openOld) { old[$0].identity }
    for b in openNew {
      let identity = new[b].identity
      if let a = open[identity]?.first(where: { haveSameParent($0, b) }) {
        open[identity]?.removeAll { $0 == a }
        match(a, b)
      }
    }
  }

  /// Whether both stand below the same entry, or at the top.
  func haveSameParent(_ a: Int, _ b: Int) -> Bool {
    switch (old[a].parent, new[b].parent) {
    case (nil, nil): true
    case (let x?, let y?): newIndex[x] == y
    case (nil, _?), (_?, nil): false
    }
  }
}

/// How sure it is that two entries with different names are one: nothing is called renamed on a mere likeness of names.
struct EntryLikeness {
  private let isNamedByText: Bool
  private let old: [Features]
  private let new: [Features]

  private struct Features {
    let name: String
    let rest: ProtocolValue
    let words: [String: Int]
    let wordCount: Int
    /// The entry's reference, when no other entry of the list has it.
    let reference: String?
  }

  init(group: GroupShape, old: [ProtocolEntry], new: [ProtocolEntry]) {
    isNamedByText = group.identity.flatMap { group[$0] }?.shape.isFree ?? false
    self.old = Self.features(old, group)
    self.new = Self.features(new, group)
  }

  private static func features(_ entries: [ProtocolEntry], _ group: GroupShape) -> [Features] {
    let references = entries.map { entry in
      group.keys.compactMap { key -> String? in
        guard case .reference = key.shape.element else { return nil }
        let value = entry.value[key.name]
        return value?.text ?? value?.elements.compactMap(\.text).joined(separator: ", ")
      }
      .joined(separator: " ")
    }
    let counts = references.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(entries, references).map { entry, reference in
      let words = entry.value.freeWords(of: group)
      return Features(
        name: entry.identity ?? "", rest: entry.value.without(group.identity),
        words: words.reduce(into: [:]) { $0[$1, default: 0] += 1 }, wordCount: words.count,
        reference: reference.isEmpty || counts[reference] != 1 ? nil : reference)
    }
  }

  /// Between 0 and 2, higher for surer; `nil` when they are two entries.
  func likeness(_ x: Int, _ y: Int) -> Double? {
    let (a, b) = (old[x], new[y])
    guard !a.name.isEmpty, !b.name.isEmpty else { return nil }
    let isSameRest = a.rest == b.rest
    if isNamedByText {
      if isSameRest, a.wordCount >= 4 || Self.isSameName(a.name, b.name) { return 2 }
      return a.reference != nil && a.reference == b.reference ? 1 : nil
    }
    if isSameRest { return a.wordCount > 0 ? 2 : nil }
    guard min(a.wordCount, b.wordCount) >= 4 else { return nil }
    let shared = a.words.reduce(0) { $0 + min($1.value, b.words[$1.key] ?? 0) }
    let dice = 2 * Double(shared) / Double(a.wordCount + b.wordCount)
    return dice >= 0.75 ? dice : nil
  }

  /// Names that differ in case, accents, punctuation or a plural s only.
  private static func isSameName(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Folding.key(a), Folding.key(b))
    return !x.isEmpty && !y.isEmpty && (x == y || x + "s" == y || y + "s" == x)
  }
}

extension ProtocolValue {
  /// The words of an entry's free texts, without its name.
  fileprivate func freeWords(of group: GroupShape) -> [String] {
    group.keys.filter { $0.shape.isFree && $0.name != group.identity }
      .flatMap { (self[$0.name]?.text ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init) }
  }
}
