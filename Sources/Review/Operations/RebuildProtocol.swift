internal import Bibliography
internal import GRDB

extension Rebuild {
  /// Versions of the protocol count from 1 without gaps, and each is named by the SHA-256 of what it says.
  ///
  /// - Throws: ``Problem`` naming the event.
  func checkProtocol(_ event: Event, _ entry: LedgerEntry, _ copy: Database) throws {
    let last = try Int.fetchOne(copy.cachedStatement(sql: "SELECT max(version) FROM protocol")) ?? 0
    let isRight =
      switch event {
      case .protocolRegistered(let first):
        first.version == 1 && last == 0 && first.sha256 == SHA256.hex(first.canonical.utf8)
      case .protocolAmended(let amended):
        last > 0 && amended.version == last + 1 && amended.sha256 == SHA256.hex(amended.canonical.utf8)
      case .protocolDeposited(let deposited): (1...max(1, last)).contains(deposited.version) && last > 0
      case .decided(let decided): decided.protocolVersion.map { $0 == last } ?? (last == 0)
      case .reviewCreated, .recordsImported, .duplicatesMerged, .duplicatesSplit, .duplicatesKeptApart,
        .duplicatesSearched, .stageSet, .reportNotRetrieved, .screeningOpenedUnregistered:
        true
      }
    guard !isRight else { return }
    throw Problem(
      "event \(entry.sequence) (\(entry.kind)) does not follow from the versions of the protocol before it",
      remedy: "Restore the review from a backup.")
  }
}
