internal import Bibliography
internal import CitationFormats
internal import GRDB
package import ReviewProtocol

extension Review {
  /// All registered versions of the protocol, oldest first.
  package func protocolVersions() throws -> [ProtocolVersion] {
    try pool.read { try Review.protocolVersions($0) }
  }

  /// One version; the one in force without a number.
  ///
  /// - Throws: ``Problem`` when there is no such version.
  package func protocolVersion(_ number: Int? = nil) throws -> ProtocolVersion {
    try pool.read { try Review.protocolVersion(number, $0) }
  }

  /// Where versions were deposited, in the order in which that was noted.
  package func protocolDeposits() throws -> [ProtocolDeposit] { try pool.read(Review.protocolDeposits) }

  static func protocolVersion(_ number: Int?, _ db: Database) throws -> ProtocolVersion {
    let versions = try protocolVersions(db)
    guard let last = versions.last else {
      throw Problem(
        "no version of the protocol is registered", remedy: "Finish protocol.yaml and run `winnow protocol register`.")
    }
    guard let number else { return last }
    guard let version = versions.first(where: { $0.number == number }) else {
      throw Problem(
        "there is no version \(number) of the protocol", remedy: "Versions go from 1 to \(last.number).")
    }
    return version
  }

  static func versionInForce(_ db: Database) throws -> ProtocolVersion? {
    try protocolVersions(db, "ORDER BY version DESC LIMIT 1").first
  }

  static func protocolVersions(
    _ db: Database, _ which: String = "ORDER BY version"
  ) throws -> [ProtocolVersion] {
    try Row.fetchAll(
      db, sql: "SELECT protocol.*, at, actor, why FROM protocol JOIN ledger ON sequence = event \(which)"
    ).map(Review.version)
  }

  /// - Throws: ``Problem`` when the row is not what was registered: someone changed the database.
  private static func version(_ row: Row) throws -> ProtocolVersion {
    let number = try row.decode(Int.self, forColumn: "version")
    let text = { (column: String) throws in try row.decode(String.self, forColumn: column) }
    guard let sha256 = try? text("sha256"), let canonical = try? text("canonical"), let written = try? text("text"),
      var changes = try? text("changes"), SHA256.hex(canonical.utf8) == sha256
    else {
      throw Problem(
        "version \(number) of the protocol is not what was registered",
        remedy: "Someone changed the database outside Winnow; run `winnow verify` and restore the review from a backup."
      )
    }
    let list = changes.withUTF8 { try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }
    return ProtocolVersion(
      number: number, sha256: sha256, canonical: canonical, text: written, at: row["at"], by: row["actor"],
      reason: number > 1 ? row["why"] : nil, changes: list?.texts ?? [])
  }

  static func protocolDeposits(_ db: Database) throws -> [ProtocolDeposit] {
    try Row.fetchAll(db, sql: "SELECT * FROM deposit ORDER BY event").map { row in
      ProtocolDeposit(
        version: row["version"], registry: row["registry"], id: row["id"], url: row["url"], date: row["date"])
    }
  }
}
