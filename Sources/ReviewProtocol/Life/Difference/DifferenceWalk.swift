/// Walks over two versions side by side, led by the table of shapes: a key that the table has, or gets one day, can't be
/// overlooked.
struct DifferenceWalk {
  private(set) var changes: [ProtocolChange] = []
  /// Whether a code needn't be told from the codes of another codebook.
  let isOneCodebook: Bool

  static func changes(from old: ProtocolValue, to new: ProtocolValue) -> [ProtocolChange] {
    let codebooks = [old, new].map { $0["codebooks"]?.elements.count ?? 0 }
    var walk = DifferenceWalk(isOneCodebook: codebooks.allSatisfy { $0 <= 1 })
    for key in ProtocolShape.document.keys(of: [old, new]) {
      walk.compare(old[key.name], new[key.name], as: key, in: .section(key))
    }
    return walk.changes
  }

  mutating func compare(_ old: ProtocolValue?, _ new: ProtocolValue?, as key: KeyShape, in scope: DifferenceScope) {
    guard old != new else { return }
    let count = changes.count
    switch key.shape {
    case .group(let group): compareMembers(old, new, in: scope.entering(key, group))
    case .groups(let shape): compareEntries(old, new, as: key, shape(), in: scope)
    case .list: add(kind(old, new), listSentence(old, new, key, scope), key, scope, old, new)
    case .text, .lines, .identifier, .reference, .choice, .flag, .integer, .share, .date:
      add(kind(old, new), scalarSentence(old, new, key, scope), key, scope, old, new)
    }
    // Values of another shape than the table's: nothing in them was named, but they differ.
    if changes.count == count { add(kind(old, new), "\(scope.name(of: key)) changed", key, scope, old, new) }
  }

  mutating func compareMembers(_ old: ProtocolValue?, _ new: ProtocolValue?, in scope: DifferenceScope) {
    for key in scope.group.keys(of: [old, new].compactMap(\.self)) {
      compare(old?[key.name], new?[key.name], as: key, in: scope)
    }
  }

  private func kind(_ old: ProtocolValue?, _ new: ProtocolValue?) -> ProtocolChange.Kind {
    old == nil ? .added : new == nil ? .removed : .changed
  }

  private mutating func add(
    _ kind: ProtocolChange.Kind, _ sentence: String, _ key: KeyShape, _ scope: DifferenceScope,
    _ old: ProtocolValue?, _ new: ProtocolValue?
  ) {
    changes.append(
      ProtocolChange(
        section: scope.section, subject: scope.subject, key: scope.path(to: key), kind: kind, sentence: sentence,
        list: scope.list, container: scope.container, formerSubject: scope.formerSubject, before: old, after: new))
  }

  /// Adds what happened to an entry as a whole, or to its list.
  mutating func add(_ change: ProtocolChange) { changes.append(change) }
}

// MARK: - Single values and plain lists

extension DifferenceWalk {
  private func scalarSentence(
    _ old: ProtocolValue?, _ new: ProtocolValue?, _ key: KeyShape, _ scope: DifferenceScope
  ) -> String {
    if case .entry(let entry) = scope.owner,
      let sentence = ChangePhrases.sentence(key, of: scope.group, entry, from: old, to: new)
    {
      return sentence
    }
    let name = scope.name(of: key)
    if key.shape.isFree {
      switch (old, new) {
      case (.text(let a)?, .text(let b)?): return "\(name) changed: \(TextDifference.words(from: a, to: b))"
      case (nil, let b?): return "\(name) added: \(ValueWords.short(b, as: key.shape))"
      case (let a?, nil): return "\(name) removed: \(ValueWords.short(a, as: key.shape))"
      case (_, _): break
      }
    }
    return "\(name): \(stated(old, key)) → \(stated(new, key))"
  }

  private func stated(_ value: ProtocolValue?, _ key: KeyShape) -> String {
    value.map { ValueWords.short($0, as: key.shape) } ?? "not stated"
  }

  private func listSentence(
    _ old: ProtocolValue?, _ new: ProtocolValue?, _ key: KeyShape, _ scope: DifferenceScope
  ) -> String {
    if case .entry(let entry) = scope.owner,
      let sentence = ChangePhrases.listSentence(key, of: scope.group, entry, from: old, to: new)
    {
      return sentence
    }
    let name = scope.name(of: key)
    guard key.shape.element.isFree else { return "\(name): \(stated(old, key)) → \(stated(new, key))" }
    let lost = (old?.elements ?? []).less(new?.elements ?? [])
    let gained = (new?.elements ?? []).less(old?.elements ?? [])
    if lost.isEmpty, gained.isEmpty { return "\(name) are listed in a new order: \(stated(new, key))" }
    if lost.count == 1, gained.count == 1, let a = lost[0].text, let b = gained[0].text {
      return "\(name) changed: \(TextDifference.words(from: a, to: b))"
    }
    let parts = [(gained, "gained "), (lost, "lost ")].filter { !$0.0.isEmpty }
      .map { values, verb in verb + ValueWords.joined(values.map { ValueWords.short($0, as: .text) }) }
    return "\(name) \(parts.joined(separator: " and "))"
  }
}

extension [ProtocolValue] {
  /// The elements that are not, or not as often, in the other list.
  fileprivate func less(_ others: [ProtocolValue]) -> [ProtocolValue] {
    var counts = others.reduce(into: [String: Int]()) { $0[$1.canonicalText, default: 0] += 1 }
    return filter { element in
      let text = element.canonicalText
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }
  }
}
