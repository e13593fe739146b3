/// Reads nodes as the shape says, and reports what doesn't fit with the place and what to write instead.
struct ShapeReader {
  private(set) var messages: [ProtocolMessage] = []
  /// Where each value, and each key, stands in the text.
  private(set) var places: [ProtocolPath: Place] = [:]

  /// The value of a group; keys that don't fit are reported and left out.
  mutating func read(_ node: YAMLNode, as group: GroupShape, at path: ProtocolPath) -> ProtocolValue {
    places[path] = places[path] ?? node.place
    switch node.content {
    case .mapping(let entries): return .group(members(entries, of: group, at: path, node.place))
    case .scalar(let text, _):
      if let key = group.shorthand, let shape = group[key], !node.isBlank {
        places[path[key]] = node.place
        return .group(scalar(node, as: shape, at: path[key]).map { [.init(key: key, value: $0)] } ?? [])
      }
      reportType(node, "a group of keys: \(group.keyList)", at: path, text: text)
    case .sequence: reportType(node, "a group of keys: \(group.keyList)", at: path)
    }
    return .group([])
  }

  private mutating func members(
    _ entries: [YAMLNode.Entry], of group: GroupShape, at path: ProtocolPath, _ place: Place
  ) -> [ProtocolValue.Member] {
    var values: [String: ProtocolValue] = [:]
    var written = Set<String>()
    for entry in entries {
      guard let key = group[entry.key] else {
        reportUnknown(entry, in: group, at: path)
        continue
      }
      let inner = path[key.name]
      written.insert(key.name)
      places[inner] = entry.keyPlace
      if entry.value.isBlank {
        if key.isRequired { reportMissing(key, of: group, at: inner, entry.keyPlace, isBlank: true) }
        continue
      }
      values[key.name] = value(entry.value, as: key, at: inner)
    }
    for key in group.keys where key.isRequired && !written.contains(key.name) {
      reportMissing(key, of: group, at: path, place, isBlank: false)
    }
    return group.keys.compactMap { key in values[key.name].map { .init(key: key.name, value: $0) } }
  }

  private mutating func value(_ node: YAMLNode, as key: KeyShape, at path: ProtocolPath) -> ProtocolValue? {
    switch key.shape {
    case .text, .identifier, .reference, .choice, .flag, .integer, .share, .date:
      return scalar(node, as: key, at: path)
    case .list(let element): return list(of: element, node, key, at: path)
    case .group(let group):
      let value = read(node, as: group, at: path)
      return value == .group([]) ? nil : value
    case .groups(let shape): return groups(of: shape(), node, key, at: path)
    }
  }

  private mutating func groups(
    of group: GroupShape, _ node: YAMLNode, _ key: KeyShape, at path: ProtocolPath
  ) -> ProtocolValue? {
    guard case .sequence(let nodes) = node.content else {
      reportType(
        node, "a list: each \(group.noun) on a line of its own that begins with `- `", at: path, text: node.scalarText)
      return nil
    }
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
    switch node.content {
    case .sequence(let elements): nodes = elements
    case .scalar: nodes = [node]
    case .mapping:
      reportType(node, "a list, as in [one, two]", at: path)
      return nil
    }
    var values: [ProtocolValue] = []
    for node in nodes where !node.isBlank {
      let inner = path[values.count]
      places[inner] = node.place
      let key = KeyShape(key.name, element.shape, key.about)
      if let value = scalar(node, as: key, at: inner) { values.append(value) }
    }
    return values.isEmpty ? nil : .list(values)
  }

  private mutating func scalar(_ node: YAMLNode, as key: KeyShape, at path: ProtocolPath) -> ProtocolValue? {
    guard case .scalar(let raw, _) = node.content else {
      reportType(node, "\(key.shape.wanted), not \(node.kind)", at: path)
      return nil
    }
    let text = raw.singleSpaced
    if text.hasPrefix("<"), text.hasSuffix(">") {
      messages.append(
        ProtocolMessage(
          .placeholder, .open, path: path, place: node.place, "\(key.words) is still to fill in", text: text,
          remedy: key.about))
      return key.shape.isFree ? .text(text) : nil
    }
    do throws(Misfit) {
      return try ScalarReader.value(of: text, raw: raw, as: key.shape)
    } catch {
      messages.append(
        ProtocolMessage(
          error.code, .error, path: path, place: node.place, "\(key.words) \(error.what)", text: text,
          remedy: error.remedy))
      return nil
    }
  }
}

extension ShapeReader {
  private mutating func reportType(_ node: YAMLNode, _ wanted: String, at path: ProtocolPath, text: String? = nil) {
    let name = path.lastKey?.replacing("_", with: " ") ?? "the protocol"
    messages.append(
      ProtocolMessage(
        .wrongType, .error, path: path, place: node.place, "\(name) holds \(node.kind)", text: text,
        remedy: "Write \(wanted)."))
  }

  private mutating func reportMissing(
    _ key: KeyShape, of group: GroupShape, at path: ProtocolPath, _ place: Place, isBlank: Bool
  ) {
    let owner = path.steps.isEmpty || isBlank && path.steps.count == 1 ? "the protocol" : "this \(group.noun)"
    messages.append(
      ProtocolMessage(
        .missing, .error, path: path, place: place,
        isBlank ? "\(key.words) is blank" : "\(owner) has no \(key.words)",
        remedy: (isBlank ? "" : "Add `\(key.name):`. ") + key.about))
  }

  private mutating func reportUnknown(_ entry: YAMLNode.Entry, in group: GroupShape, at path: ProtocolPath) {
    let near = NearestName.of(entry.key, among: group.keys.map(\.name))
    messages.append(
      ProtocolMessage(
        .unknownKey, .error, path: path, place: entry.keyPlace, "there is no key “\(entry.key)” here",
        remedy: near.map { "Did you mean `\($0)`?" } ?? "Keys that may stand here: \(group.keyList)."))
  }
}

extension ProtocolPath {
  /// The last key on the way.
  var lastKey: String? {
    for step in steps.reversed() { if case .key(let key) = step { return key } }
    return nil
  }
}

extension GroupShape {
  /// All keys for a message.
  fileprivate var keyList: String { keys.map(\.name).joined(separator: ", ") }
}

extension YAMLNode {
  fileprivate var scalarText: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}
