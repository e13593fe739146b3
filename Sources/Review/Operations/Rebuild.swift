internal import Bibliography
internal import CitationFormats
internal import GRDB
import Foundation

/// A read model built from scratch beside the original.
struct Rebuild {
  let original: Database
  let copy: DatabaseQueue
  let folder: URL

  init(scratch: URL, folder: URL, original: Database) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // A scratch file: nothing in it needs to survive a crash.
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    copy = try DatabaseQueue(path: scratch.appending(path: "rebuild.sqlite").path, configuration: configuration)
    self.folder = folder
    self.original = original
    try Schema.migrator.migrate(copy)
  }

  /// Walks the chain and applies every event.
  ///
  /// - Throws: ``Problem`` naming the first event that is wrong.
  func replay(progress: ((Int, Int) -> Void)?) throws -> (events: Int, hash: String) {
    let total = try Int.fetchOne(original, sql: "SELECT count(*) FROM ledger") ?? 0
    var chain = LedgerChain()
    try copy.write { copy in
      try chain.walk(original) { entry in
        try apply(entry, copy)
        progress?(entry.sequence, total)
      }
    }
    return (chain.sequence, chain.hash)
  }

  private func apply(_ entry: LedgerEntry, _ copy: Database) throws {
    do {
      let event = try entry.event()
      if case .recordsImported(let batch) = event { try rebuildRecords(batch, entry, copy) }
      try checkRecordsExist(event, entry, copy)
      try checkProtocol(event, entry, copy)
      try checkOrigin(event, entry, copy)
      try event.payload.apply(entry, copy)
    } catch let error where !(error is Problem) {
      throw Problem(
        "event \(entry.sequence) (\(entry.kind)) can't be applied: \(error)",
        remedy: "Restore the review from a backup, or update Winnow if a later version wrote it.")
    }
  }

  private func checkRecordsExist(_ event: Event, _ entry: LedgerEntry, _ copy: Database) throws {
    let last = try Int.fetchOne(copy, sql: "SELECT max(record) FROM record") ?? 0
    let named = event.named
    if let stranger = named.first(where: { $0.number < 1 || $0.number > last }) {
      throw Problem(
        "event \(entry.sequence) (\(entry.kind)) names \(stranger.text), which no import brought",
        remedy: "Restore the review from a backup.")
    }
  }

  /// Reads the imported file again. When it gives other records than were sealed (an earlier version of Winnow read them
  /// differently), the stored rows are taken if they are what was sealed; else they differ, and comparing names the row.
  private func rebuildRecords(_ batch: Event.RecordsImported, _ entry: LedgerEntry, _ copy: Database) throws {
    let file = folder.appending(path: batch.file)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw Problem(
        "\(batch.file), imported by event \(entry.sequence), is missing", remedy: "Put the export file back.")
    }
    guard try FileArchive.sha256(of: file) == batch.sha256 else {
      throw Problem(
        "\(batch.file) is not the file that event \(entry.sequence) imported",
        remedy: "Put the original export back; its SHA-256 is \(batch.sha256).")
    }
    let first = (try Int.fetchOne(copy, sql: "SELECT max(record) FROM record") ?? 0) + 1
    let tally = try RecordInsertion.insert(
      file: file, name: file.lastPathComponent, format: CitationFormat.named(batch.format), batch: entry.sequence,
      firstRecord: first, into: copy)
    let isSame = tally.recordsSHA256 == batch.recordsSHA256 && tally.problemsSHA256 == batch.problemsSHA256
    if isSame, tally.records == batch.records, tally.skipped == batch.skipped, first == batch.firstRecord { return }
    guard try takeStoredRows(of: entry.sequence, ifSealedIn: batch, first: first, copy) else {
      try compareRows(of: "record", upTo: first + tally.records - 1, with: copy)
      throw Problem(
        "event \(entry.sequence) sealed \(batch.records) records from R\(batch.firstRecord) on, but \(batch.file) and the stored rows hold others",
        remedy: "Restore the review from a backup.")
    }
  }

  /// Puts the rows of the original in the place of those just read, when they are what the event sealed.
  private func takeStoredRows(
    of number: Int, ifSealedIn batch: Event.RecordsImported, first: Int, _ copy: Database
  ) throws -> Bool {
    var hash = SHA256()
    var rows: [(record: Int, line: Int, content: String)] = []
    for row in try Row.fetchAll(
      original, sql: "SELECT record, line, content FROM record WHERE batch = ? ORDER BY record", arguments: [number])
    {
      rows.append((row["record"], row["line"], row["content"]))
      hash.update("\(rows[rows.count - 1].line)\t\(rows[rows.count - 1].content)\n")
    }
    var problemHash = SHA256()
    let problems = try Row.fetchAll(
      original, sql: "SELECT * FROM problem WHERE batch = ? ORDER BY ordinal", arguments: [number])
    for row in problems { problemHash.update(RecordInsertion.text(ofProblem: Array(row.databaseValues.dropFirst(2)))) }
    guard hash.finish() == batch.recordsSHA256, problemHash.finish() == batch.problemsSHA256,
      rows.map(\.record) == Array(first..<(first + rows.count)), rows.count == batch.records, first == batch.firstRecord
    else { return false }
    try copy.execute(sql: "DELETE FROM record WHERE batch = ?", arguments: [number])
    try copy.execute(sql: "DELETE FROM problem WHERE batch = ?", arguments: [number])
    let insertion = try copy.makeStatement(sql: RecordInsertion.insertion)
    for row in rows {
      let stored = try StoredRecord(id: RecordID(row.record), content: row.content)
      try insertion.execute(
        arguments: RecordInsertion.row(
          number: row.record, batch: number, line: row.line, record: stored.record, content: row.content))
    }
    for row in problems {
      let marks = row.map { _ in "?" }.joined(separator: ", ")
      try copy.execute(
        sql: "INSERT INTO problem VALUES (\(marks))", arguments: StatementArguments(Array(row.databaseValues)))
    }
    return true
  }
}
