/// Everything that is checked once the shape is right: references, and what JBI asks of a protocol.
///
/// What makes a protocol impossible to apply, or what JBI says must be there, is an error; what JBI advises, or a reader of
/// the protocol will ask for, is a warning.
enum ProtocolChecks {
  /// - Parameters:
  ///   - places: where each value and key stands in the text.
  ///   - unread: what was reported by the reader and could not be read; nothing more is said about it.
  static func run(
    on content: ReviewProtocol, places: [ProtocolPath: Place], unread: Set<ProtocolPath>
  ) -> [ProtocolMessage] {
    var report = CheckReport(places: places, unread: unread)
    for check in all { check(content, &report) }
    return report.messages
  }

  /// One check: looks at the protocol and reports what it finds.
  typealias Check = @Sendable (ReviewProtocol, inout CheckReport) -> Void

  static let all: [Check] =
    identifiers + references + front + pcc + eligibility + congruence + search + selection + charting + codebooks
    + presentation + contradictions
}

/// Collects what checks find.
struct CheckReport {
  private(set) var messages: [ProtocolMessage] = []
  private let places: [ProtocolPath: Place]
  private let unread: Set<ProtocolPath>
  /// Everything around what could not be read.
  private let aroundUnread: Set<ProtocolPath>

  init(places: [ProtocolPath: Place], unread: Set<ProtocolPath>) {
    self.places = places
    self.unread = unread
    aroundUnread = unread.reduce(into: []) { around, path in
      var outer = path.parent
      while let path = outer, around.insert(path).inserted { outer = path.parent }
    }
  }

  /// Whether the author wrote anything at `path`, if only something that could not be read.
  func isWritten(_ path: ProtocolPath) -> Bool { places[path] != nil }

  /// Whether what stands at `path` was read, or nothing stands there: then its absence is not reported yet.
  func isRead(_ path: ProtocolPath) -> Bool {
    var outer: ProtocolPath? = path
    while let path = outer {
      if unread.contains(path) { return false }
      outer = path.parent
    }
    return true
  }

  /// Whether everything at and below `path` was read.
  func isWhole(_ path: ProtocolPath) -> Bool { isRead(path) && !aroundUnread.contains(path) }

  /// The line of the nearest thing written, for “the first is in line 12”.
  func line(of path: ProtocolPath) -> Int { places.nearest(path)?.line ?? 1 }

  mutating func error(
    _ code: ProtocolMessage.Code, at path: ProtocolPath, _ what: String, text: String? = nil, remedy: String
  ) {
    add(code, .error, at: path, what, text: text, remedy: remedy)
  }

  mutating func warn(
    _ code: ProtocolMessage.Code, at path: ProtocolPath, _ what: String, text: String? = nil, remedy: String
  ) {
    add(code, .warning, at: path, what, text: text, remedy: remedy)
  }

  /// Warns of something that isn't said, unless what stands there was reported already.
  mutating func warnAbsent(
    _ code: ProtocolMessage.Code, _ path: ProtocolPath, isAbsent: Bool, _ what: String, remedy: String
  ) {
    guard isAbsent, isWhole(path) else { return }
    warn(code, at: path, what, remedy: remedy)
  }

  private mutating func add(
    _ code: ProtocolMessage.Code, _ severity: ProtocolMessage.Severity, at path: ProtocolPath, _ what: String,
    text: String?, remedy: String
  ) {
    guard messages.count < ProtocolMessage.most else { return }
    messages.append(
      ProtocolMessage(code, severity, path: path, place: places.nearest(path), what, text: text, remedy: remedy))
  }
}
