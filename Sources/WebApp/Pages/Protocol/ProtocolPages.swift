internal import Review
internal import ReviewProtocol

/// The protocol laid out to be read: the version in force, an earlier one, or the draft while none is registered.
struct ProtocolPage: Page {
  static let template = "protocol"
  let heading: String
  let title: String
  /// What is shown: `Version 2, in force since 2026-03-04 …`.
  let version: VersionLine?
  let isDraft: Bool
  let isInForce: Bool
  /// How the file and the version in force differ; `nil` when they say the same.
  let fileNote: FileNote?
  /// Who opened screening without a registered protocol.
  let openedUnregistered: String?
  let mayWrite: Bool
  let sections: [ReadingSection]
}

/// That `protocol.yaml` is not the version in force.
struct FileNote: Codable, Sendable {
  let text: String
  let isBad: Bool
  let changes: [String]
  /// Whether it could be recorded as an amendment.
  let canAmend: Bool
  /// Whether putting the registered text back would change something.
  let canRestore: Bool
}

/// One registered version in short.
struct VersionLine: Codable, Sendable {
  let number: Int
  let day: String
  let by: String
  let why: String?
  let sha256: String
  let changes: [String]
  let deposits: [String]

  init(_ version: ProtocolVersion, _ deposits: [ProtocolDeposit]) {
    number = version.number
    day = String(version.at.prefix(10))
    by = version.by
    why = version.reason
    sha256 = version.sha256
    changes = version.changes
    self.deposits = deposits.filter { $0.version == version.number }.map { deposit in
      [deposit.registry, deposit.id, deposit.url, deposit.date].compactMap { $0 }.joined(separator: ", ")
    }
  }
}

/// All registered versions.
struct VersionsPage: Page {
  static let template = "protocol-versions"
  let heading: String
  let versions: [VersionLine]
  let isEmpty: Bool
  let mayWrite: Bool
}

/// What changed from one version to another, or to the file as it is now.
struct DiffPage: Page {
  static let template = "protocol-diff"
  let heading: String
  let from: Int
  /// `nil` for the file as it is now.
  let to: Int?
  let changes: [ChangeLine]
  let isSame: Bool
  let effects: EffectsCard?
}

/// A change in words.
struct ChangeLine: Codable, Sendable {
  let section: String
  let kind: String
  let sentence: String
}

/// What changes ask to be looked at again.
struct EffectsCard: Codable, Sendable {
  let effects: [Line]
  let isEmpty: Bool
  /// How many records need another look.
  let records: Int

  struct Line: Codable, Sendable {
    let action: String
    /// `needed`, `optional` or `nothing`.
    let weight: String
    let isNeeded: Bool
    let changes: [String]
    /// `R17`; only where these are records.
    let records: [String]
  }

  init(_ outcomes: [AmendmentOutcome]) {
    effects = outcomes.flatMap(\.effects).map { effect in
      Line(
        action: effect.action, weight: effect.weight.rawValue, isNeeded: effect.weight == .needed,
        changes: effect.changes,
        records: effect.kind.isAboutCharting ? [] : effect.items.map { RecordID($0).text })
    }
    isEmpty = effects.isEmpty
    records = Set(outcomes.flatMap(\.queue)).count
  }
}

/// The protocol as it is edited.
struct DraftPage: Page {
  static let template = "protocol-edit"
  let heading: String
  let text: String
  /// Whether it is not UTF-8, and so can't be shown without changing it.
  let isForeign: Bool
  /// Hash of the file, to be sent along with what is saved; `nil` when there is no file.
  let hash: String?
  let messages: [MessageLine]
  let counts: String
  let isComplete: Bool
  let mayWrite: Bool
  /// Number of the version in force; `nil` when none is registered.
  let inForce: Int?
  let canRegister: Bool
  let canAmend: Bool
  let canRestore: Bool
}

/// Something to say about a place of the protocol.
struct MessageLine: Codable, Sendable {
  let line: Int?
  let column: Int?
  /// `error`, `open` or `warning`.
  let severity: String
  let word: String
  let what: String
  let remedy: String
  let code: String
}

/// What there is to say about a text.
struct CheckAnswer: Codable, Sendable {
  let messages: [MessageLine]
  let counts: String
  /// Whether it could be registered.
  let isComplete: Bool
}

/// What an amendment would record, before it is recorded.
struct AmendmentPage: Page {
  static let template = "protocol-amend"
  let heading: String
  let from: Int
  let next: Int
  let changes: [ChangeLine]
  let effects: EffectsCard
  /// How votes will count otherwise.
  let stages: [String]
  /// What must still be the same when it is recorded.
  let expected: String
  let mayWrite: Bool
}

/// The version in force in short, for a notice on other pages.
struct InForce: Codable, Sendable {
  /// `nil` when none is registered.
  let version: Int?
  let since: String?
  let why: String?
  let changes: [String]
}
