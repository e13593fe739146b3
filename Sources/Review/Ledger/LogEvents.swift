internal import Bibliography

/// What the ledger keeps of talks with people outside of the team.
extension Event {
  /// A consultation of knowledge users: told, told better, or taken back.
  package struct ConsultationLogged: EventPayload {
    package static let ledgerName = "consultation logged"
    package var event: Event { .consultationLogged(self) }

    /// Sequence of the entry that told of it first, where this one takes its place.
    package var replaces: Int?
    /// `nil` takes it back.
    package var consultation: Consulted?
  }

  /// A contact with somebody outside, mostly an author: told, told better, or taken back.
  package struct ContactLogged: EventPayload {
    package static let ledgerName = "contact logged"
    package var named: [RecordID] { contact?.records ?? [] }
    package var event: Event { .contactLogged(self) }

    package var replaces: Int?
    /// `nil` takes it back.
    package var contact: Contact?
  }

  /// These events in one line of words.
  var logSummary: String {
    switch self {
    case .consultationLogged(let logged):
      Event.summary("consultation", logged.replaces, logged.consultation.map { "\($0.who), \($0.date): “\($0.said)”" })
    case .contactLogged(let logged):
      Event.summary(
        "contact", logged.replaces,
        logged.contact.map { "\($0.whom), \($0.date): “\($0.asked)”" + ($0.outcome.map { ", “\($0)”" } ?? "") })
    default: kind
    }
  }

  private static func summary(_ what: String, _ replaces: Int?, _ words: String?) -> String {
    guard let words else { return "took back the \(what) of entry \(replaces ?? 0)" }
    return "\(what) with \(words)" + (replaces.map { ", in place of entry \($0)" } ?? "")
  }
}

/// A consultation of knowledge users (JBI Manual, 10.2; Arksey and O’Malley’s sixth step).
package struct Consulted: Sendable, Equatable, Codable {
  /// `2026-03-04`, or `2026-03`.
  package var date: String
  /// Their role or group.
  package var who: String
  package var people: Int?
  /// When in the review: `before registration`.
  package var stage: String?
  package var how: String?
  /// What they said.
  package var said: String
  /// What changed because of it.
  package var changed: String?

  package init(
    date: String, who: String, people: Int? = nil, stage: String? = nil, how: String? = nil, said: String,
    changed: String? = nil
  ) {
    self.date = date
    self.who = who
    self.people = people
    self.stage = stage
    self.how = how
    self.said = said
    self.changed = changed
  }
}

/// A question to somebody outside of the team.
package struct Contact: Sendable, Equatable, Codable {
  /// `2026-03-04`, or `2026-03`.
  package var date: String
  package var whom: String
  /// The records it was about.
  package var records: [RecordID]
  package var asked: String
  /// What came of it; `nil` while one waits.
  package var outcome: String?

  package init(date: String, whom: String, records: [RecordID] = [], asked: String, outcome: String? = nil) {
    self.date = date
    self.whom = whom
    self.records = records
    self.asked = asked
    self.outcome = outcome
  }
}
