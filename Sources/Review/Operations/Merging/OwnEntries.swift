internal import Bibliography
internal import GRDB

/// What this copy has recorded since another one parted from it.
struct OwnEntries {
  /// For each entry of the other copy that is known here its sequence here.
  private(set) var numbers: [Int: Int] = [:]
  /// The sequence here of each entry behind the last common one, by the hash it has where it was made.
  private var sequences: [String: Int] = [:]
  private var merges = 0
  /// What changed the review itself here.
  private var changes: [LedgerEntry] = []

  init(behind common: Int, _ other: OtherCopy, _ db: Database) throws {
    guard common > 0 else {
      throw Problem(
        "that is no copy of this review: they have nothing in common",
        remedy: "Nothing was taken over. Copies of one review begin with the same ledger.")
    }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM ledger WHERE sequence > ? ORDER BY sequence", arguments: [common])
    while let row = try rows.next() {
      let entry = LedgerEntry(row)
      let event = try entry.event()
      sequences[event.origin?.hash ?? entry.hash] = entry.sequence
      if case .reviewMerged = event { merges += 1 }
      if event.isChangeOfReview { changes.append(entry) }
    }
    for sequence in 0...common { numbers[sequence] = sequence }
    for entry in other.own {
      if let known = sequences[try OwnEntries.origin(of: entry)] { numbers[entry.sequence] = known }
    }
  }

  /// How many entries the other copy lacks; that copies were merged is no news to it.
  func lacking(in other: OtherCopy) -> Int {
    sequences.count - merges - other.own.count { numbers[$0.sequence] != nil }
  }

  /// The entries to take over, and how many are known.
  ///
  /// - Throws: ``Problem`` listing what stands in the way.
  func missing(of other: OtherCopy) throws -> (entries: [LedgerEntry], known: Int) {
    var entries: [LedgerEntry] = []
    var obstacles: [LedgerEntry] = []
    var known = 0
    for entry in other.own {
      let event = try OwnEntries.event(of: entry)
      if numbers[entry.sequence] != nil {
        known += 1
      } else if event.isChangeOfReview {
        obstacles.append(entry)
      } else if case .reviewMerged = event {
        continue
      } else {
        entries.append(entry)
      }
    }
    guard obstacles.isEmpty else { throw OwnEntries.refusal(obstacles, changedHere: changes) }
    return (entries, known)
  }

  private static func origin(of entry: LedgerEntry) throws -> String {
    try event(of: entry).origin?.hash ?? entry.hash
  }

  private static func event(of entry: LedgerEntry) throws -> Event {
    do {
      return try entry.event()
    } catch {
      throw Problem(
        "event \(entry.sequence) (\(entry.kind)) of the other copy can't be read",
        remedy: "Nothing was taken over. Update Winnow if a later version wrote it.")
    }
  }

  private static func refusal(_ obstacles: [LedgerEntry], changedHere: [LedgerEntry]) -> Problem {
    func list(_ entries: [LedgerEntry]) -> String {
      let named = entries.prefix(5).map { "event \($0.sequence), \($0.kind) (\($0.actor), \($0.at.prefix(10)))" }
      return named.joined(separator: "; ") + (entries.count > 5 ? "; and \(entries.count - 5) more" : "")
    }
    let remedy =
      changedHere.isEmpty
      ? "Nothing was taken over. Merge the other way round: run `winnow merge` in the other copy and name this one, then go on with that one."
      : """
      Nothing was taken over. This copy was changed too (\(list(changedHere))). Choose the copy to go on with, repeat there \
      what was changed in the other, and bring the other’s decisions in as a file.
      """
    return Problem("the review itself was changed in the other copy: \(list(obstacles))", remedy: remedy)
  }
}
