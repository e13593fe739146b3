/// Reads nodes as the shape says, and reports what doesn't fit with the place and what to write instead.
struct ShapeReader {
  private(set) var messages: [ProtocolMessage] = []
  /// Where each value, and each key, stands in the text.
  private(set) var places: [ProtocolPath: Place] = [:]
  /// What was reported and could not be read: the checks say no more about it.
  private(set) var unread: Set<ProtocolPath> = []

  /// The value of a group; keys that don't fit are reported and left out.
  mutating func read(_ node: YAMLNode, as group: GroupShape, at path: ProtocolPath) -> ProtocolValue {
    places[path] = places[path] ?? node.place
    switch node.content {
    case .mapping(let entries):
      if messages.count < ProtocolMessage.most, let message = BareEntry.message(entries, of: group, at: path) {
        report(at: path, message)
        break
      }
      return .group(members(entries, of: group, at: path, node))
    case .scalar:
      if let key = group.shorthand, let shape = group[key], !node.isBlank {
        places[path[key]] = node.place
        return .group(scalar(node, as: shape, at: path[key]).map { [.init(key: key, value: $0)] } ?? [])
      }
      report(at: path, ShapeMessages.noGroup(node, group, at: path))
    case .sequence: report(at: path, ShapeMessages.noGroup(node, group, at: path))
    case .unread: unread.insert(path)
    }
    return .group([])
  }

  private mutating func members(
    _ entries: [YAMLNode.Entry], of group: GroupShape, at path: ProtocolPath, _ node: YAMLNode
  ) -> [ProtocolValue.Member] {
    let owner = group.owner(entries)
    var values: [String: ProtocolValue] = [:]
    var written = Set<String>()
    for entry in entries {
      guard let key = group[entry.key] else { continue }
      let inner = path[key.name]
      written.insert(key.name)
      places[inner] = entry.keyPlace
      if entry.value.isBlank {
        if key.isRequired { report(at: inner, ShapeMessages.blank(key, of: owner, at: inner, entry.keyPlace)) }
        continue
      }
      values[key.name] = value(entry.value, as: key, at: inner)
      if key.isRequired, values[key.name] == nil, entry.value.isEmpty {
        report(at: inner, ShapeMessages.blank(key, of: owner, at: inner, entry.keyPlace))
      }
    }
    for entry in entries where group[entry.key] == nil {
      guard let (key, value) = unknown(entry, in: group, at: path, isFlow: node.isFlow, written: &written) else {
        continue
      }
      values[key] = value
    }
    for key in group.keys where key.isRequired && !written.contains(key.name) {
      report(at: path[key.name], ShapeMessages.missing(key, of: owner, at: path[key.name], node.place))
    }
    return group.keys.compactMap { key in values[key.name].map { .init(key: key.name, value: $0) } }
  }

  /// Reports a key that isn't known. When it is plain which one was meant, its value is read as that key's, so that what
  /// refers to it isn't reported too.
  private mutating func unknown(
    _ entry: YAMLNode.Entry, in group: GroupShape, at path: ProtocolPath, isFlow: Bool, written: inout Set<String>
  ) -> (key: String, value: ProtocolValue)? {
    if case .unread = entry.value.content { return nil }  // `<<: *base`: the alias was reported
    guard messages.count < ProtocolMessage.most else { return nil }
    if isFlow, entry.value.isBlank {
      messages.append(ShapeMessages.commaInBraces(entry, at: path))
      return nil
    }
    let meant = MeantKey(entry.key, in: group)
    let key = meant.key.flatMap { group[$0] }
    let isFree = key.map { written.insert($0.name).inserted } ?? true
    messages.append(ShapeMessages.unknownKey(entry, meant, isFree: isFree, in: group, at: path))
    guard let key, isFree, !entry.value.isBlank else { return nil }
    let inner = path[key.name]
    var trial = ShapeReader()
    trial.places[inner] = entry.keyPlace
    guard let value = trial.value(entry.value, as: key, at: inner),
      trial.messages.allSatisfy({ $0.severity != .error })
    else {
      unread.insert(inner)
      return nil
    }
    messages += trial.messages
    places.merge(trial.places) { _, new in new }
    unread.formUnion(trial.unread)
    return (key.name, value)
  }

