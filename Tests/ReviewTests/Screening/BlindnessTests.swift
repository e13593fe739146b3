import Bibliography
import Fixtures
import Foundation
import Review
import ReviewProtocol
import Screening
import Testing

/// Two reviews that differ only in what Jonas said of records on which nobody else has decided yet. Whoever can tell them
/// apart has learned something of his decisions.
@Suite struct BlindScreening {
  /// What differs between the two.
  private struct Said {
    let choice: Choice
    let reason: String?
    let answer: CriterionAnswer
    let note: String
    let label: String
  }

  private static let kept = Said(choice: .include, reason: nil, answer: .yes, note: "quagga in", label: "zebra")
  private static let left = Said(
    choice: .exclude, reason: "E2", answer: .no, note: "quagga out", label: "zebra off")

  /// Records 1 to 3 at title and abstract and 4 at full text are half decided by Jonas, 5 is a conflict, 6 included.
  private func review(_ said: Said) throws -> ScreeningTeam {
    let team = try ScreeningTeam(records: 8, more: ["kim"])
    for record in [4, 5, 6] {
      try team.vote(.include, on: record, by: "amara")
      try team.vote(record == 5 ? .exclude : .include, on: record, by: "jonas")
    }
    let jonas = Acting(as: "jonas", at: SmallReview.acting().at, why: said.note, seed: 7)
    for record in [1, 2, 3] {
      try team.review.vote(
        said.choice, on: RecordID(record), at: .titleAbstract, reason: said.reason, criteria: ["I1": said.answer],
        note: said.note, acting: jonas)
      try team.review.note(said.note, on: RecordID(record), at: .titleAbstract, acting: jonas)
      try team.review.label(said.label, on: RecordID(record), at: .titleAbstract, acting: jonas)
    }
    // A vote changed and taken back leaves no trace either.
    try team.review.vote(.maybe, on: RecordID(2), at: .titleAbstract, acting: jonas)
    try team.review.takeBackLast(at: .titleAbstract, acting: jonas)
    try team.review.vote(
      said.choice, on: RecordID(4), at: .fullText, reason: said.reason.map { _ in "Language" }, note: said.note,
      acting: jonas)
    try team.review.rank(.titleAbstract, seed: 2, controlPercent: 20, acting: SmallReview.acting("olga"))
    return team
  }

  /// Every operation that reads something, as a text of what it gives.
  private static let reads: [(name: String, run: @Sendable (Review, String) throws -> String)] = [
    (
      "snapshot",
      { review, _ in
        let snapshot = try review.snapshot()
        let standings = Stage.allCases.map { stage in
          (snapshot.standings[stage] ?? [:]).sorted { $0.key < $1.key }.map { "\($0)" }
        }
        return "\(snapshot.records)\(standings)\(snapshot.reviewers)\(snapshot.removals)\(snapshot.studyLinks)"
      }
    ),
    ("ledger", { "\(try $0.ledger(after: 0, limit: 1000, seenBy: $1))" }),
    ("newest entries", { "\(try $0.ledger(limit: 3, seenBy: $1))" }),
    ("older entries", { "\(try $0.ledger(before: 40, limit: 1000, days: ("2000-01-01", nil), seenBy: $1))" }),
    ("rules of the stages", { review, _ in "\(try Stage.allCases.map(review.settings(of:)))" }),
    (
      "single entries",
      { review, viewer in
        try (0..<60).map { "\(try review.ledger(after: $0, limit: 1, seenBy: viewer))" }.joined()
      }
    ),
    ("history of a record", { "\(try $0.ledger(limit: 100, record: RecordID(1), seenBy: $1))" }),
    ("what Jonas did", { "\(try $0.ledger(limit: 100, actor: "jonas", seenBy: $1))" }),
    (
      "marks of works",
      { review, viewer in
        "\(try (1...8).map { try review.standingMarks(of: [RecordID($0)], alone: false, seenBy: viewer) })"
      }
    ),
    (
      "marks of records",
      { review, viewer in
        "\(try (1...8).map { try review.standingMarks(of: [RecordID($0)], alone: true, seenBy: viewer) })"
      }
    ),
    ("past decisions", { "\(try $0.pastDecisions(seenBy: $1))" }),
    ("questions", { "\(try $0.questions(seenBy: $1))" }),
    (
      "conflicts and what can be done about them",
      { review, viewer in
        try Stage.allCases.map { stage in
          let resolved = try review.resolvedConflicts(at: stage, seenBy: viewer)
          let ways = try (1...8).map { try review.waysToResolve(RecordID($0), at: stage, for: viewer) }
          let before = try (1...8).map { try review.conflictBefore(RecordID($0), at: stage) }
          return "\(try review.conflicts(at: stage, seenBy: viewer))\(resolved)\(ways)\(before)"
        }.joined()
      }
    ),
    (
      "reports",
      { review, _ in
        try [4, 6].map { number in
          let record = RecordID(number)
          return "\(try review.report(record))\(try review.openness(of: record, at: .fullText))"
        }.joined()
      }
    ),
    (
      "ranking and stopping",
      { review, _ in
        try review.refreshRanking(of: .titleAbstract)
        let order = try #require(review.rankedOrder(of: .titleAbstract))
        let reasons = try order.records.map { try review.reasons(for: $0, at: .titleAbstract, count: 5) }
        let places = order.records.map(\.text)
        return
          "\(places)\(order.relevant)\(order.irrelevant)\(reasons)\(try review.stoppingReading(at: .titleAbstract))"
      }
    ),
    ("next record", { "\(String(describing: try $0.nextRecord(at: .titleAbstract, for: $1)))" }),
    (
      "workload",
      { review, viewer in
        "\(try Stage.allCases.map { try review.workload(at: $0, for: viewer) })"
      }
    ),
    ("works reopened", { review, _ in "\(try review.worksReopened(at: .titleAbstract, by: .init(reviewers: 3)))" }),
    ("team and allocation", { review, _ in "\(try review.team())\(try review.allocation(of: .titleAbstract))" }),
    ("merged records", { review, _ in "\(try review.mergedRecords((1...8).map { RecordID($0) }))" }),
    (
      "where records stand",
      { review, _ in
        try (1...8).map { number in
          let standings = try review.standings(of: RecordID(number))
          return "\(Stage.allCases.map { standings[$0] })"
        }.joined()
      }
    ),
    ("standing of the protocol", { review, _ in "\(try review.protocolStanding())" }),
    (
      "effects of an edit",
      { review, viewer in
        let text = ProtocolText.reworded
        try Data(text.utf8).write(to: review.folder.appending(path: "protocol.yaml"))
        return "\(try review.protocolEffects(of: try #require(try ProtocolFile(in: review.folder)), seenBy: viewer))"
      }
    ),
  ]

