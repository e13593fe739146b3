package import Bibliography
internal import CitationFormats
import Foundation
internal import GRDB

/// What `verify` found.
package enum Verification: Sendable, Equatable {
  /// The ledger's chain holds and the read model is what the ledger says.
  case equal(events: Int, records: Int, hash: String)
  /// The first thing that is wrong.
  case broken(Problem)
}

extension Review {
  /// Checks the ledger's chain, then rebuilds the read model from the ledger and the imported files beside the real one
  /// and compares row by row.
  ///
  /// - Parameter progress: called with the events replayed and their number.
  package func verify(progress: ((Int, Int) -> Void)? = nil) throws -> Verification {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "winnow-verify-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    do {
      return try pool.read { db in
        if let damage = try String.fetchOne(db, sql: "PRAGMA quick_check(1)"), damage != "ok" {
          throw Problem("the database file is damaged", text: damage, remedy: "Restore the review from a backup.")
        }
        let rebuild = try Rebuild(scratch: scratch, folder: folder, original: db)
        let (events, hash) = try rebuild.replay(progress: progress)
        try rebuild.compare()
        let records = try Int.fetchOne(db, sql: "SELECT count(*) FROM record") ?? 0
        return .equal(events: events, records: records, hash: hash)
      }
    } catch let problem as Problem {
      return .broken(problem)
    } catch let error as DatabaseError {
      return .broken(
        Problem("the database can't be read: \(error)", remedy: "Restore the review from a backup."))
    }
  }
}

/// A read model built from scratch beside the original.
private struct Rebuild {
  private let copy: DatabaseQueue
  private let folder: URL
  private let original: Database

