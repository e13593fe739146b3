/// Everything that is checked once the shape is right: references, and what JBI asks of a protocol.
enum ProtocolChecks {
  static func run(
    on content: ReviewProtocol, value: ProtocolValue, places: [ProtocolPath: Place]
  ) -> [ProtocolMessage] {
    var report = CheckReport(places: places)
    for check in all { check(content, &report) }
    return report.messages
  }

  /// One check: looks at the protocol and reports what it finds.
  typealias Check = @Sendable (ReviewProtocol, inout CheckReport) -> Void

  static let all: [Check] = []
}

/// Collects what checks find.
struct CheckReport {
  private(set) var messages: [ProtocolMessage] = []
  private let places: [ProtocolPath: Place]

  init(places: [ProtocolPath: Place]) { self.places = places }

  /// Whether the author wrote anything at `path`, if only something that could not be read.
  func isWritten(_ path: ProtocolPath) -> Bool { places[path] != nil }

  mutating func add(
    _ code: ProtocolMessage.Code, _ severity: ProtocolMessage.Severity, at path: ProtocolPath, _ what: String,
    text: String? = nil, remedy: String
  ) {
    messages.append(
      ProtocolMessage(
        code, severity, path: path, place: places.nearest(path), what, text: text, remedy: remedy))
  }
}
