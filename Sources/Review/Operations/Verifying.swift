package import Bibliography
internal import GRDB
import Foundation

/// What `verify` found.
package enum Verification: Sendable, Equatable {
  /// The ledger's chain holds and the read model is what the ledger says.
  case equal(events: Int, records: Int, hash: String)
  /// The first thing that is wrong.
  case broken(Problem)
}

extension Review {
  /// Checks the file, its tables and the ledger's chain, then rebuilds the read model from the ledger and the imported
  /// files beside the real one and compares row by row. Last it reads the full texts that are attached, and the material.
  ///
  /// What it can't see is a ledger whose end was cut off together with its rows, or whose whole chain was computed anew;
  /// for that, keep the hash it prints.
  /// - Parameter progress: called with the events replayed and their number.
  package func verify(progress: ((Int, Int) -> Void)? = nil) throws -> Verification {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "winnow-verify-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    do {
      return try pool.read { db in
        if let damage = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)"), damage != "ok" {
          throw Problem("the database file is damaged", text: damage, remedy: "Restore the review from a backup.")
        }
        let rebuild = try Rebuild(scratch: scratch, folder: folder, original: db)
        try rebuild.compareSchema()
        let (events, hash) = try rebuild.replay(progress: progress)
        try rebuild.compareRows()
        try rebuild.checkFullTexts()
        try rebuild.checkMaterial()
        let records = try Int.fetchOne(db, sql: "SELECT count(*) FROM record") ?? 0
        return .equal(events: events, records: records, hash: hash)
      }
    } catch let problem as Problem {
      return .broken(problem)
    } catch let error as DatabaseError {
      return .broken(
        Problem(
          "the database can't be read: \(error.message ?? "\(error)")", remedy: "Restore the review from a backup."))
    }
  }
}
