package import Screening

/// What the ledger keeps about the review, its imports and its decisions.
extension Event {
  package struct ReviewCreated: EventPayload {
    package static let ledgerName = "review created"
    package var event: Event { .reviewCreated(self) }

    package var title: String
    /// Version of Winnow that made the review.
    package var winnow: String
  }

  /// One export file read into the review.
  package struct RecordsImported: EventPayload {
    package static let ledgerName = "records imported"
    package var event: Event { .recordsImported(self) }

    package var source: String
    package var kind: SourceKind
    /// Path inside the review's folder.
    package var file: String
    /// SHA-256 of the file's bytes.
    package var sha256: String
    package var format: String
    /// Number of the first record; the others follow without gaps.
    package var firstRecord: Int
    package var records: Int
    package var skipped: Int
    /// SHA-256 over each record's line number, a tab, its neutral form and a line feed.
    package var recordsSHA256: String
    /// SHA-256 over the rows of the repair report.
    package var problemsSHA256: String
    /// Date of the search, as given.
    package var searched: String?
    /// Hits the database reported.
    package var hits: Int?
    /// The search strategy, verbatim.
    package var strategy: String?
  }

  package struct StageSet: EventPayload {
    package static let ledgerName = "stage set"
    package var event: Event { .stageSet(self) }

    package var stage: Stage
    package var settings: StageSettings
  }

  package struct Decided: EventPayload {
    package static let ledgerName = "decided"
    package var named: [RecordID] { [record] }
    package var event: Event { .decided(self) }

    package var stage: Stage
    package var record: RecordID
    package var reviewer: String
    package var kind: DecisionKind
    package var choice: Choice
    package var reason: String?
    package var note: String?
    /// The file the decision came from, when it was made elsewhere.
    package var importedFrom: String?
    /// The version of the protocol in force; `nil` when there was none.
    package var protocolVersion: Int?
    /// Reasons that apply beside the primary one.
    package var otherReasons: [String]?
    /// Answers by the id of the criterion.
    package var criteria: [String: CriterionAnswer]?
    /// Of a resolution: how the team came to it.
    package var manner: ResolutionManner?
    /// `true` when the reviewer could have seen the others' votes; such a vote doesn't count in agreement.
    package var informed: Bool?
    /// Of a vote taken over from a pilot: its round.
    package var pilotRound: Int?
    /// Random, so that nobody can guess a sealed vote from the entry's hash.
    package var salt: String?
    /// Where it comes from, when it was taken over from another copy of the review. Then it stands behind a
    /// `review merged`, and the entry's actor, time and reason are those it has in the copy where it was made.
    package var origin: Origin?
  }

  /// Which entry of another copy an entry was taken over from.
  package struct Origin: Sendable, Equatable, Codable {
    /// Hash of the entry in the copy where it was made: the same in every copy that takes it over.
    package var hash: String
    /// Of a decision: its place in the order of all copies' decisions, as in the column `made`.
    package var made: String?
  }

  package struct ReportNotRetrieved: EventPayload {
    package static let ledgerName = "report not retrieved"
    package var named: [RecordID] { [record] }
    package var event: Event { .reportNotRetrieved(self) }

    package var record: RecordID
    package var note: String?
  }
}
