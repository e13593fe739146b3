package import Screening

/// A review at one moment, as values: what reports are computed from.
package struct ReviewSnapshot: Sendable, Equatable {
  package var title: String
  /// Imported files in the order of import.
  package var batches: [Batch]
  /// All imported records in the order of import.
  package var records: [Entry]
  package var stages: [Stage: StageSettings]
  /// Where the works stand that reached a stage, by the record that stands for each.
  package var standings: [Stage: [RecordID: Standing]]
  /// How many records each person decided at a stage; never how.
  package var reviewers: [Reviewer]
  /// Records taken out before screening. A work is out when all its records are.
  package var removals: [RecordID: RemovalCause]
  /// Pairs of records whose works are reports of one study.
  package var studyLinks: [StudyLink]
  /// Records that had been decided on before they were found to be duplicates, ascending.
  package var duplicatesFoundLate: [RecordID]
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

  /// A person's share of a stage.
  package struct Reviewer: Sendable, Equatable {
    package var name: String
    package var stage: Stage
    package var records: Int

    package init(name: String, stage: Stage, records: Int) {
      self.name = name
      self.stage = stage
      self.records = records
    }
  }

  /// A main report and a companion of the same study.
  package struct StudyLink: Sendable, Equatable {
    package var main: RecordID
    package var companion: RecordID
    /// What the team calls the study.
    package var study: String?

    package init(main: RecordID, companion: RecordID, study: String? = nil) {
      self.main = main
      self.companion = companion
      self.study = study
    }
  }

  package init(
    title: String, batches: [Batch], records: [Entry], stages: [Stage: StageSettings],
    standings: [Stage: [RecordID: Standing]], reviewers: [Reviewer] = [], removals: [RecordID: RemovalCause] = [:],
    studyLinks: [StudyLink] = [], duplicatesFoundLate: [RecordID] = [],
    duplicates: DuplicateStanding = DuplicateStanding(),
    ledger: (sequence: Int, hash: String)
  ) {
    self.title = title
    self.batches = batches
    self.records = records
    self.stages = stages
    self.standings = standings
    self.reviewers = reviewers
    self.removals = removals
    self.studyLinks = studyLinks
    self.duplicatesFoundLate = duplicatesFoundLate
    self.duplicates = duplicates
    self.ledger = ledger
  }

  package static func == (a: ReviewSnapshot, b: ReviewSnapshot) -> Bool {
    a.title == b.title && a.batches == b.batches && a.records == b.records && a.stages == b.stages
      && a.standings == b.standings && a.reviewers == b.reviewers && a.removals == b.removals
      && a.studyLinks == b.studyLinks && a.duplicatesFoundLate == b.duplicatesFoundLate && a.duplicates == b.duplicates
      && a.ledger == b.ledger
  }

  /// The settings of a stage.
  package func settings(_ stage: Stage) -> StageSettings { stages[stage] ?? .standard(for: stage) }
}
