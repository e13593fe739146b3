import Bibliography
import Fixtures
import Foundation
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct TheEffectsOfAnAmendment {
  private func decide(
    _ small: SmallReview, _ record: Int, _ choice: Choice, _ reason: String? = nil, by reviewer: String = "amara",
    _ kind: DecisionKind = .vote, at stage: Stage = .fullText
  ) throws {
    try small.review.decide(
      [NewDecision(record: RecordID(record), reviewer: reviewer, kind: kind, choice: choice, reason: reason)],
      at: stage,
      acting: SmallReview.acting())
  }

  private func review() throws -> SmallReview {
    let small = try SmallReview.registered()
    try small.importRecords((1...6).map { "Work number \($0)|Meyer, B|\(2000 + $0)" })
    return small
  }

  private func records(_ outcome: AmendmentOutcome?, _ kind: AmendmentEffect.Kind) -> [Int]? {
    outcome?.effects.filter { $0.kind == kind }.flatMap(\.items)
  }

  @Test func nameThePastExclusionsThatCiteTheChangedCriterion() throws {
    let small = try review()
    try decide(small, 1, .exclude, "Not paid")
    try decide(small, 2, .exclude, "Hospital ward")
    try decide(small, 3, .include)
    try small.edit(ProtocolText.reworded)
    let file = try #require(try ProtocolFile(in: small.review.folder))
    #expect(records(try small.review.protocolEffects(of: file, seenBy: "amara"), .excludedUnderCriterion) == [1])
    try small.review.amendProtocol(acting: SmallReview.acting(why: "clearer wording"))
    try decide(small, 4, .exclude, "Not paid")
    let outcomes = try small.review.protocolEffects(from: 1, to: 2, seenBy: "amara")
    #expect(outcomes.map(\.number) == [2])
    #expect(outcomes.map(\.reason) == ["clearer wording"])
    #expect(records(outcomes.first, .excludedUnderCriterion) == [1])
    #expect(records(outcomes.first, .keptBefore) == [3])
  }

  @Test func askForWhatWasExcludedWithoutAReasonAtTitleAndAbstract() throws {
    let small = try review()
    try decide(small, 1, .exclude, at: .titleAbstract)
    try decide(small, 2, .exclude, "my own words", at: .titleAbstract)
    try small.edit(ProtocolText.reworded)
    try small.review.amendProtocol(acting: SmallReview.acting(why: "wider than before"))
    let outcome = try #require(try small.review.protocolEffects(from: 1, to: 2, seenBy: "amara").first)
    #expect(records(outcome, .excludedWithoutReason) == [1, 2])
    #expect(outcome.queue == [RecordID(1), RecordID(2)])
    #expect(!outcome.effects.contains { $0.action.hasPrefix("nothing to look at again: no exclusion") })
  }

  @Test func followAReasonAndACriterionThroughTheirNewNames() throws {
    let small = try review()
    try decide(small, 1, .exclude, "Not paid")
    var text = ProtocolText.small.replacing("label: Not paid", with: "label: Nobody is paid")
    for (old, new) in [
      ("label: Nobody is paid, criterion: I1", "label: Nobody is paid, criterion: I7"), ("- id: I1", "- id: I7"),
    ] {
      text = text.replacing(old, with: new)
    }
    try small.edit(text)
    try small.review.amendProtocol(acting: SmallReview.acting(why: "better names"))
    try small.edit(text.replacing(ProtocolText.wording, with: "The worker is paid or gets an allowance."))
    try small.review.amendProtocol(acting: SmallReview.acting(why: "wider than before"))
    let outcome = try small.review.protocolEffects(from: 2, to: 3, seenBy: "amara").first
    #expect(records(outcome, .excludedUnderCriterion) == [1])
  }

  @Test func areSettledByDecisionsAtFullTextUnderTheNewVersion() throws {
    let small = try review()
    for record in 1...3 { try decide(small, record, .include, at: .titleAbstract) }
    try small.edit(ProtocolText.reworded)
    try small.review.amendProtocol(acting: SmallReview.acting(why: "wider than before"))
    #expect(records(try small.review.protocolEffects(from: 1, to: 2, seenBy: "amara").first, .keptBefore) == [1, 2, 3])
    try decide(small, 1, .include)
    try decide(small, 2, .exclude, "No task")
    #expect(records(try small.review.protocolEffects(from: 1, to: 2, seenBy: "amara").first, .keptBefore) == [3])
  }

  @Test func leaveOutVotesThatAResolutionSettledOtherwise() throws {
    let small = try review()
    try decide(small, 1, .exclude, "Not paid")
    try decide(small, 1, .include, by: "team", .resolution)
    try decide(small, 2, .exclude, "Not paid")
    try decide(small, 2, .maybe, by: "team", .resolution)
    try decide(small, 2, .exclude, "Not paid", by: "jonas")
    try decide(small, 2, .include, by: "team", .resolution, at: .titleAbstract)
    try small.edit(ProtocolText.reworded)
    try small.review.amendProtocol(acting: SmallReview.acting(why: "clearer wording"))
    #expect(
      records(try small.review.protocolEffects(from: 1, to: 2, seenBy: "amara").first, .excludedUnderCriterion) == [2])
  }

  @Test func ofSeveralAmendmentsAreToldOneByOne() throws {
    let small = try review()
    try decide(small, 1, .exclude, "Not paid")
    try small.edit(ProtocolText.threeReviewers)
    try small.review.amendProtocol(acting: SmallReview.acting(why: "more eyes"))
    try small.edit(ProtocolText.threeReviewers.replacing(ProtocolText.wording, with: "The worker is paid well."))
    try small.review.amendProtocol(acting: SmallReview.acting(why: "clearer wording"))
    let outcomes = try small.review.protocolEffects(from: 1, to: 3, seenBy: "amara")
    #expect(outcomes.map(\.number) == [2, 3])
    #expect(records(outcomes.first, .selectionRule) == [1])
    #expect(records(outcomes.last, .excludedUnderCriterion) == [1])
    #expect(throws: Problem.self) { try small.review.protocolEffects(from: 2, to: 2, seenBy: "amara") }
    #expect(throws: Problem.self) { try small.review.protocolEffects(from: 1, to: 4, seenBy: "amara") }
  }
}
