import Bibliography
import CitationFormats
import Fixtures
import Foundation
import Reporting
import Review
import Screening
import Testing

@Suite struct HowWellReviewersAgree {
  /// Votes of two on records: how often both include, only Ada, only Ben, neither (the table of `methodology.md`, A.3).
  private func report(_ both: Int, _ ada: Int, _ ben: Int, _ neither: Int) throws -> AgreementReport {
    let pairs =
      Array(repeating: (Choice.include, Choice.include), count: both)
      + Array(repeating: (.include, .exclude), count: ada) + Array(repeating: (.exclude, .include), count: ben)
      + Array(repeating: (.exclude, .exclude), count: neither)
    let ballots = pairs.enumerated().flatMap { place, votes in
      [
        Ballot(record: place + 1, reviewer: "Ada", choice: votes.0),
        Ballot(record: place + 1, reviewer: "Ben", choice: votes.1),
      ]
    }
    return try AgreementReport(
      BallotComparison(ballots, order: Array(1...pairs.count), StageSettings(reviewers: 2)))
  }

  @Test func nineteenOfTwentyFiveMayStandForAnythingFrom57To88PerCentOrSo() throws {
    let text = try report(1, 3, 3, 18).text
    #expect(text.contains("Both agree on 19 of 25 records (76 %)"))
    #expect(text.contains("19 of 25 may stand for anything from 56.6 to 88.5 %"))
  }

  @Test func kappaIsLowAndAC1HighWhereHardlyAnythingIsIncluded() throws {
    let rare = try report(1, 3, 3, 18).text
    #expect(rare.contains("Cohen’s kappa            0.11"))
    #expect(rare.contains("Gwet’s AC1               0.67"))
    #expect(try report(10, 3, 3, 9).text.contains("Cohen’s kappa            0.52"))
  }

  @Test func theTableOfEveryPairIsWrittenAsCSV() throws {
    #expect(
      try report(1, 3, 2, 18).csv.split(whereSeparator: \.isNewline) == [
        "reviewer_1,reviewer_2,decision_1,decision_2,records", "Ada,Ben,include,include,1", "Ada,Ben,include,exclude,3",
        "Ada,Ben,exclude,include,2", "Ada,Ben,exclude,exclude,18",
      ])
  }

  @Test func whereThereIsNothingToCompareItSaysSo() throws {
    let nothing = try AgreementReport(BallotComparison([], order: [], StageSettings(reviewers: 2)))
    #expect(nothing.text.contains("no agreement to tell"))
    #expect(try report(0, 0, 0, 5).text.contains("cannot be told from chance"))
  }

  @Test func whatWasLeftOutIsSaidBesideTheNumbers() throws {
    let small = try SmallReview()
    try small.importRecords((1...4).map { "Study \($0)|Meyer, B|2010" })
    func vote(_ choice: Choice, _ record: Int, _ user: String) throws {
      try small.review.vote(choice, on: RecordID(record), at: .titleAbstract, acting: SmallReview.acting(user))
    }
    for record in 1...2 { for user in ["amara", "jonas"] { try vote(.include, record, user) } }
    try vote(.exclude, 1, "jonas")
    try vote(.include, 3, "amara")
    try small.review.decide(
      [NewDecision(record: RecordID(4), reviewer: "team", kind: .resolution, choice: .exclude)], at: .titleAbstract,
      acting: SmallReview.acting())
    let agreement = try StageAgreement(small.review.ballots(at: .titleAbstract, seenBy: "amara"))
    #expect(agreement.text.contains("Both agree on 2 of 2 records"))
    #expect(agreement.leftOut.map { $0.trimmed.prefix(8) } == ["1 vote b", "1 record", "1 record"])
    #expect(agreement.json.contains("\"informed_votes\": 1"))
  }
}
