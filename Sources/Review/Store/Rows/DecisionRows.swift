internal import Bibliography
internal import CitationFormats
internal import GRDB
internal import Screening

extension Event.Decided {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.cachedStatement(sql: DecisionRows.insertion).execute(
      arguments: [
        entry.sequence, stage.rawValue, record.number, reviewer, kind.rawValue, choice.rawValue, reason, note,
        importedFrom, protocolVersion, reviewer.foldedName, DecisionRows.json(otherReasons),
        DecisionRows.json(criteria),
        manner?.rawValue, informed, pilotRound,
        try origin?.made ?? DecisionOrder.next(entry, db),
      ])
    try StandingRows.refresh([record], db)
  }
}

extension Event.DecisionWithdrawn {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE decision SET withdrawn = ? WHERE event = ? AND withdrawn IS NULL",
      arguments: [entry.sequence, decision])
    try StandingRows.refresh([record], db)
  }
}

/// The rows of `decision`.
enum DecisionRows {
  static let insertion = """
    INSERT INTO decision (
      event, stage, record, reviewer, kind, choice, reason, note, imported_from, protocol, seat, other_reasons, criteria,
      manner, informed, round, made
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// A list of texts as the table keeps it.
  static func json(_ texts: [String]?) -> String? {
    texts.map { JSONValue.array($0.map(JSONValue.string)).jsonText }
  }

  /// Answers by criterion, in the order of the ids.
  static func json(_ answers: [String: CriterionAnswer]?) -> String? {
    answers.map { answers in
      JSONValue.object(answers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.rawValue)) }).jsonText
    }
  }

  /// Answers by criterion, as the table keeps them.
  static func answers(_ json: String?) throws -> [String: CriterionAnswer] {
    guard var json else { return [:] }
    guard case .object(let members) = json.withUTF8({ try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }) else {
      return [:]
    }
    return try members.reduce(into: [:]) { answers, member in
      answers[member.name] = try Review.known(member.value.text ?? "", "answer")
    }
  }

  /// Gives decisions of earlier versions the seat of their reviewer.
  static func fillSeats(_ db: Database) throws {
    for name in try String.fetchAll(db, sql: "SELECT DISTINCT reviewer FROM decision") {
      try db.execute(sql: "UPDATE decision SET seat = ? WHERE reviewer = ?", arguments: [name.foldedName, name])
    }
  }
}
