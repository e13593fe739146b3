import Screening
import Testing

@Suite struct VotesBesideEachOther {
  private func ballot(
    _ reviewer: String, _ choice: Choice, reason: String? = nil, _ criteria: [String: CriterionAnswer] = [:],
    record: Int = 1
  ) -> Ballot {
    Ballot(record: record, reviewer: reviewer, choice: choice, reason: reason, criteria: criteria)
  }

  private func outcome(_ ballots: [Ballot], _ settings: StageSettings) -> ComparedRecord.Outcome {
    ComparedRecord(1, ballots, settings).outcome
  }

  @Test func maybeCountsAsTheStageSays() {
    let votes = [ballot("ada", .maybe), ballot("ben", .include)]
    #expect(outcome(votes, StageSettings(reviewers: 2, maybeCountsAs: .include)) == .agreed)
    #expect(outcome(votes, StageSettings(reviewers: 2, maybeCountsAs: .exclude)) == .split)
    #expect(outcome(votes, StageSettings(reviewers: 2, maybeCountsAs: .maybe)) == .split)
    #expect(StageSettings(reviewers: 2, maybeCountsAs: .maybe).categories == [.include, .exclude, .maybe])
    #expect(StageSettings(reviewers: 2, maybeCountsAs: .exclude).categories == [.include, .exclude])
  }

  @Test func reasonsDifferOnlyWhereTheyMustAgree() {
    let votes = [ballot("ada", .exclude, reason: "Not paid"), ballot("ben", .exclude, reason: "No task")]
    #expect(outcome(votes, StageSettings(reviewers: 2, reasonsMustAgree: true)) == .reasonsDiffer)
    #expect(outcome(votes, StageSettings(reviewers: 2)) == .agreed)
    #expect(outcome([votes[0]], StageSettings(reviewers: 2)) == .alone)
  }

  @Test func theCriterionThatSplitsPeopleIsNamed() throws {
    let votes = [
      ballot("ada", .include, ["I1": .yes, "I2": .yes]), ballot("ben", .exclude, ["I1": .yes, "I2": .no]),
      ballot("ada", .exclude, ["I1": .no, "I2": .unclear], record: 2),
      ballot("ben", .exclude, ["I1": .no, "I2": .no], record: 2),
      ballot("ada", .include, ["I1": .yes], record: 3), ballot("ben", .include, record: 3),
    ]
    let compared = BallotComparison(votes, order: [3, 2, 1], StageSettings(reviewers: 2))
    #expect(compared.records.map(\.record) == [3, 2, 1])
    #expect(compared.disagreements.map(\.record) == [1])
    #expect(compared.disagreements.first?.splitCriteria == ["I2"])
    let second = try #require(compared.criteria.first { $0.id == "I2" })
    #expect(second.compared == 2)
    #expect(second.split == [2, 1])
    #expect(second.behindDisagreements == 1)
    #expect(compared.criteria.first?.compared == 2)
    #expect(compared.choices == [[0, 0], [1, 1], [0, 1]])
    #expect(compared.answers(to: "I1") == [[0, nil], [1, 1], [0, 0]])
  }
}
