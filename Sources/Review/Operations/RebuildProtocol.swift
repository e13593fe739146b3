internal import Bibliography
internal import GRDB

extension Rebuild {
  /// What was taken over from another copy stands right behind the entry that says so, and nothing else does.
  ///
  /// - Throws: ``Problem`` naming the event.
  func checkOrigin(_ event: Event, _ entry: LedgerEntry, _ copy: Database) throws {
    let isTakenOver = try Bool.fetchOne(
      copy.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM merged_review WHERE ?1 > event AND ?1 <= event + taken)"),
      arguments: [entry.sequence])
    guard isTakenOver != (event.origin != nil) else { return }
    throw Problem(
      "event \(entry.sequence) (\(entry.kind)) does not follow from the copies of the review that were merged",
      remedy: "Restore the review from a backup.")
  }

  /// Versions of the protocol count from 1 without gaps, and each is named by the SHA-256 of what it says.
  ///
  /// - Throws: ``Problem`` naming the event.
  func checkProtocol(_ event: Event, _ entry: LedgerEntry, _ copy: Database) throws {
    let last = try Int.fetchOne(copy.cachedStatement(sql: "SELECT max(version) FROM protocol")) ?? 0
    let isRight: Bool
    if case .protocolRegistered(let first) = event {
      isRight = first.version == 1 && last == 0 && first.sha256 == SHA256.hex(first.canonical.utf8)
    } else if case .protocolAmended(let amended) = event {
      isRight = last > 0 && amended.version == last + 1 && amended.sha256 == SHA256.hex(amended.canonical.utf8)
    } else if case .protocolDeposited(let deposited) = event {
      isRight = (1...max(1, last)).contains(deposited.version) && last > 0
    } else if case .decided(let decided) = event {
      // What another copy gave was decided under the version that copy had.
      let isOlder = decided.origin != nil && (decided.protocolVersion ?? 0) < last
      isRight = (decided.protocolVersion ?? 0) == last || isOlder
    } else {
      isRight = true
    }
    guard !isRight else { return }
    throw Problem(
      "event \(entry.sequence) (\(entry.kind)) does not follow from the versions of the protocol before it",
      remedy: "Restore the review from a backup.")
  }
}