  private mutating func value(_ node: YAMLNode, as key: KeyShape, at path: ProtocolPath) -> ProtocolValue? {
    if case .unread = node.content {
      unread.insert(path)
      return nil
    }
    switch key.shape {
    case .text, .lines, .identifier, .reference, .choice, .flag, .integer, .share, .date:
      return scalar(node, as: key, at: path)
    case .list(let element): return list(of: element, node, key, at: path)
    case .group(let group):
      let value = read(node, as: group, at: path)
      return value == .group([]) ? nil : value
    case .groups(let shape): return groups(of: shape(), node, at: path)
    }
  }

  private mutating func groups(of group: GroupShape, _ node: YAMLNode, at path: ProtocolPath) -> ProtocolValue? {
    guard case .sequence(let nodes) = node.content else {
      report(at: path, ShapeMessages.noListOfGroups(node, group, at: path))
      return nil
    }
    if node.isFlow { warn(SplitValue.messages(nodes, at: path)) }
    var elements: [ProtocolValue] = []
    for element in nodes {
      let inner = path[elements.count]
      places[inner] = element.place
      elements.append(read(element, as: group, at: inner))
    }
    return elements.isEmpty ? nil : .list(elements)
  }

  private mutating func list(
    of element: Shape.Element, _ node: YAMLNode, _ key: KeyShape, at path: ProtocolPath
  ) -> ProtocolValue? {
    let nodes: [YAMLNode]
    var isAlone = false
    switch node.content {
    case .sequence(let elements):
      nodes = elements
      if node.isFlow { warn(SplitValue.messages(nodes, at: path)) }
    case .scalar, .unread:
      nodes = [node]
      isAlone = true
    case .mapping:
      report(at: path, ShapeMessages.noList(node, at: path))
      return nil
    }
    let key = KeyShape(key.name, element.shape, key.about)
    var values: [ProtocolValue] = []
    for node in nodes where !node.isBlank {
      let inner = path[values.count]
      places[inner] = node.place
      if let value = scalar(node, as: key, at: inner, isAlone: isAlone) { values.append(value) }
    }
    return values.isEmpty ? nil : .list(values)
  }

  private mutating func scalar(
    _ node: YAMLNode, as key: KeyShape, at path: ProtocolPath, isAlone: Bool = false
  ) -> ProtocolValue? {
    guard case .scalar(let written, _) = node.content else {
      if case .unread = node.content {
        unread.insert(path)
      } else {
        report(at: path, ShapeMessages.noScalar(node, key, at: path))
      }
      return nil
    }
    let raw = written.composed
    let text = raw.singleSpaced
    if text.isPlaceholder {
      messages.append(ShapeMessages.placeholder(key, text, at: path, node.place))
      guard key.shape.isFree else {
        unread.insert(path)
        return nil
      }
      return .text(text)
    }
    guard !raw.hasUnwritableCharacter else {
      report(at: path, ShapeMessages.unwritable(at: path, node.place))
      return nil
    }
    do throws(Misfit) {
      let value = try ScalarReader.value(of: text, raw: raw, as: key.shape)
      guard value != .text("") else { return nil }
      warn(TextDoubts.all(node, raw, of: key, at: path))
      return value
    } catch {
      report(at: path, ShapeMessages.misfit(error, text, of: key, isAlone: isAlone, at: path, node.place))
      return nil
    }
  }

  /// Notes doubts about what was read.
  private mutating func warn(_ doubts: [ProtocolMessage]) {
    if messages.count < ProtocolMessage.most { messages += doubts }
  }

  /// Notes a message and that what it is about could not be read.
  private mutating func report(at path: ProtocolPath, _ message: @autoclosure () -> ProtocolMessage) {
    unread.insert(path)
    if messages.count < ProtocolMessage.most { messages.append(message()) }
  }
}

extension YAMLNode {
  /// Whether it is a list or group without anything in it.
  fileprivate var isEmpty: Bool {
    switch content {
    case .sequence(let elements): elements.allSatisfy(\.isBlank)
    case .mapping(let entries): entries.isEmpty
    case .scalar, .unread: false
    }
  }
}
