internal import Bibliography
internal import CitationFormats
internal import Review
internal import ReviewProtocol

extension ProtocolStanding {
  /// What `status` says about the protocol.
  ///
  /// - Parameter suffix: what commands need behind them to mean the same review.
  func lines(_ suffix: String) -> [String] {
    guard let inForce else {
      if let opened = openedUnregistered {
        return ["Protocol: not registered; screening was opened without it (\(opened.text))"]
      }
      return [
        "Protocol: not registered yet, and screening waits for it: `winnow protocol check\(suffix)`, then `winnow protocol register\(suffix)`"
      ]
    }
    let line = "Protocol: version \(inForce.number) in force since \(inForce.day), SHA-256 \(inForce.shortHash)"
    return [line] + (fileNote(suffix).map { ["  " + $0] } ?? [])
  }

  /// What to say when `protocol.yaml` is not the version in force byte for byte.
  func fileNote(_ suffix: String) -> String? {
    guard let inForce, let file else { return nil }
    let counts = "Version \(inForce.number) counts"
    switch file {
    case .same: return nil
    case .otherLayoutOnly:
      return "protocol.yaml is laid out differently since, but says the same"
    case .changed(let changes):
      let number = changes.isEmpty ? "" : " (\(changes.count.counted("change")))"
      return
        "protocol.yaml was edited since\(number). \(counts): record the edit with `winnow protocol amend\(suffix)`, or take it back with `winnow protocol restore\(suffix)`"
    case .missing:
      return "protocol.yaml is missing. \(counts); `winnow protocol restore\(suffix)` writes it again"
    case .unreadable(let problem): return "\(problem) \(counts)"
    case .withErrors(let errors):
      return
        "protocol.yaml was edited since and has \(errors.count.counted("error")) (`winnow protocol check\(suffix)`). \(counts); `winnow protocol restore\(suffix)` takes the edit back"
    }
  }

  /// Whether the file says something else than the version in force, or can't be read as a protocol.
  var isFileOtherwise: Bool {
    switch file {
    case nil, .same, .otherLayoutOnly: false
    case .changed, .missing, .unreadable, .withErrors: true
    }
  }

  /// Says, where decisions are recorded, that the file no longer is what they follow.
  func sayWhenEdited(_ suffix: String) {
    if isFileOtherwise, let note = fileNote(suffix) { Console.say("note: \(note)") }
  }

  var json: JSONValue {
    .object([
      ("in_force", inForce.map(\.json) ?? .null), ("file", file.map { .string($0.word) } ?? .null),
      ("deposits", .array(deposits.map(\.json))),
      (
        "opened_unregistered",
        openedUnregistered.map {
          .object([
            ("by", .string($0.actor)), ("at", .string($0.at)), ("why", $0.why.map(JSONValue.string) ?? .null),
          ])
        } ?? .null
      ),
    ])
  }
}

extension ProtocolStanding.FileState {
  /// For scripts.
  var word: String {
    switch self {
    case .same: "same"
    case .otherLayoutOnly: "other layout only"
    case .changed: "changed"
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .withErrors: "with errors"
    }
  }
}
