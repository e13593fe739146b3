internal import CLibYAML

/// Reads one YAML text into a tree of nodes with their places.
///
/// The events come from libyaml. The tree is built here because a protocol needs what libraries of values don't keep (where
/// a key stands, both places of a key written twice) and must not have what they allow: aliases, which a few lines can
/// expand to gigabytes, and nesting without an end.
struct YAMLReader {
  /// Levels of nesting; a protocol needs about ten.
  static let deepest = 60

  private(set) var messages: [ProtocolMessage] = []
  private var open: [OpenNode] = []
  private var root: YAMLNode?
  private var isTooDeep = false

  /// A list or group whose end has not come yet.
  private struct OpenNode {
    let place: Place
    let isMapping: Bool
    var elements: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var places: [String: Place] = [:]
    /// The key whose value comes next; `.unusable` for one that was reported.
    var key: PendingKey?
  }

  private enum PendingKey {
    case named(String, Place)
    case unusable
  }

  /// The tree, or `nil` when there is none: then at least one message says why.
  mutating func read(_ bytes: [UInt8]) -> YAMLNode? {
    if let bad = BadUTF8.first(in: bytes) {
      report(.syntax, at: bad.place, bad.what, remedy: bad.remedy)
      return nil
    }
    let isComplete = YAMLEvents.each(of: bytes) { event in
      take(event)
    } failed: { failure in
      report(.syntax, at: failure.place, failure.what, remedy: failure.remedy)
    }
    guard isComplete, !isTooDeep else { return nil }
    if let root, !root.isBlank { return root }
    report(
      .syntax, at: Place(line: 1, column: 1), "holds no protocol",
      remedy: "Begin with a template: `winnow init DIR --template jbi`.")
    return nil
  }

  /// Takes one event; `false` ends reading.
  private mutating func take(_ event: YAMLEvents.Event) -> Bool {
    switch event {
    case .secondDocument(let place):
      report(.syntax, at: place, "a second document begins here", remedy: "Take out the line with `---`.")
      return false
    case .alias(let name, let place):
      report(
        .alias, at: place, "an alias stands for something written elsewhere", text: "*\(name)",
        remedy: "Write out what it stands for; put quotes around a text that begins with an asterisk.")
      add(YAMLNode(place: place, content: .unread))
    case .scalar(let text, let isPlain, let place): takeScalar(text, isPlain, place)
    case .start(let isMapping, let place):
      guard open.count < YAMLReader.deepest else {
        report(
          .syntax, at: place, "is nested more than \(YAMLReader.deepest) levels deep",
          remedy: "Check the brackets and the indentation.")
        isTooDeep = true
        return false
      }
      if let last = open.indices.last, open[last].isMapping, open[last].key == nil {
        report(
          .syntax, at: place, "a list or group stands where a key is expected",
          remedy: "Write a key, a colon and a blank before it; put text in brackets between quotes.")
        open[last].key = .unusable
        open.append(OpenNode(place: place, isMapping: isMapping, key: nil))
        isKey.append(true)
        return true
      }
      open.append(OpenNode(place: place, isMapping: isMapping))
      isKey.append(false)
    case .end:
      let node = open.removeLast()
      if isKey.removeLast() { return true }
      add(
        YAMLNode(
          place: node.place, content: node.isMapping ? .mapping(node.entries) : .sequence(node.elements)))
    }
    return true
  }

  /// For each open node, whether it stands in the place of a key and is dropped.
  private var isKey: [Bool] = []

  private mutating func takeScalar(_ text: String, _ isPlain: Bool, _ place: Place) {
    guard let last = open.indices.last, open[last].isMapping, open[last].key == nil else {
      return add(YAMLNode(place: place, content: .scalar(text, isPlain: isPlain)))
    }
    if let first = open[last].places[text] {
      report(
        .duplicateKey, at: place, "the key “\(text)” stands here a second time; the first is in line \(first.line)",
        remedy: "Keep one of the two; this one was not read.")
      open[last].key = .unusable
    } else {
      open[last].places[text] = place
      open[last].key = .named(text, place)
    }
  }

  private mutating func add(_ node: YAMLNode) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    guard open[last].isMapping else { return open[last].elements.append(node) }
    switch open[last].key {
    case .named(let key, let place):
      open[last].entries.append(.init(key: key, keyPlace: place, value: node))
      open[last].key = nil
    case .unusable: open[last].key = nil
    case nil: open[last].key = .unusable  // only an alias comes here, in the place of a key: reported already
    }
  }

  private mutating func report(
    _ code: ProtocolMessage.Code, at place: Place, _ what: String, text: String? = nil, remedy: String
  ) {
    messages.append(
      ProtocolMessage(code, .error, path: .root, place: place, what, text: text, remedy: remedy))
  }
}
