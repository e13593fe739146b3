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
