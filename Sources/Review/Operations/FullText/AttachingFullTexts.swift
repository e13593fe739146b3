internal import Bibliography
package import Foundation
internal import GRDB
internal import Screening

/// A full text that is attached to a record.
package struct FullText: Sendable, Equatable {
  /// Ledger sequence of the event that attached it.
  package let attachment: Int
  package let record: RecordID
  /// Path inside the review's folder; `nil` for a report that is at hand without a file.
  package let file: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  package let sha256: String?
  package let bytes: Int?
  /// The file's name where it came from.
  package let name: String?
  package let note: String?

  init(_ row: Row) {
    attachment = row["event"]
    record = RecordID(row["record"])
    file = row["file"]
    sha256 = row["sha256"]
    bytes = row["bytes"]
    name = row["name"]
    note = row["note"]
  }
}

extension Review {
  /// Copies files into `fulltexts/` and attaches each to the work of its record: all or none. A work may have several.
  ///
  /// A report that was noted as not retrieved is at hand with its file.
  /// - Throws: ``Problem`` when a record doesn't exist, a file can't be read or is empty, or is attached there already.
  package func attachFullTexts(
    _ files: [(record: RecordID, file: URL)], note: String? = nil, acting: Acting
  ) throws -> [FullText] {
    let archive = FileArchive(folder: folder.appending(path: "fulltexts"))
    // Under the write lock, as with imports; the copies are on disk before the ledger names them.
    return try write(acting, to: .handleReports) { db, ledger in
      var copies: [FileArchive.Copy] = []
      do {
        return try files.map { record, file in
          let head = try Review.head(of: record, db)
          let copy = try archive.keep(file, as: head.text)
          copies.append(copy)
          try Review.refuse(copy, of: file, for: head, db)
          let path = "fulltexts/" + copy.url.lastPathComponent
          let entry = try ledger.append(
            .reportRetrieved(
              .init(
                record: head, file: path, sha256: copy.sha256, bytes: copy.bytes, name: file.lastPathComponent,
                note: note?.trimmed.nilWhenEmpty)))
          return try Review.fullText(entry.sequence, db)
        }
      } catch {
        for copy in copies where copy.isNew { archive.discard(copy) }
        throw error
      }
    }
  }

  /// Notes that a report is at hand without a file, on paper for example; also one that could not be had before.
  ///
  /// - Throws: ``Problem`` when the record has not reached full text, or its report is at hand already.
  @discardableResult
  package func noteRetrieved(_ record: RecordID, note: String? = nil, acting: Acting) throws -> FullText {
    try write(acting, to: .handleReports) { db, ledger in
      let head = try Review.head(at: record, .fullText, db)
      guard try Review.fullTexts(of: head, db).isEmpty else {
        throw Problem("the report of \(head.text) is at hand already", remedy: "Nothing was recorded.")
      }
      let entry = try ledger.append(
        .reportRetrieved(.init(record: head, note: note?.trimmed.nilWhenEmpty)))
      return try Review.fullText(entry.sequence, db)
    }
  }

  /// Takes full texts away from a work; the files stay in `fulltexts/`. Without any left, the report is sought again.
  ///
  /// - Parameters:
  ///   - file: name or path of the one to take away; `nil` for all.
  ///   - attachment: ledger sequence of the one to take away; `nil` for all.
  /// - Returns: those taken away.
  /// - Throws: ``Problem`` when there is none.
  package func detachFullTexts(
    of record: RecordID, file: String? = nil, attachment: Int? = nil, acting: Acting
  ) throws -> [FullText] {
    try write(acting, to: .handleReports) { db, ledger in
      let head = try Review.head(of: record, db)
      let attached = try Review.fullTexts(of: head, db)
      let chosen = attached.filter { text in
        if let attachment, text.attachment != attachment { return false }
        guard let file else { return true }
        return text.file == file || text.file == "fulltexts/" + file || text.name == file
      }
      guard !chosen.isEmpty else {
        throw Problem(
          file == nil && attachment == nil ? "\(head.text) has no full text" : "\(head.text) has no such full text",
          text: file,
          remedy: attached.isEmpty
            ? "Nothing was changed." : "It has \(attached.map(\.words).joined(separator: ", ")). Nothing was changed.")
      }
      for text in chosen {
        try ledger.append(.fullTextDetached(.init(record: text.record, attachment: text.attachment)))
      }
      return chosen
    }
  }

  /// The full texts of a work, in the order in which they were attached.
  package func fullTexts(of record: RecordID) throws -> [FullText] {
    try pool.read { db in try Review.fullTexts(of: Review.head(of: record, db), db) }
  }

  static func fullTexts(of head: RecordID, _ db: Database) throws -> [FullText] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM full_text WHERE detached IS NULL
          AND record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY event
          """), arguments: [head.number]
    ).map(FullText.init)
  }

  private static func fullText(_ attachment: Int, _ db: Database) throws -> FullText {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM full_text WHERE event = ?", arguments: [attachment]) else {
      throw Problem("event \(attachment) attached nothing", remedy: "Run `winnow verify`.")
    }
    return FullText(row)
  }

  /// Refuses an empty file, and one that the work has already.
  private static func refuse(_ copy: FileArchive.Copy, of file: URL, for head: RecordID, _ db: Database) throws {
    guard copy.bytes > 0 else {
      throw Problem("is empty", file: file.path, remedy: "Get the file again; nothing was attached.")
    }
    guard let same = try fullTexts(of: head, db).first(where: { $0.sha256 == copy.sha256 }) else { return }
    throw Problem(
      "is attached to \(head.text) already", file: file.path, text: same.file, remedy: "Nothing was attached.")
  }
}

extension FullText {
  /// Its path, or that there is no file.
  package var words: String { file ?? "at hand without a file" }
}
