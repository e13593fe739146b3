internal import GRDB
internal import Screening

extension Event.PilotDrawn {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO pilot (round, stage, seed, strata, protocol, threshold, definition, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        round, stage.rawValue, String(seed), strata, protocolVersion, threshold, definition, entry.sequence,
      ])
    for (place, record) in sample.enumerated() {
      try db.execute(sql: "INSERT INTO pilot_record VALUES (?, ?, ?)", arguments: [round, place, record.number])
    }
    for reviewer in reviewers {
      try db.execute(
        sql: "INSERT OR IGNORE INTO pilot_reviewer VALUES (?, ?, ?)",
        arguments: [round, reviewer.foldedName, reviewer])
    }
  }
}

extension Event.PilotVoted {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    // What another copy brings to a round that is done here came too late: the result was seen, and stays.
    if origin != nil, try Bool.fetchOne(db, sql: "SELECT \(PilotRound.isDone("\(round)"))") == true { return }
    try db.execute(
      sql: "INSERT INTO pilot_vote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, round, record.number, reviewer.foldedName, reviewer, choice.rawValue, reason,
        DecisionRows.json(criteria), note,
      ])
  }
}

extension Event.PilotNoted {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO pilot_note VALUES (?, ?, ?, ?)", arguments: [entry.sequence, round, record?.number, text])
  }
}

extension Event.PilotClosed {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(sql: "UPDATE pilot SET closed = ? WHERE round = ?", arguments: [entry.sequence, round])
  }
}

extension Event.PilotAccepted {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE pilot SET accepted = ?, agreement = ?, counts = ? WHERE round = ?",
      arguments: [entry.sequence, agreement, counts, round])
  }
}
