package import Screening

/// What the ledger keeps about screening beside the decisions.
extension Event {
  /// A decision was taken back: the one before it, if any, stands again. Both stay in the history.
  package struct DecisionWithdrawn: EventPayload {
    package static let ledgerName = "decision withdrawn"
    package var named: [RecordID] { [record] }
    package var event: Event { .decisionWithdrawn(self) }

    package var stage: Stage
    package var record: RecordID
    /// Ledger sequence of the decision.
    package var decision: Int
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// A remark on a record. Who made it is the entry's actor, or `reviewer` when it was brought in.
  package struct NoteAdded: EventPayload {
    package static let ledgerName = "note added"
    package var named: [RecordID] { [record] }
    package var event: Event { .noteAdded(self) }

    package var stage: Stage
    package var record: RecordID
    package var reviewer: String
    package var text: String
    /// As in ``Decided/salt``.
    package var salt: String?
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// A label was put on a record or taken off.
  package struct LabelSet: EventPayload {
    package static let ledgerName = "label set"
    package var named: [RecordID] { [record] }
    package var event: Event { .labelSet(self) }

    package var stage: Stage
    package var record: RecordID
    package var reviewer: String
    package var label: String
    package var isOn: Bool
    /// As in ``Decided/salt``.
    package var salt: String?
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// A reviewer put a record aside with a question instead of guessing.
  package struct RecordParked: EventPayload {
    package static let ledgerName = "record parked"
    package var named: [RecordID] { [record] }
    package var event: Event { .recordParked(self) }

    package var stage: Stage
    package var record: RecordID
    package var reviewer: String
    package var question: String
    /// As in ``Decided/salt``.
    package var salt: String?
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// The answer to a question; the record comes back to the one who asked.
  package struct QuestionAnswered: EventPayload {
    package static let ledgerName = "question answered"
    package var named: [RecordID] { [record] }
    package var event: Event { .questionAnswered(self) }

    package var record: RecordID
    /// Ledger sequence of the question.
    package var question: Int
    package var answer: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Works taken out before screening. Each is named with all its records.
  package struct RecordsRemoved: EventPayload {
    package static let ledgerName = "records removed"
    package var named: [RecordID] { records }
    package var event: Event { .recordsRemoved(self) }

    package var records: [RecordID]
    package var cause: RemovalCause
    /// The automation tool with its version, or the reason in words.
    package var detail: String
  }

  /// Works put back that had been taken out before screening.
  package struct RecordsRestored: EventPayload {
    package static let ledgerName = "records restored"
    package var named: [RecordID] { records }
    package var event: Event { .recordsRestored(self) }

    package var records: [RecordID]
  }

  /// Another copy of this review gave its screening work. It follows, each entry with the time, the person and the reason it
  /// has in that copy.
  package struct ReviewMerged: EventPayload {
    package static let ledgerName = "review merged"
    package var event: Event { .reviewMerged(self) }

    /// Hash of the other ledger's last entry.
    package var hash: String
    /// The last sequence that both ledgers have in common.
    package var common: Int
    /// How many of its entries were taken over.
    package var taken: Int
  }
}

/// Why works are taken out before screening, as PRISMA 2020 tells them apart.
package enum RemovalCause: String, Sendable, CaseIterable, Codable {
  /// Marked as ineligible by an automation tool.
  case automation
  case other
}
