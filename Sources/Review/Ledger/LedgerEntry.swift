package import Foundation

/// One line of the ledger: an event with who, when and why, chained to the one before.
package struct LedgerEntry: Sendable, Equatable {
  /// Position, from 1 without gaps.
  package let sequence: Int
  /// Time in UTC, ISO 8601 with milliseconds.
  package let at: String
  /// Who acted.
  package let actor: String
  /// The event's kind.
  package let kind: String
  /// The event's payload, JSON.
  package let payload: String
  /// Why, in the actor's words.
  package let why: String?
  /// Hash of the entry before; 64 zeros for the first.
  package let previous: String
  /// SHA-256 of this entry, see ``computedHash``.
  package let hash: String

  /// Whether what it says is closed to the one who looks.
  package var isSealed: Bool { hash == LedgerEntry.sealedHash }

  /// What takes the place of a hash that a closed entry could be guessed from.
  static let sealedHash = "sealed"

  /// What stands before the first entry.
  package static let genesis = String(repeating: "0", count: 64)

  /// SHA-256 in hexadecimal over the fields in the order previous, sequence, at, actor, kind, payload, why (empty when
  /// there is none), each written as its length in bytes, a colon and its bytes.
  ///
  /// Lengths keep two different entries from giving the same text. Anyone can check a ledger with these two sentences.
  package var computedHash: String {
    var bytes: [UInt8] = []
    for field in [previous, String(sequence), at, actor, kind, payload, why ?? ""] {
      bytes.append(contentsOf: "\(field.utf8.count):".utf8)
      bytes.append(contentsOf: field.utf8)
    }
    return SHA256.hex(bytes)
  }

  /// Seals an event behind `previous`.
  init(sequence: Int, at: String, actor: String, event: Event, why: String?, previous: String) throws {
    let unsealed = LedgerEntry(
      sequence: sequence, at: at, actor: actor, kind: event.kind, payload: try event.payload.json(), why: why,
      previous: previous, hash: "")
    self = LedgerEntry(
      sequence: sequence, at: at, actor: actor, kind: unsealed.kind, payload: unsealed.payload, why: why,
      previous: previous, hash: unsealed.computedHash)
  }

  init(
    sequence: Int, at: String, actor: String, kind: String, payload: String, why: String?, previous: String,
    hash: String
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.kind = kind
    self.payload = payload
    self.why = why
    self.previous = previous
    self.hash = hash
  }
}

/// What can be wrong with a ledger itself.
package enum LedgerError: Error, Sendable, Equatable {
  /// An event this version doesn't know.
  case unknownKind(String)
}

/// Time as the ledger writes it.
package enum LedgerTime {
  /// `2026-03-04T05:06:07.089Z`.
  package static func text(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
