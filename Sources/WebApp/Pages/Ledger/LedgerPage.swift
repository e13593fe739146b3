internal import Bibliography
internal import Review

/// What happened in the review, newest first.
struct LedgerPage: Page {
  static let template = "ledger"
  let heading: String
  /// How many entries there are in all.
  let length: Int
  let lengthWords: String
  /// Hash of the last entry; `nil` while what it says is closed to the one who looks.
  let lastHash: String?
  let filter: Filter
  let entries: [Line]
  let isEmpty: Bool
  /// Where older entries are, and the newest; `nil` where there are none.
  let older: String?
  let newest: String?

  /// What was asked for.
  struct Filter: Codable, Sendable {
    let person: String?
    let record: String?
    let from: String?
    let to: String?
    /// Everybody who may have done something, with the one who was chosen.
    let people: [Person]
    let isOn: Bool

    struct Person: Codable, Sendable {
      let user: String
      let isChosen: Bool
    }
  }

  /// One entry in a line.
  struct Line: Codable, Sendable {
    let sequence: Int
    /// `2026-03-04 05:06:07`, UTC.
    let at: String
    let actor: String
    let kind: String
    /// What was done, in words; of a sealed entry nothing but its kind.
    let what: String
    let why: String?
    let isSealed: Bool
  }
}

/// One entry of the ledger with all it says.
struct LedgerEntryPage: Page {
  static let template = "ledger-entry"
  let heading: String
  let entry: LedgerPage.Line
  /// JSON.
  let payload: String
  /// Hash of the entry before; `nil` where it is sealed.
  let previous: String?
  let hash: String?
}

/// What checking the ledger found.
struct VerifyAnswer: Codable, Sendable {
  /// Whether the chain holds and all tables are what the ledger says.
  let isEqual: Bool
  let events: Int?
  let records: Int?
  /// Hash of the last entry.
  let hash: String?
  /// What is wrong.
  let problem: String?
}

extension LedgerPage.Line {
  init(_ entry: LedgerEntry, _ strings: Strings) {
    sequence = entry.sequence
    at = String(entry.at.prefix(19).replacing("T", with: " "))
    actor = entry.actor
    kind = entry.kind
    isSealed = entry.isSealed
    what =
      entry.isSealed
      ? strings("ledger.sealed", ["kind": entry.kind]) : (try? entry.event())?.summary ?? entry.kind
    why = entry.why
  }
}

extension LedgerEntryPage {
  init(_ entry: LedgerEntry, _ strings: Strings) {
    heading = strings("ledger.entry", ["number": String(entry.sequence)])
    self.entry = LedgerPage.Line(entry, strings)
    payload = entry.payload
    previous = entry.previous.count == LedgerEntry.genesis.count ? entry.previous : nil
    hash = entry.isSealed ? nil : entry.hash
  }
}
