internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

extension Review {
  /// Notes something, in the place of what the person noted there before. Memos on codes and on the whole are read by everybody
  /// at once; those on a document and its passages when its codes are open.
  ///
  /// - Parameter text: `nil` or blank takes the memo back.
  /// - Throws: ``Problem`` when there is no such document or code.
  package func writeMemo(_ text: String?, on subject: MemoSubject, acting: Acting) throws {
    try write(acting, to: .discuss) { db, ledger in
      let known = try checked(subject, db)
      try Review.write(text, on: known, acting, db, &ledger)
    }
  }

  /// Memos on codes and on the whole, and those on documents that the person may see; in the order of writing.
  package func memos(seenBy viewer: String) throws -> [Memo] {
    try pool.read { db in
      let (seat, coders) = (viewer.foldedName, try Review.charters(db))
      return try CodingReading.memos(db).filter { memo in
        guard memo.author.foldedName != seat, let document = memo.subject.document else { return true }
        return try CodingSeal.isOpen(document, coders, db)
      }
    }
  }

  private func checked(_ subject: MemoSubject, _ db: Database) throws -> MemoSubject {
    switch subject {
    case .passage(let document, let passage):
      let text = try documentText(document, db)
      return .passage(text.document, try text.checked(passage))
    case .document(let document): return .document(try Review.document(document, db))
    case .code(let code): return .code(try CodingReading(db).books.code(meant: code.text))
    case .whole: return .whole
    }
  }

  static func write(
    _ text: String?, on subject: MemoSubject, _ acting: Acting, _ db: Database, _ ledger: inout LedgerWriter
  ) throws {
    let text = text?.trimmed.nilWhenEmpty
    guard text != (try CodingReading.memo(of: acting.actor.foldedName, on: subject, db)) else { return }
    try ledger.append(
      .memoWritten(.init(subject: subject, author: acting.actor, text: text, salt: ledger.salt())))
  }
}

extension CodingReading {
  /// Memos on a document and its passages, the latest of each person and subject.
  static func memos(of document: CodedDocument, _ db: Database) throws -> [Memo] {
    try latest(try DocumentRows.of(document, in: "memo", db), db)
  }

  /// All memos.
  static func memos(_ db: Database) throws -> [Memo] {
    try latest(try Row.fetchAll(db, sql: "SELECT * FROM memo ORDER BY event"), db)
  }

  /// What a person noted there.
  static func memo(of seat: String, on subject: MemoSubject, _ db: Database) throws -> String? {
    try Row.fetchOne(
      db, sql: "SELECT text FROM memo WHERE seat = ? AND subject = ? ORDER BY event DESC LIMIT 1",
      arguments: [seat, StoredJSON.text(subject)])?["text"]
  }

  private static func latest(_ rows: [Row], _ db: Database) throws -> [Memo] {
    var standing: [[String]: (event: Int, memo: Memo)] = [:]
    let time = try db.cachedStatement(sql: "SELECT at FROM ledger WHERE sequence = ?")
    for row in rows {
      let (event, seat, subject, text): (Int, String, String, String?) = (
        row["event"], row["seat"], row["subject"], row["text"]
      )
      standing[[seat, subject]] = try text.map { text in
        let at = try String.fetchOne(time, arguments: [event]) ?? ""
        let about = try StoredJSON.value(MemoSubject.self, subject)
        return (event, Memo(subject: about, author: row["author"], text: text, at: at))
      }
    }
    return standing.values.sorted { $0.event < $1.event }.map(\.memo)
  }
}
