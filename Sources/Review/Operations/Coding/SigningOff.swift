internal import Bibliography
package import Charting
internal import GRDB
package import Screening

/// Whether the whole team stands behind the coding as it is now.
package struct CodingSignOff: Sendable {
  /// SHA-256 of the team's coding as it is now.
  package let codingHash: String
  /// What stands in the way of signing; empty where nothing does.
  package let obstacles: [String]
  /// Everybody who is asked to sign, in the order of the team; who signed without being asked stands behind.
  package let people: [Person]

  package struct Person: Sendable, Equatable {
    package let name: String
    package let state: State
    /// When it was last signed or withdrawn, as the ledger writes times.
    package let at: String?
  }

  package enum State: String, Sendable, CaseIterable {
    case signed
    /// What was signed has changed since.
    case stale = "signed an earlier coding"
    case unsigned = "not signed"
  }

  /// Whether all have signed the coding as it is now.
  package var isComplete: Bool { obstacles.isEmpty && !people.isEmpty && people.allSatisfy { $0.state == .signed } }
}

extension Review {
  /// Who has signed the team's coding off.
  ///
  /// - Throws: ``Problem`` when no protocol is registered.
  package func codingSignOff() throws -> CodingSignOff {
    try pool.read { db in
      let coding = try teamCoding(CodingReading(db), db)
      let signatures = try Row.fetchAll(
        db,
        sql: """
          SELECT person, seat, signed, coding_sha256, at FROM coding_signed JOIN ledger ON sequence = event
          WHERE event IN (SELECT max(event) FROM coding_signed GROUP BY seat) ORDER BY event
          """)
      let asked = try Review.team(db).members.filter { $0.isActive && !Act.discuss.roles.isDisjoint(with: $0.roles) }
      let seats = asked.map { (seat: $0.seat, name: $0.user) }
      let others = signatures.map { row -> (seat: String, name: String) in (row["seat"], row["person"]) }
        .filter { other in !seats.contains { $0.seat == other.seat } }
      return CodingSignOff(
        codingHash: coding.hash, obstacles: coding.obstacles,
        people: (seats + others).map { seat, name in
          let row = signatures.first { $0["seat"] == seat }
          let (isSigned, hash): (Bool, String) = (row?["signed"] ?? false, row?["coding_sha256"] ?? "")
          return CodingSignOff.Person(
            name: name, state: !isSigned ? .unsigned : hash == coding.hash ? .signed : .stale, at: row?["at"])
        })
    }
  }

  /// Signs the team's coding off as it is now, or withdraws that.
  ///
  /// - Throws: ``Problem`` when nothing is coded, or something is still closed or to settle.
  package func signOffCoding(isSigned: Bool = true, acting: Acting) throws {
    try write(acting, to: .discuss) { db, ledger in
      let coding = try teamCoding(CodingReading(db), db)
      if isSigned, let first = coding.obstacles.first {
        throw Problem(first, remedy: "`winnow code documents` lists what is to do; nothing was recorded.")
      }
      let last = try Row.fetchOne(
        db, sql: "SELECT signed, coding_sha256 FROM coding_signed WHERE seat = ? ORDER BY event DESC LIMIT 1",
        arguments: [acting.actor.foldedName])
      let (wasSigned, hash): (Bool, String) = (last?["signed"] ?? false, last?["coding_sha256"] ?? "")
      guard wasSigned != isSigned || isSigned && hash != coding.hash else { return }
      try ledger.append(
        .codingSignedOff(.init(person: acting.actor, isSigned: isSigned, codingHash: coding.hash)))
    }
  }
}

extension TeamCoding {
  /// Why it can't be signed off.
  package var obstacles: [String] {
    let isEmpty = documents.allSatisfy { $0.excerpts.isEmpty }
    return [
      isEmpty ? "no coding is open to all yet" : nil,
      closed > 0 ? "\(closed.counted("document")) \(closed == 1 ? "is" : "are") coded and not open to all yet" : nil,
      open > 0 ? "\(open.counted("excerpt")) \(open == 1 ? "is" : "are") still to settle" : nil,
    ].compactMap(\.self)
  }
}
