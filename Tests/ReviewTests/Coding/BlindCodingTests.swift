import Bibliography
import Charting
import Fixtures
import Foundation
import Review
import Testing

/// Two reviews that differ only in what Jonas coded in documents that nobody else is done with. Whoever can tell them apart has
/// learned something of it.
@Suite struct BlindCoding {
  private struct Said {
    let quote: String
    let code: String
    let memo: String
    let group: String
  }

  private static let one = Said(quote: "led groups", code: "groups", memo: "quagga yes", group: "zebra")
  private static let other = Said(quote: "spoke up", code: "advocacy", memo: "quagga no", group: "zebra too")

  /// Jonas is done with the first document, and began the second; the third is open.
  private func review(_ said: Said) throws -> CodingTeam {
    let team = try CodingTeam(abstracts: [CodingTeam.abstract, CodingTeam.abstract, CodingTeam.abstract])
    let jonas = Acting(as: "jonas", at: SmallReview.acting().at, why: said.memo, seed: 7)
    for number in [1, 2] {
      let document = CodedDocument.abstract(number)
      let text = try team.review.documentText(document)
      let code = try team.review.codebooks().code(meant: said.code)
      let passage = try text.passage(quoted: said.quote)
      try team.review.code(
        passage, of: document, with: code, voice: Voice(group: said.group), memo: said.memo, acting: jonas)
      let wrong = try team.review.code(
        passage, of: document, with: CodePath(book: "tasks", path: "office"), acting: jonas)
      try team.review.uncode(wrong.id, acting: jonas)
      try team.review.writeMemo(said.memo, on: .document(document), acting: jonas)
    }
    try team.review.finishCoding(.abstract(1), acting: jonas)
    for user in ["amara", "jonas"] { try team.finish(.abstract(3), by: user, ["Notes were written": "office"]) }
    return team
  }

  /// Every operation that reads something of coding, as a text of what it gives.
  private static let reads: [(name: String, run: @Sendable (Review, String) throws -> String)] = [
    ("ledger", { "\(try $0.ledger(after: 0, limit: 1000, seenBy: $1))" }),
    ("what Jonas did", { "\(try $0.ledger(limit: 100, actor: "jonas", seenBy: $1))" }),
    ("history of a record", { "\(try $0.ledger(limit: 100, record: RecordID(1), seenBy: $1))" }),
    ("documents", { "\(try $0.documentsToCode(seenBy: $1))" }),
    (
      "sheets",
      { review, viewer in "\(try (1...3).map { try review.codingSheet(.abstract($0), seenBy: viewer) })" }
    ),
    (
      "ways to agree",
      { review, viewer in
        let sheets = try (1...3).map { try review.codingSheet(.abstract($0), seenBy: viewer) }
        return "\(try sheets.map { try review.waysToAgree(on: $0, for: viewer) })"
      }
    ),
    ("memos", { "\(try $0.memos(seenBy: $1))" }),
    ("codings", { "\(try $0.codings(seenBy: $1))" }),
    ("the team’s coding", { review, _ in "\(try review.teamCoding())" }),
    ("agreement", { review, _ in "\(try review.codingAgreement())" }),
    ("themes", { review, _ in "\(try review.themes())" }),
    ("sign-off", { review, _ in "\(try review.codingSignOff())" }),
  ]

  private static func withoutHashes(_ text: String) -> String {
    text.replacing(/[0-9a-f]{64}/, with: "HASH").replacing(/[0-9a-f]{32}/, with: "SALT")
  }

  @Test(
    "tells nobody what others coded in documents that are closed",
    arguments: ["amara", "olga", "ines", "paul", "ossi", "stranger", "", "JONAS X"])
  func nothingLeaks(viewer: String) throws {
    let (a, b) = (try review(Self.one), try review(Self.other))
    for read in Self.reads {
      let x = Self.withoutHashes(try read.run(a.review, viewer))
      #expect(x == Self.withoutHashes(try read.run(b.review, viewer)), "\(read.name) tells \(viewer)")
      for word in ["quagga", "zebra"] { #expect(!x.contains(word), "\(read.name) shows \(viewer) “\(word)”") }
    }
  }

  @Test func theTestWouldNoticeALeak() throws {
    let (a, b) = (try review(Self.one), try review(Self.other))
    let telling = try Self.reads.filter { read in
      try Self.withoutHashes(read.run(a.review, "jonas")) != Self.withoutHashes(read.run(b.review, "jonas"))
    }
    #expect(Set(telling.map(\.name)).isSuperset(of: ["ledger", "sheets", "memos", "codings"]))
  }

  @Test("is kept from being guessed by salt") func salted() throws {
    let team = try review(Self.one)
    let entries = try team.review.ledger(after: 0, limit: 1000, actor: "jonas", seenBy: "jonas")
      .filter { ["passage coded", "passage uncoded", "memo written"].contains($0.kind) }
    let salts = entries.compactMap { $0.payload.firstMatch(of: /"salt":"([0-9a-f]{32})"/)?.1 }
    #expect(!entries.isEmpty && salts.count == entries.count && Set(salts).count == salts.count)
  }
}

@Suite struct CodingInCopiesOfAReview {
  @Test("is taken over when the copies are merged, also what was taken back") func merged() throws {
    let team = try CodingTeam()
    let amara = team.review
    let jonas = try TwoCopies.copy(team.team, "jonas")
    try team.finish(by: "amara", ["led groups": "groups"])
    let text = try jonas.documentText(.abstract(1))
    let acting = TwoCopies.acting("jonas", second: 5)
    let groups = CodePath(book: "tasks", path: "support/groups")
    let wrong = try jonas.code(Passage(0, 5), of: .abstract(1), with: groups, acting: acting)
    try jonas.uncode(wrong.id, acting: acting)
    try jonas.code(
      try text.passage(quoted: "groups every week"), of: .abstract(1), with: groups, memo: "weekly", acting: acting)
    try jonas.finishCoding(.abstract(1), acting: acting)
    try amara.merges(jonas)
    #expect(try team.excerpts().map { $0.teamCodes.map(\.path) } == [["support/groups"]])
    #expect(try amara.codingSheet(.abstract(1), seenBy: "amara").memos.map(\.text) == ["weekly"])
    #expect(try amara.verifies())
  }
}