  /// What an operation gives, or how it refuses.
  @Sendable private static func text(_ run: () throws -> some Any) throws -> String {
    do { return "\(try run())" } catch let problem as Problem { return "\(problem)" }
  }

  /// Hashes differ because the ledgers do; ``aSealedVoteCannotBeGuessedFromAHash()`` says why they give nothing away.
  private static func withoutHashes(_ text: String) -> String {
    text.replacing(/[0-9a-f]{64}/, with: "HASH").replacing(/[0-9a-f]{32}/, with: "SALT").replacing(
      /winnow-test-[-0-9A-F]+/, with: "FOLDER")
  }

  @Test(
    "tells nobody what was decided on a record that is half decided",
    arguments: ScreeningTeam.members.map(\.user) + ["kim", "stranger", "", "root", "JONAS X"])
  func nothingLeaks(viewer: String) throws {
    guard viewer != "jonas" else { return }
    let (a, b) = (try review(Self.kept), try review(Self.left))
    for read in Self.reads {
      let (x, y) = (
        Self.withoutHashes(try read.run(a.review, viewer)), Self.withoutHashes(try read.run(b.review, viewer))
      )
      #expect(x == y, "\(read.name) tells \(viewer)")
      for word in ["quagga", "zebra"] {
        #expect(!x.contains(word), "\(read.name) shows \(viewer) “\(word)”")
      }
    }
  }

  @Test func theTestWouldNoticeALeak() throws {
    let (a, b) = (try review(Self.kept), try review(Self.left))
    let telling = try Self.reads.filter { read in
      try Self.withoutHashes(read.run(a.review, "jonas")) != Self.withoutHashes(read.run(b.review, "jonas"))
    }
    #expect(telling.map(\.name).contains("ledger") && telling.map(\.name).contains("past decisions"))
  }

  @Test func aSealedVoteCannotBeGuessedFromAHash() throws {
    let team = try review(Self.kept)
    for viewer in ["amara", "olga"] {
      let entries = try team.review.ledger(after: 0, limit: 1000, seenBy: viewer)
      let sealed = entries.filter(\.isSealed)
      #expect(!sealed.isEmpty)
      for entry in sealed {
        #expect(!entry.payload.contains("salt"))
        #expect(entries.first { $0.sequence == entry.sequence + 1 }?.previous.count != 64)
      }
    }
    // Who has the file's last hash tries all that a vote could say: 128 random bits are missing.
    let own = try team.review.ledger(after: 0, limit: 1000, actor: "jonas", seenBy: "jonas")
      .filter { $0.kind != "decision withdrawn" }
    let salts = own.compactMap { $0.payload.firstMatch(of: /"salt":"([0-9a-f]{32})"/)?.1 }
    #expect(salts.count == own.count)
    #expect(Set(salts).count == salts.count)
  }

  @Test func opensWhenAllHaveDecided() throws {
    let team = try review(Self.left)
    try team.vote(.include, on: 1, by: "amara")
    #expect(try team.state(of: 1) == .conflict)
    let seen = try team.review.pastDecisions(seenBy: "ines").filter { $0.record == RecordID(1) }
    #expect(seen.map(\.choice) == [.exclude, .include])
    #expect(try team.review.ledger(limit: 100, record: RecordID(1), seenBy: "ines").allSatisfy { !$0.isSealed })
  }

  @Test func noFaceReadsWhatIsSealed() throws {
    for room in ["winnow", "Reporting", "WebApp"] {
      let folder = Places.package.appending(path: "Sources/\(room)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        #expect(
          try !String(contentsOf: file, encoding: .utf8).contains("decisionsUnsealed"), "\(file.lastPathComponent)")
      }
    }
  }
}
