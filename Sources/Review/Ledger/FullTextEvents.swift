/// What the ledger keeps about full texts and studies.
extension Event {
  /// Somebody tried to get a report.
  package struct RetrievalTried: EventPayload {
    package static let ledgerName = "retrieval tried"
    package var named: [RecordID] { [record] }
    package var event: Event { .retrievalTried(self) }

    package var record: RecordID
    /// For example `library`, `interlibrary loan`, `author contacted`.
    package var method: String
    /// YYYY-MM-DD, when it was not the day of the entry.
    package var date: String?
    package var note: String?
  }

  /// A report is at hand, usually as a file in `fulltexts/`.
  package struct ReportRetrieved: EventPayload {
    package static let ledgerName = "report retrieved"
    package var named: [RecordID] { [record] }
    package var event: Event { .reportRetrieved(self) }

    package var record: RecordID
    /// Path inside the review's folder; `nil` for a report on paper.
    package var file: String?
    /// SHA-256 of the file's bytes.
    package var sha256: String?
    package var bytes: Int?
    /// The file's name where it came from.
    package var name: String?
    package var note: String?
  }

  /// A file no longer belongs to a record; the file itself stays.
  package struct FullTextDetached: EventPayload {
    package static let ledgerName = "full text detached"
    package var named: [RecordID] { [record] }
    package var event: Event { .fullTextDetached(self) }

    package var record: RecordID
    /// Ledger sequence of the event that attached it.
    package var attachment: Int
  }

  /// Reports of one study.
  package struct ReportsLinked: EventPayload {
    package static let ledgerName = "reports linked"
    package var named: [RecordID] { reports }
    package var event: Event { .reportsLinked(self) }

    /// The first is the main report, the others its companions.
    package var reports: [RecordID]
    /// What the team calls the study.
    package var study: String?
  }

  /// Reports that are no longer taken for reports of one study with the others.
  package struct ReportsUnlinked: EventPayload {
    package static let ledgerName = "reports unlinked"
    package var named: [RecordID] { reports }
    package var event: Event { .reportsUnlinked(self) }

    package var reports: [RecordID]
  }
}
