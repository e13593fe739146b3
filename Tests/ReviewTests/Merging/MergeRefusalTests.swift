import Bibliography
import Fixtures
import Foundation
import GRDB
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct MergesThatAreRefused {
  private func refusal(_ copies: TwoCopies, by user: String = "amara") throws -> Problem {
    let before = try copies.amara.snapshot().ledger
    let problem = try #require(throws: Problem.self) { try copies.amara.merges(copies.jonas, by: user) }
    #expect(try copies.amara.snapshot().ledger == before)
    return problem
  }

  @Test func aChangeOfTheReviewThereIsNamedAndTheOtherWayRoundSaid() throws {
    let copies = try TwoCopies()
    try copies.jonas.votes(.include, 1, by: "jonas")
    try copies.jonas.setMember("lea", roles: [.reviewer], acting: TwoCopies.acting("olga"))
    let problem = try refusal(copies)
    #expect(problem.what.contains("team member set (olga, 2023-11-14)"))
    #expect(problem.remedy.contains("the other way round"))
    // And that way it goes.
    #expect(try copies.jonas.merges(copies.amara, by: "jonas").total == 0)
  }

  @Test func changesInBothAreListedForBoth() throws {
    let copies = try TwoCopies()
    try copies.jonas.setMember("lea", roles: [.reviewer], acting: TwoCopies.acting("olga"))
    try copies.amara.setMember("leo", roles: [.reviewer], acting: TwoCopies.acting("olga"))
    #expect(try refusal(copies).remedy.contains("This copy was changed too"))
  }

  @Test func whatChangedHereStandsInNobodysWay() throws {
    let copies = try TwoCopies()
    try copies.jonas.votes(.include, 1, by: "jonas")
    try copies.team.small.importRecords(["Another work|Kim, C|2001"], source: "CINAHL", by: "olga")
    try copies.team.small.edit(ProtocolText.small.replacing("Tasks of peer workers", with: "Duties of peer workers"))
    try copies.amara.amendProtocol(acting: TwoCopies.acting("paul", why: "a better title"))
    try copies.amara.votes(.include, 1, by: "amara")
    try copies.amara.merges(copies.jonas)
    #expect(try copies.team.state(of: 1) == .included)
    let versions = try copies.amara.pastDecisions(seenBy: "amara").map(\.protocolVersion)
    #expect(versions.sorted { ($0 ?? 0) < ($1 ?? 0) } == [1, 2])
    #expect(try copies.amara.verifies())
  }

  @Test func anotherReviewIsNoCopy() throws {
    let copies = try TwoCopies()
    let stranger = try SmallReview(title: "Another review")
    let problem = try #require(throws: Problem.self) { try copies.amara.merges(stranger.review) }
    #expect(problem.what.contains("no copy of this review"))
  }

  @Test func aLedgerThatWasChangedByHandIsRefused() throws {
    let copies = try TwoCopies()
    try copies.jonas.votes(.include, 1, by: "jonas")
    let store = try DatabaseQueue(path: copies.jonas.folder.appending(path: "review.winnow").path)
    try store.write { db in
      try db.execute(
        sql:
          "UPDATE ledger SET payload = replace(payload, 'include', 'exclude') WHERE sequence = (SELECT max(sequence) FROM ledger)"
      )
    }
    try store.close()
    #expect(try refusal(copies).what.contains("can't be trusted"))
  }

  @Test func anObserverMayNotMerge() throws {
    #expect(try refusal(TwoCopies(), by: "ossi").what.contains("may not merge copies of the review"))
  }

  @Test func aTrialRecordsNothingAndTellsTheSame() throws {
    let copies = try TwoCopies()
    try copies.jonas.votes(.include, 1, by: "jonas")
    let before = try copies.amara.snapshot().ledger
    let trial = try copies.amara.merge(
      copyAt: copies.jonas.folder, isTrial: true, acting: TwoCopies.acting("amara"))
    #expect(try copies.amara.snapshot().ledger == before)
    #expect(try copies.amara.merges(copies.jonas) == trial)
  }

  @Test func anEntryThatClaimsToComeFromACopyIsFoundByVerify() throws {
    let copies = try TwoCopies()
    _ = try copies.team.small.appendSealed(
      "note added",
      #"{"origin":{"hash":"00"},"record":1,"reviewer":"jonas","stage":"title-abstract","text":"x"}"#, by: "jonas")
    guard case .broken(let problem) = try copies.amara.verify() else {
      Issue.record("it was not found")
      return
    }
    #expect(problem.what.contains("copies of the review that were merged"))
  }
}
