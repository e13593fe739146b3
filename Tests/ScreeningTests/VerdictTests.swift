import Screening
import Testing

private func vote(_ reviewer: String, _ choice: Choice, _ sequence: Int, reason: String? = nil) -> ScreeningDecision {
  ScreeningDecision(reviewer: reviewer, kind: .vote, choice: choice, reason: reason, sequence: sequence)
}

@Suite struct Verdicts {
  let two = StageSettings(reviewers: 2)

  @Test func nobodyDecidedIsUnseen() {
    #expect(Verdict.of([], two) == .unseen)
  }

  @Test func oneOfTwoWaits() {
    #expect(Verdict.of([vote("amara", .include, 1)], two) == .waiting(votes: 1))
  }

  @Test func oneReviewerDecidingTwiceIsStillOneReviewer() {
    #expect(Verdict.of([vote("amara", .include, 1), vote("amara", .exclude, 2)], two) == .waiting(votes: 1))
  }

  @Test func agreementDecides() {
    #expect(Verdict.of([vote("amara", .include, 1), vote("jonas", .include, 2)], two) == .included)
    #expect(Verdict.of([vote("amara", .exclude, 1), vote("jonas", .exclude, 2)], two) == .excluded(reason: nil))
  }

  @Test func disagreementIsAConflictUntilItIsResolved() {
    let votes = [vote("amara", .include, 1), vote("jonas", .exclude, 2)]
    #expect(Verdict.of(votes, two) == .conflict)
    let resolution = ScreeningDecision(
      reviewer: "amara+jonas", kind: .resolution, choice: .exclude, reason: "Protocol", sequence: 3)
    #expect(Verdict.of(votes + [resolution], two) == .excluded(reason: "Protocol"))
  }

  @Test func changingOnesMindCountsAsTheLatestVote() {
    let votes = [vote("amara", .include, 1), vote("jonas", .exclude, 2), vote("jonas", .include, 3)]
    #expect(Verdict.of(votes, two) == .included)
  }

  @Test func theOrderInWhichDecisionsArriveDoesNotMatter() {
    let votes = [vote("jonas", .include, 3), vote("amara", .include, 1), vote("jonas", .exclude, 2)]
    #expect(Verdict.of(votes, two) == .included)
  }

  @Test func maybeCountsAsTheProtocolSays() {
    let votes = [vote("amara", .include, 1), vote("jonas", .maybe, 2)]
    #expect(Verdict.of(votes, StageSettings(reviewers: 2, maybeCountsAs: .include)) == .included)
    #expect(Verdict.of(votes, StageSettings(reviewers: 2, maybeCountsAs: .exclude)) == .conflict)
    #expect(Verdict.of(votes, StageSettings(reviewers: 2, maybeCountsAs: .maybe)) == .conflict)
  }

  @Test func twoReasonsForOneExclusionAreAConflictAtFullText() {
    let votes = [vote("amara", .exclude, 1, reason: "Protocol"), vote("jonas", .exclude, 2, reason: "Setting")]
    #expect(Verdict.of(votes, .standard(for: .fullText)) == .conflict)
    #expect(Verdict.of(votes, .standard(for: .titleAbstract)) == .excluded(reason: "Protocol"))
  }

  @Test func twoSpellingsOfANameAreOneReviewer() {
    #expect(Verdict.of([vote("Amara", .include, 1), vote("amara ", .include, 2)], two) == .waiting(votes: 1))
  }

  @Test func aResolutionThatLeftItOpenGivesWayToLaterVotes() {
    let open = ScreeningDecision(reviewer: "team", kind: .resolution, choice: .maybe, sequence: 1)
    #expect(Verdict.of([open], two) == .undecided)
    #expect(Verdict.of([open, vote("amara", .include, 2), vote("jonas", .include, 3)], two) == .included)
  }

  @Test func oneReviewerIsEnoughWhereTheStageSaysSo() {
    #expect(Verdict.of([vote("amara", .include, 1)], StageSettings(reviewers: 1)) == .included)
  }
}
