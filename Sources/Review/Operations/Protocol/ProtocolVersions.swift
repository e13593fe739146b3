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
    ).map { row in
      let number: Int = row["version"]
      var changes: String = row["changes"]
      let list = changes.withUTF8 { try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }
      return ProtocolVersion(
        number: number, sha256: row["sha256"], canonical: row["canonical"], text: row["text"], at: row["at"],
        by: row["actor"], reason: number > 1 ? row["why"] : nil, changes: list?.texts ?? [])
    }
  }

  static func protocolDeposits(_ db: Database) throws -> [ProtocolDeposit] {
    try Row.fetchAll(db, sql: "SELECT * FROM deposit ORDER BY event").map { row in
      ProtocolDeposit(
        version: row["version"], registry: row["registry"], id: row["id"], url: row["url"], date: row["date"])
    }
  }
}
