internal import Bibliography
internal import CitationFormats
internal import ReviewProtocol

extension ProtocolMessage {
  /// `protocol.yaml:12:9: error: what is wrong: “text”. What to do. [code]`.
  func line(in file: String) -> String {
    var bare = problem
    (bare.file, bare.line, bare.column) = (nil, nil, nil)
    let place = [file, problem.line.map(String.init), problem.column.map(String.init)].compactMap { $0 }
    return "\(place.joined(separator: ":")): \(severity.rawValue): \(bare) [\(code.rawValue)]"
  }

  var json: JSONValue {
    func number(_ value: Int?) -> JSONValue { value.map { .number(String($0)) } ?? .null }
    return .object([
      ("code", .string(code.rawValue)), ("severity", .string(severity.rawValue)), ("path", .string("\(path)")),
      ("line", number(problem.line)), ("column", number(problem.column)), ("text", .string(problem.what)),
      ("found", problem.text.map(JSONValue.string) ?? .null), ("fix", .string(problem.remedy)),
    ])
  }
}

extension [ProtocolMessage] {
  func count(_ severity: ProtocolMessage.Severity) -> Int { count { $0.severity == severity } }

  /// `2 errors, 3 places to fill in, 5 warnings`; `nil` when there are none.
  var counts: String? {
    let parts = ProtocolMessage.Severity.allCases.compactMap { severity -> String? in
      let number = count(severity)
      guard number > 0 else { return nil }
      return switch severity {
      case .error: number.counted("error")
      case .open: number.counted("place to fill in", "places to fill in")
      case .warning: number.counted("warning")
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Each message with those it stands for: of so many warnings of one code or more, the first stands for the others.
  ///
  /// - Parameter least: `nil` when each stands for itself.
  func groupingWarnings(fromCount least: Int?) -> [(message: ProtocolMessage, alike: [ProtocolMessage])] {
    let byCode = Dictionary(grouping: filter { $0.severity == .warning }, by: \.code.rawValue)
    var told = Set<String>()
    return compactMap { message in
      let group = byCode[message.code.rawValue] ?? []
      guard let least, message.severity == .warning, group.count >= least else { return (message, []) }
      guard told.insert(message.code.rawValue).inserted else { return nil }
      return (message, Array(group.dropFirst()))
    }
  }

  /// `and the same in lines 30, 35, 40`.
  var sameInLines: String {
    let lines = Set(compactMap(\.problem.line)).sorted().map(String.init)
    guard !lines.isEmpty else { return "and \(count) more of the kind" }
    return "and the same in line\(lines.count == 1 ? "" : "s") \(lines.joined(separator: ", "))"
  }
}

extension ProtocolChange {
  var json: JSONValue {
    .object([
      ("section", .string(section)), ("subject", subject.map(JSONValue.string) ?? .null),
      ("key", key.map(JSONValue.string) ?? .null), ("kind", .string(kind.rawValue)), ("sentence", .string(sentence)),
    ])
  }
}

extension [ProtocolChange] {
  /// Prints one change a line.
  func print(indent: String = "") { for change in self { Console.print("\(indent)- \(change.sentence)") } }
}

extension ProtocolVersion {
  /// The first digits of the hash: enough to compare by eye.
  var shortHash: String { String(sha256.prefix(12)) }

  /// Day on which it came into force.
  var day: String { String(at.prefix(10)) }

  var json: JSONValue {
    .object([
      ("version", .number(String(number))), ("sha256", .string(sha256)), ("at", .string(at)), ("by", .string(by)),
      ("reason", reason.map(JSONValue.string) ?? .null), ("changes", .array(changes.map(JSONValue.string))),
    ])
  }
}

extension ProtocolDeposit {
  /// `OSF, osf.io/abcde, 2026-03-04`.
  var words: String { [registry, id, url, date].compactMap { $0 }.joined(separator: ", ") }

  var json: JSONValue {
    .object([
      ("version", .number(String(version))), ("registry", .string(registry)),
      ("id", id.map(JSONValue.string) ?? .null), ("url", url.map(JSONValue.string) ?? .null),
      ("date", date.map(JSONValue.string) ?? .null),
    ])
  }
}
