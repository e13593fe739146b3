import Foundation
internal import GRDB

/// What an event says, as the ledger stores it: JSON that never changes its meaning once released.
protocol EventPayload: Codable, Sendable, Equatable {
  /// The name the ledger stores.
  static var ledgerName: String { get }
  /// The records it names.
  var named: [RecordID] { get }
  var event: Event { get }

  /// Writes what the event changes of the read model. Live operations and `verify` both come through here, and nothing else
  /// writes it; the records of an import are inserted before, by ``RecordInsertion``.
  func apply(_ entry: LedgerEntry, _ db: Database) throws
}

extension EventPayload {
  package var named: [RecordID] { [] }

  /// The payload as JSON with sorted keys.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension Event {
  /// Every kind of event there is, by the name that the ledger stores.
  static let payloads: [String: any EventPayload.Type] = {
    let types: [any EventPayload.Type] = [
      ReviewCreated.self, RecordsImported.self, SearchDescribed.self, DuplicatesMerged.self, DuplicatesSplit.self,
      DuplicatesKeptApart.self,
      DuplicatesSearched.self, StageSet.self, Decided.self, ReportNotRetrieved.self, ProtocolRegistered.self,
      ProtocolAmended.self, ProtocolDeposited.self, ScreeningOpenedUnregistered.self,
      MemberSet.self, AllocationSet.self, StageOpened.self, DecisionWithdrawn.self, NoteAdded.self, LabelSet.self,
      RecordParked.self, QuestionAnswered.self, RecordsRemoved.self, RecordsRestored.self, PilotDrawn.self,
      PilotVoted.self, PilotNoted.self, PilotClosed.self, PilotAccepted.self, RetrievalTried.self,
      ReportRetrieved.self, FullTextDetached.self, ReportsLinked.self, ReportsUnlinked.self, ReviewMerged.self,
      ConsultationLogged.self, ContactLogged.self,
      FieldCharted.self, ChartingFinished.self, FieldAgreed.self, ChartingVerified.self, AnswersRecoded.self,
      GapMarked.self, ChartingPilotDrawn.self, ChartingPilotClosed.self,
      MaterialAdded.self, MaterialRemoved.self, TasksMatched.self, MatchingFinished.self, MatchingAgreed.self,
      PassageCoded.self, PassageUncoded.self, MemoWritten.self, CodingFinished.self, CodingAgreed.self,
      CodingSignedOff.self, RankingSet.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.ledgerName, $0) })
  }()

  /// The name the ledger stores.
  package var kind: String { type(of: payload).ledgerName }

  /// The records it names.
  var named: [RecordID] { payload.named }

  /// Reads an event back.
  ///
  /// - Throws: ``LedgerError/unknownKind(_:)`` for an event of a later version, or the decoder's error.
  init(kind: String, payload: String) throws {
    guard let type = Event.payloads[kind] else { throw LedgerError.unknownKind(kind) }
    self = try JSONDecoder().decode(type, from: Data(payload.utf8)).event
  }
}
