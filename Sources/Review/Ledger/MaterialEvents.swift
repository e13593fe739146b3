package import Charting

/// What the ledger keeps about material beside the articles.
extension Event {
  /// A file with data of its own belongs to the review from now on.
  package struct MaterialAdded: EventPayload {
    package static let ledgerName = "material added"
    package var named: [RecordID] { record.map { [$0] } ?? [] }
    package var event: Event { .materialAdded(self) }

    /// Short and its own among the material: `ward-log`.
    package var name: String
    package var kind: MaterialKind
    package var title: String
    /// The record that the data is of.
    package var record: RecordID?
    /// Path inside the review's folder.
    package var file: String
    /// The file's name where it came from.
    package var fileName: String
    /// SHA-256 of the file's bytes.
    package var sha256: String
    package var bytes: Int
    /// Rows or turns that were read when it was added, and those that could not be.
    package var rows: Int
    package var refused: Int
    package var settings: MaterialSettings
  }

  /// Material no longer counts, or counts again; its file stays.
  package struct MaterialRemoved: EventPayload {
    package static let ledgerName = "material removed"
    package var event: Event { .materialRemoved(self) }

    package var name: String
    /// Ledger sequence of the event that added it.
    package var addition: Int
    package var isRemoved: Bool
  }
}
