/// Lists of groups: entries are matched by name, then compared.
extension DifferenceWalk {
  mutating func compareEntries(
    _ old: ProtocolValue?, _ new: ProtocolValue?, as key: KeyShape, _ group: GroupShape, in scope: DifferenceScope
  ) {
    let lists = EntryLists(old, new, as: group)
    if group.name == ProtocolShape.allowedValue.name, case .entry(let field) = scope.owner {
      compareValues(lists, of: field, key, in: scope)
    } else {
      for (index, entry) in lists.new.enumerated() {
        let before = lists.matching.oldIndex[index]
        let inner = scope.entering(
          name(entry, group, in: scope), of: key, group, formerly: before.map { lists.old[$0] })
        guard let before else {
          add(added(entry, index, lists, inner))
          continue
        }
        compareEntry(lists.old[before], before, entry, index, lists, inner)
      }
      for (index, entry) in lists.old.enumerated() where lists.matching.newIndex[index] == nil {
        let inner = scope.entering(name(entry, group, in: scope), of: key, group)
        add(
          inner.change(
            .removed, sentence: EntryWords.sentence(entry, inner.entryName, as: group, "removed"), before: entry.value))
      }
    }
    compareOrder(lists, key, in: scope)
  }

  private func name(_ entry: ProtocolEntry, _ group: GroupShape, in scope: DifferenceScope) -> EntryName {
    EntryName(entry, as: group, within: isOneCodebook || group.name != ProtocolShape.code.name ? nil : scope.subject)
  }

  private func added(
    _ entry: ProtocolEntry, _ index: Int, _ lists: EntryLists, _ scope: DifferenceScope
  ) -> ProtocolChange {
    var verb = "added"
    if lists.isOrdered, !lists.old.isEmpty {
      verb += lists.next(after: index).map { " before \(TextDifference.quoted($0.name, words: 20))" } ?? " as the last"
    }
    return scope.change(
      .added, sentence: EntryWords.sentence(entry, scope.entryName, as: lists.group, verb), after: entry.value)
  }

  private mutating func compareEntry(
    _ old: ProtocolEntry, _ oldIndex: Int, _ new: ProtocolEntry, _ newIndex: Int, _ lists: EntryLists,
    _ scope: DifferenceScope
  ) {
    let before = EntryName(old, as: lists.group, within: isOneCodebook ? nil : scope.codebook)
    if !lists.matching.haveSameParent(oldIndex, newIndex) {
      let place = new.parent.map { "below `\(lists.new[$0].name)`" } ?? "to the top level"
      add(
        scope.change(
          .moved, sentence: "\(before.title) moved \(place)", before: .text(old.name), after: .text(new.name)))
    }
    if old.identity != new.identity, let key = lists.group.identity {
      add(
        scope.change(
          .changed, key: key, sentence: "\(before.title) is now called \(new.shownIdentity(lists.group))",
          before: old.identity.map { .text($0) }, after: new.identity.map { .text($0) }))
    }
    compareMembers(old.value.without(lists.group.identity), new.value.without(lists.group.identity), in: scope)
  }

  /// The values of a charting field: what came and what went is said in one sentence each.
  private mutating func compareValues(
    _ lists: EntryLists, of field: EntryName, _ key: KeyShape, in scope: DifferenceScope
  ) {
    let gained = lists.new.indices.filter { lists.matching.oldIndex[$0] == nil }.map { lists.new[$0] }
    let lost = lists.old.indices.filter { lists.matching.newIndex[$0] == nil }.map { lists.old[$0] }
    for (entries, verb, kind) in [(gained, "gained", ProtocolChange.Kind.added), (lost, "lost", .removed)]
    where !entries.isEmpty {
      let count = entries.count == 1 ? "the value" : "\(entries.count) values:"
      let values = ProtocolValue.list(entries.map(\.value))
      add(
        scope.change(
          kind, key: key.name,
          sentence: "\(field.title) \(verb) \(count) " + entries.map(\.valueWords).joined(separator: ", "),
          before: kind == .removed ? values : nil, after: kind == .added ? values : nil))
    }
    for (index, value) in lists.new.enumerated() {
      guard let before = lists.matching.oldIndex[index].map({ lists.old[$0] }) else { continue }
      let quoted = TextDifference.quoted(before.identity ?? "")
      if before.identity != value.identity {
        add(
          scope.change(
            .changed, key: "\(key.name).value",
            sentence: "value \(quoted) of \(field.title) renamed to \(TextDifference.quoted(value.identity ?? ""))",
            before: before.identity.map { .text($0) }, after: value.identity.map { .text($0) }))
      }
      let name = EntryName(id: value.name, title: "value \(TextDifference.quoted(value.name)) of \(field.title)")
      compareMembers(
        before.value.without(lists.group.identity), value.value.without(lists.group.identity),
        in: scope.entering(name, of: key, lists.group, formerly: before))
    }
  }

  private mutating func compareOrder(_ lists: EntryLists, _ key: KeyShape, in scope: DifferenceScope) {
    for siblings in lists.matchedSiblings {
      let positions = siblings.compactMap { lists.matching.oldIndex[$0].map { lists.old[$0].position } }
      let moved = ListOrder.moved(positions)
      guard !moved.isEmpty else { continue }
      guard lists.isOrdered else {
        add(scope.change(.moved, key: scope.path(to: key), sentence: orderSentence(lists, siblings, key, scope)))
        continue
      }
      for index in moved.map({ siblings[$0] }) {
        let quoted = TextDifference.quoted(lists.new[index].name, words: 20)
        let place = lists.next(after: index).map { "before \(TextDifference.quoted($0.name, words: 20))" } ?? "last"
        add(
          scope.entering(name(lists.new[index], lists.group, in: scope), of: key, lists.group)
            .change(.moved, sentence: "\(key.words): \(quoted) now comes \(place)"))
      }
    }
  }

  private func orderSentence(
    _ lists: EntryLists, _ siblings: [Int], _ key: KeyShape, _ scope: DifferenceScope
  ) -> String {
    let around = siblings.first.flatMap { lists.new[$0].parent }.map { " below `\(lists.new[$0].name)`" } ?? ""
    return "\(scope.name(of: key))\(around) are listed in a new order: "
      + siblings.prefix(20).map { lists.new[$0].shownIdentity(lists.group) }.joined(separator: ", ")
      + (siblings.count > 20 ? " and so on" : "")
  }
}