  init(scratch: URL, folder: URL, original: Database) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // A scratch file: nothing in it needs to survive a crash.
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    copy = try DatabaseQueue(path: scratch.appending(path: "rebuild.sqlite").path, configuration: configuration)
    self.folder = folder
    self.original = original
    try copy.write { try Schema.createReadModel($0) }
  }

  /// Walks the chain and applies every event.
  ///
  /// - Throws: ``Problem`` naming the first event that is wrong.
  func replay(progress: ((Int, Int) -> Void)?) throws -> (events: Int, hash: String) {
    let total = try Int.fetchOne(original, sql: "SELECT count(*) FROM ledger") ?? 0
    var previous = LedgerEntry.genesis
    var sequence = 0
    try copy.write { copy in
      let rows = try Row.fetchCursor(original, sql: "SELECT * FROM ledger ORDER BY sequence")
      while let row = try rows.next() {
        let entry = LedgerEntry(row)
        sequence += 1
        try check(entry, follows: previous, at: sequence)
        previous = entry.hash
        do {
          let event = try entry.event()
          if case .recordsImported(let batch) = event { try rebuildRecords(batch, entry, copy) }
          try ReadModel.apply(event, entry: entry, copy)
        } catch let error where !(error is Problem) {
          throw Problem(
            "event \(entry.sequence) (\(entry.kind)) can't be applied: \(error)",
            remedy: "Restore the review from a backup, or update Winnow if a later version wrote it.")
        }
        progress?(sequence, total)
      }
    }
    return (sequence, previous)
  }

  private func check(_ entry: LedgerEntry, follows previous: String, at sequence: Int) throws {
    let remedy = "Someone changed the ledger outside Winnow; restore the review from a backup."
    guard entry.sequence == sequence else {
      throw Problem("event \(sequence) is missing from the ledger", remedy: remedy)
    }
    guard entry.hash == entry.computedHash else {
      throw Problem(
        "event \(sequence) (\(entry.kind), \(entry.actor), \(entry.at)) is not what was sealed",
        text: entry.payload, remedy: remedy)
    }
    guard entry.previous == previous else {
      throw Problem("event \(sequence) does not follow the event before it", text: entry.previous, remedy: remedy)
    }
  }

  /// Reads the imported file again. When it gives other records than were sealed (an earlier version of Winnow read them
  /// differently), the stored rows are taken if they are what was sealed.
  private func rebuildRecords(_ batch: Event.RecordsImported, _ entry: LedgerEntry, _ copy: Database) throws {
    let file = folder.appending(path: batch.file)
    let name = file.lastPathComponent
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw Problem(
        "\(batch.file), imported by event \(entry.sequence), is missing", remedy: "Put the export file back.")
    }
    guard try SearchArchive.sha256(of: file) == batch.sha256 else {
      throw Problem(
        "\(batch.file) is not the file that event \(entry.sequence) imported",
        remedy: "Put the original export back; its SHA-256 is \(batch.sha256).")
    }
    let tally = try RecordInsertion.insert(
      file: file, name: name, format: CitationFormat(rawValue: batch.format), batch: entry.sequence,
      firstRecord: batch.firstRecord, into: copy)
    guard tally.recordsSHA256 != batch.recordsSHA256 else { return }
    guard try storedDigest(of: batch) == batch.recordsSHA256 else { return }
    try copy.execute(sql: "DELETE FROM record WHERE batch = ?", arguments: [entry.sequence])
    try copy.execute(sql: "DELETE FROM problem WHERE batch = ?", arguments: [entry.sequence])
    try copyRows(of: "record", batch: entry.sequence, resettingClusters: true, to: copy)
    try copyRows(of: "problem", batch: entry.sequence, resettingClusters: false, to: copy)
  }

  private func storedDigest(of batch: Event.RecordsImported) throws -> String {
    var hash = SHA256()
    let rows = try Row.fetchCursor(
      original, sql: "SELECT content FROM record WHERE record BETWEEN ? AND ? ORDER BY record",
      arguments: [batch.firstRecord, batch.firstRecord + batch.records - 1])
    while let row = try rows.next() {
      let content: String = row[0]
      Array((content + "\n").utf8).withUnsafeBytes { hash.update($0) }
    }
    return hash.finish()
  }

  private func copyRows(of table: String, batch: Int, resettingClusters: Bool, to copy: Database) throws {
    let rows = try Row.fetchCursor(original, sql: "SELECT * FROM \(table) WHERE batch = ?", arguments: [batch])
    while let row = try rows.next() {
      var values = Array(row.databaseValues)
      if resettingClusters { values[3] = values[0] }
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      try copy.execute(sql: "INSERT INTO \(table) VALUES (\(marks))", arguments: StatementArguments(values))
    }
  }

  /// Compares all tables of the read model, row by row in key order.
  ///
  /// - Throws: ``Problem`` naming the first row that differs.
  func compare() throws {
    try copy.read { copy in
      for (table, key) in Schema.readModel {
        let order = key.joined(separator: ", ")
        let sql = "SELECT * FROM \(table) ORDER BY \(order)"
        let stored = try Row.fetchCursor(original, sql: sql)
        let rebuilt = try Row.fetchCursor(copy, sql: sql)
        while true {
          let (a, b) = (try stored.next(), try rebuilt.next())
          if a == nil, b == nil { break }
          if let a, let b, a == b { continue }
          throw difference(table, key, stored: a, rebuilt: b)
        }
      }
    }
  }

  private func difference(_ table: String, _ key: [String], stored: Row?, rebuilt: Row?) -> Problem {
    let remedy = "Someone changed the database outside Winnow; the ledger is intact and has the true value."
    func name(_ row: Row) -> String { key.map { "\($0) \(text(row[$0] as DatabaseValue))" }.joined(separator: ", ") }
    guard let stored else {
      return Problem("table \(table): the row \(rebuilt.map(name) ?? "?") is missing", remedy: remedy)
    }
    guard let rebuilt else {
      return Problem("table \(table): the row \(name(stored)) is not in the ledger", remedy: remedy)
    }
    if name(stored) != name(rebuilt) {
      return Problem(
        "table \(table): the row \(name(rebuilt)) is missing or changed, \(name(stored)) stands in its place",
        remedy: remedy)
    }
    let column = zip(stored, rebuilt).first { $0.1 != $1.1 }?.0.0 ?? "?"
    return Problem(
      "table \(table), row \(name(stored)): \(column) is “\(text(stored[column] as DatabaseValue))”, the ledger says “\(text(rebuilt[column] as DatabaseValue))”",
      remedy: remedy)
  }

  private func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: return "empty"
    case .int64(let number): return String(number)
    case .double(let number): return String(number)
    case .string(let text): return text.count > 60 ? text.prefix(59) + "…" : text
    case .blob(let data): return "\(data.count) bytes"
    }
  }
}
