internal import Bibliography
internal import GRDB
import Foundation

/// The ledger of another copy of a review, as far as it is needed to merge it.
struct OtherCopy {
  /// Hash of each entry, in order.
  private(set) var hashes: [String] = []
  /// Entries from the first that differs on.
  private(set) var own: [LedgerEntry] = []
  /// The place of each decision in the order of all copies' decisions, by sequence.
  private(set) var made: [Int: String] = [:]

  /// Reads a copy; nothing in its folder is changed.
  ///
  /// - Parameter ours: hashes of the entries here, in order.
  /// - Throws: ``Problem`` when there is no review, or its ledger is not what was sealed.
  init(at folder: URL, ours: [String]) throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "winnow-merge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    try OtherCopy.copyStore(from: folder, to: scratch)
    let review = try Review(at: scratch)
    defer { try? review.pool.close() }
    do {
      try review.pool.read { db in try read(db, ours) }
    } catch let problem as Problem {
      throw Problem(
        "the other copy can't be trusted: \(problem.what)", file: folder.path, text: problem.text,
        remedy: "Nothing was taken over. Run `winnow verify` on it, or get the copy again.")
    }
  }

  /// The last sequence that both ledgers have in common.
  var common: Int { hashes.count - own.count }

  private mutating func read(_ db: Database, _ ours: [String]) throws {
    var chain = LedgerChain()
    var isCommon = true
    try chain.walk(db) { entry in
      isCommon = isCommon && hashes.count < ours.count && ours[hashes.count] == entry.hash
      hashes.append(entry.hash)
      if !isCommon { own.append(entry) }
    }
    let rows = try Row.fetchCursor(db, sql: "SELECT event, made FROM decision WHERE event > ?", arguments: [common])
    while let row = try rows.next() { made[row["event"]] = row["made"] }
  }

  /// Copies the database with the journal of what was written last, so that also a folder that can't be written to is read.
  private static func copyStore(from folder: URL, to scratch: URL) throws {
    let store = "review.winnow"
    let files = FileManager.default
    guard files.fileExists(atPath: folder.appending(path: store).path) else {
      throw Problem(
        "no review here", file: folder.path, remedy: "Name the folder of the other copy, the one that holds \(store).")
    }
    for name in [store, store + "-wal"] where files.fileExists(atPath: folder.appending(path: name).path) {
      try files.copyItem(at: folder.appending(path: name), to: scratch.appending(path: name))
    }
  }
}
