internal import Bibliography
internal import GRDB
internal import Screening
import Foundation

extension Event.MemberSet {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO member VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (seat) DO UPDATE SET
          user = excluded.user, name = excluded.name, roles = excluded.roles, active = excluded.active
        """,
      arguments: [
        member.seat, member.user, member.name, member.roles.map(\.rawValue).joined(separator: ","), member.isActive,
        entry.sequence,
      ])
    guard !member.isActive else { return }
    try db.execute(
      sql: """
        UPDATE pilot_reviewer SET gone = 1 WHERE seat = ? AND NOT EXISTS (
          SELECT 1 FROM pilot WHERE pilot.round = pilot_reviewer.round AND (closed IS NOT NULL OR accepted IS NOT NULL))
        """, arguments: [member.seat])
  }
}

extension Event.AllocationSet {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try db.execute(
      sql: "INSERT OR REPLACE INTO allocation VALUES (?, ?, ?)",
      arguments: [stage.rawValue, String(decoding: try encoder.encode(allocation), as: UTF8.self), entry.sequence])
  }
}

extension Event.StageOpened {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO opening VALUES (?, ?)", arguments: [entry.sequence, stage.rawValue])
  }
}

extension Event.ReviewMerged {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO merged_review VALUES (?, ?, ?, ?)", arguments: [entry.sequence, hash, common, taken])
  }
}
