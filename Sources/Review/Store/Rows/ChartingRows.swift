internal import Screening
internal import Charting
import Foundation
internal import GRDB

extension Event.FieldCharted {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO chart VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        entry.sequence, record.number, field, reviewer, reviewer.foldedName, try answer.map { try StoredJSON.text($0) },
        protocolVersion, importedFrom,
      ])
  }
}

extension Event.ChartingFinished {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO chart_done VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [entry.sequence, record.number, reviewer, reviewer.foldedName, isFinished, protocolVersion])
  }
}

extension Event.FieldAgreed {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO chart_agreed VALUES (?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        entry.sequence, record.number, field, try answer.map { try StoredJSON.text($0) }, manner.rawValue,
        protocolVersion,
      ])
  }
}

extension Event.ChartingVerified {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO chart_verified VALUES (?, ?, ?, ?, ?)",
      arguments: [entry.sequence, record.number, reviewer, reviewer.foldedName, isVerified])
  }
}

extension Event.AnswersRecoded {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO recoding VALUES (?, ?, ?, ?)",
      arguments: [entry.sequence, recoding.field, protocolVersion, try StoredJSON.text(recoding)])
  }
}

extension Event.GapMarked {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    let place: [String] = [cell.rows, cell.row, cell.columns, cell.column]
    try db.execute(
      sql: "DELETE FROM gap WHERE row_field = ? AND row_value = ? AND column_field = ? AND column_value = ?",
      arguments: StatementArguments(place))
    guard let kind else { return }
    try db.execute(
      sql: "INSERT INTO gap VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: StatementArguments(place) + [
        kind.rawValue, entry.why, try StoredJSON.text(sources.map(\.text)), entry.actor, entry.sequence,
      ])
  }
}

/// Values as the tables keep them.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type = Value.self, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
