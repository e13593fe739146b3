internal import Charting
internal import GRDB
internal import Screening

extension Event.PassageCoded {
  /// Who gives a passage the same code again says something else of it: that takes the place of what was said before.
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    let place: StatementArguments = [
      document.kind.rawValue, document.record, document.name, passage.start, passage.end, textHash, code.text,
      coder.foldedName,
    ]
    try db.cachedStatement(
      sql: """
        UPDATE coding SET undone = ?9 WHERE kind = ?1 AND record IS ?2 AND name IS ?3 AND first = ?4 AND last = ?5
        AND text_sha256 = ?6 AND code = ?7 AND seat = ?8 AND undone IS NULL
        """
    ).execute(arguments: place + [entry.sequence])
    try db.cachedStatement(sql: "INSERT INTO coding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)").execute(
      arguments: [
        entry.sequence, document.kind.rawValue, document.record, document.name, passage.start, passage.end, textHash,
        quote, code.text, coder, coder.foldedName, try StoredJSON.text(voice), protocolVersion, importedFrom,
      ])
  }
}

extension Event.PassageUncoded {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE coding SET undone = ? WHERE event = ? AND undone IS NULL", arguments: [entry.sequence, coding])
  }
}

extension Event.MemoWritten {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    let document = subject.document
    try db.execute(
      sql: "INSERT INTO memo VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, document?.kind.rawValue, document?.record, document?.name, try StoredJSON.text(subject), author,
        author.foldedName, text,
      ])
  }
}

extension Event.CodingFinished {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO coding_done VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, document.kind.rawValue, document.record, document.name, coder, coder.foldedName, isFinished,
        protocolVersion,
      ])
  }
}

extension Event.CodingAgreed {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO coding_agreed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, document.kind.rawValue, document.record, document.name, passage.start, passage.end, textHash,
        try codes.map { try StoredJSON.text($0) }, manner.rawValue, entry.actor, protocolVersion,
      ])
  }
}

extension Event.CodingSignedOff {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO coding_signed VALUES (?, ?, ?, ?, ?)",
      arguments: [entry.sequence, person, person.foldedName, isSigned, codingHash])
  }
}
