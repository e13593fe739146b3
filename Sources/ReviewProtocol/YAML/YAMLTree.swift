/// Builds the tree of nodes from events.
///
/// The tree is built here because a protocol needs what libraries of values don't keep (where a key stands, both places of
/// a key written twice) and must not have what they allow: aliases, which a few lines can expand to gigabytes, and nesting
/// without an end.
struct YAMLTree {
  /// Levels of nesting; a protocol needs about ten.
  static let deepest = 60

  private(set) var messages: [ProtocolMessage] = []
  private(set) var root: YAMLNode?
  /// Whether the text was read to its end.
  var isWhole = false
  /// Where texts stand, keys included, in order.
  private(set) var spans: [Range<Place>] = []
  private var open: [OpenNode] = []
  /// For each open node, whether it stands in the place of a key and is dropped.
  private var isKey: [Bool] = []
  private let mends: [YAMLMend]

  /// - Parameter mends: places in texts that are not used, in order.
  init(mends: [YAMLMend]) { self.mends = mends }

  /// A list or group whose end has not come yet.
  private struct OpenNode {
    let place: Place
    let isMapping: Bool
    let isFlow: Bool
    var elements: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var places: [String: Place] = [:]
    /// The key whose value comes next; `.unusable` for one that was reported.
    var key: PendingKey?
    var hasUnusable = false
    var firstKey: String?
    /// Whether its first key came again, as it does where the hyphen of a next entry is missing.
    var isRunOn = false

    /// What was read of it. Where no key could be read, nothing else is said.
    var content: YAMLNode.Content {
      if isRunOn || isMapping && entries.isEmpty && hasUnusable { return .unread }
      return isMapping ? .mapping(entries) : .sequence(elements)
    }
  }

  private enum PendingKey {
    case named(String, Place)
    case unusable
  }

  /// Takes one event; `false` ends reading.
  mutating func take(_ event: YAMLEvents.Event) -> Bool {
    switch event {
    case .secondDocument(let place):
      report(.syntax, at: place, "a second document begins here", remedy: "Take out the line with `---`.")
      return false
    case .alias(let name, let place):
      report(
        .alias, at: place, "an alias stands for something written elsewhere", text: "*\(name)",
        remedy: "Write out what it stands for; put quotes around a text that begins with an asterisk.")
      add(YAMLNode(place: place, content: .unread))
    case .tag(let span):
      spans.append(span)
      report(.syntax, at: span.lowerBound, "a text can't begin with an exclamation mark", remedy: YAMLMeaning.whole)
      add(YAMLNode(place: span.lowerBound, content: .unread))
    case .scalar(let scalar):
      spans.append(scalar.span)
      take(scalar)
    case .start(let isMapping, let isFlow, let place): return start(isMapping: isMapping, isFlow: isFlow, at: place)
    case .end(let end):
      let node = open.removeLast()
      if isKey.removeLast() { return true }
      // Brackets behind which a text went on were the beginning of that text.
      let bracket = Place(line: end.line, column: end.column - 1)
      let isMended = node.isFlow && mends.contains { $0.place == bracket }
      add(YAMLNode(place: node.place, content: isMended ? .unread : node.content, isFlow: node.isFlow))
    }
    return true
  }

  private mutating func start(isMapping: Bool, isFlow: Bool, at place: Place) -> Bool {
    guard open.count < YAMLTree.deepest else {
      report(
        .syntax, at: place, "is nested more than \(YAMLTree.deepest) levels deep",
        remedy: "Check the brackets and the indentation.")
      return false
    }
    let isKey = open.last.map { $0.isMapping && $0.key == nil } ?? false
    if isKey {
      report(
        .syntax, at: place, "a list or group stands where a key is expected",
        remedy: "Put quotes around a text that begins with a brace or bracket; else write a key and a colon before it.")
      open[open.count - 1].key = .unusable
      open[open.count - 1].hasUnusable = true
    }
    open.append(OpenNode(place: place, isMapping: isMapping, isFlow: isFlow))
    self.isKey.append(isKey)
    return true
  }

  private mutating func take(_ scalar: YAMLEvents.Scalar) {
    let place = scalar.span.lowerBound
    let mended = mends.isEmpty ? [] : mends.filter { scalar.span.contains($0.place) }
    guard let last = open.indices.last, open[last].isMapping, open[last].key == nil else {
      let content = mended.isEmpty ? YAMLNode.Content.scalar(scalar.text, scalar.style) : .unread
      add(YAMLNode(place: place, content: content, lines: scalar.lines))
      return addSwallowed(mended)
    }
    if !mended.isEmpty {
      open[last].key = .unusable
      open[last].hasUnusable = true
    } else if let first = open[last].places[scalar.text] {
      reportDuplicate(scalar.text, at: place, first, last)
      open[last].key = .unusable
    } else {
      open[last].firstKey = open[last].firstKey ?? scalar.text
      open[last].places[scalar.text] = place
      open[last].key = .named(scalar.text, place)
    }
  }

  private mutating func reportDuplicate(_ key: String, at place: Place, _ first: Place, _ last: Int) {
    guard !open[last].isRunOn else { return }
    let isInList = open.count > 1 && !open[last - 1].isMapping
    open[last].isRunOn = isInList && key == open[last].firstKey
    report(
      .duplicateKey, at: place, "the key “\(key)” stands here a second time; the first is in line \(first.line)",
      remedy: open[last].isRunOn
        ? "Where a next entry begins, write `- ` before it; until then its keys are not read."
        : "Keep one of the two; this one was not read.")
  }

  /// Keys that stand too far to the right were written nevertheless: nobody should hear that they are missing.
  private mutating func addSwallowed(_ mends: [YAMLMend]) {
    guard let last = open.indices.last, open[last].isMapping else { return }
    for mend in mends {
      guard let key = mend.key, open[last].places[key] == nil else { continue }
      open[last].places[key] = mend.place
      open[last].entries.append(
        .init(key: key, keyPlace: mend.place, value: YAMLNode(place: mend.place, content: .unread)))
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
    case nil:
      open[last].hasUnusable = true
      open[last].key = .unusable  // only an alias comes here, in the place of a key: reported already
    }
  }

  private mutating func report(
    _ code: ProtocolMessage.Code, at place: Place, _ what: String, text: String? = nil, remedy: String
  ) {
    messages.append(
      ProtocolMessage(code, .error, path: .root, place: place, what, text: text, remedy: remedy))
  }
}
