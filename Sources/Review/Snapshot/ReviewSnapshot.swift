package import Screening

/// A review at one moment, as values: what reports are computed from.
package struct ReviewSnapshot: Sendable, Equatable {
  package var title: String
  /// Imported files in the order of import.
  package var batches: [Batch]
  /// All imported records in the order of import.
  package var records: [Entry]
  package var stages: [Stage: StageSettings]
  /// Decisions by stage, then by the record they were made on.
  package var decisions: [Stage: [RecordID: [ScreeningDecision]]]
  /// Reports that could not be had, with the ledger sequence at which that was noted.
  package var notRetrieved: [RecordID: Int]
  /// For each cluster's head the ledger sequence of its latest merge.
  package var mergedAt: [RecordID: Int]
  package var duplicates: DuplicateStanding
  /// Sequence and hash of the last ledger entry: which state this is.
  package var ledger: (sequence: Int, hash: String)

  /// One imported file.
  package struct Batch: Sendable, Equatable {
    package var id: Int
    package var source: String
    package var kind: SourceKind
    package var file: String
    /// Number of its first record; the others follow without gaps.
    package var firstRecord: Int
    package var records: Int
    package var skipped: Int

    package init(
      id: Int, source: String, kind: SourceKind, file: String, firstRecord: Int, records: Int, skipped: Int
    ) {
      self.id = id
      self.source = source
      self.kind = kind
      self.file = file
      self.firstRecord = firstRecord
      self.records = records
      self.skipped = skipped
    }
  }

  /// One imported record.
  package struct Entry: Sendable, Equatable {
    package var id: RecordID
    package var batch: Int
    /// The record that stands for its cluster.
    package var head: RecordID

    package init(id: RecordID, batch: Int, head: RecordID) {
      self.id = id
      self.batch = batch
      self.head = head
    }
  }

  /// How far the search for duplicates has come.
  package struct DuplicateStanding: Sendable, Equatable {
    /// Whether the rules ever compared the records.
    package var isSearched: Bool
    /// Records that came since the rules last compared them.
    package var uncompared: Int
    /// Pairs of works that wait for a person.
    package var unsure: Int

    package init(isSearched: Bool = false, uncompared: Int = 0, unsure: Int = 0) {
      self.isSearched = isSearched
      self.uncompared = uncompared
      self.unsure = unsure
    }
  }

  package init(
    title: String, batches: [Batch], records: [Entry], stages: [Stage: StageSettings],
    decisions: [Stage: [RecordID: [ScreeningDecision]]], notRetrieved: [RecordID: Int] = [:],
    mergedAt: [RecordID: Int] = [:], duplicates: DuplicateStanding = DuplicateStanding(),
    ledger: (sequence: Int, hash: String)
  ) {
    self.title = title
    self.batches = batches
    self.records = records
    self.stages = stages
    self.decisions = decisions
    self.notRetrieved = notRetrieved
    self.mergedAt = mergedAt
    self.duplicates = duplicates
    self.ledger = ledger
  }

  package static func == (a: ReviewSnapshot, b: ReviewSnapshot) -> Bool {
    a.title == b.title && a.batches == b.batches && a.records == b.records && a.stages == b.stages
      && a.decisions == b.decisions && a.notRetrieved == b.notRetrieved && a.mergedAt == b.mergedAt
      && a.duplicates == b.duplicates && a.ledger == b.ledger
  }

  /// The settings of a stage.
  package func settings(_ stage: Stage) -> StageSettings { stages[stage] ?? .standard(for: stage) }
}
