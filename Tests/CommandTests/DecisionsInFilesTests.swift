import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct DecisionsInFiles {
  private static let records = [
    "First work of the list|Meyer, B|2010|10.1234/a", "Second work of the list|Li, C|2011",
    "Third work of the list|Roy, D|2012", "Fourth work of the list|Sato, E|2013",
  ]

  private struct Said: Equatable {
    let stage: Stage
    let record: RecordID
    let reviewer: String
    let kind: DecisionKind
    let choice: Choice
    let reason: String?
  }

  /// All decisions of a review in the order in which they were made.
  private func decisions(_ review: Review) throws -> [Said] {
    try review.decisionsUnsealed().flatMap { stage, records in
      records.flatMap { record, decisions in decisions.map { (stage, record, $0) } }
    }.sorted { ($0.1.number, $0.0.rawValue, $0.2.sequence) < ($1.1.number, $1.0.rawValue, $1.2.sequence) }
      .map { Said(stage: $0, record: $1, reviewer: $2.reviewer, kind: $2.kind, choice: $2.choice, reason: $2.reason) }
  }

  /// A review with votes, a conflict that was resolved, reasons and a report that could not be had.
  private func screened() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords(DecisionsInFiles.records)
    func take(_ rows: String, _ stage: Stage) throws {
      let table = try small.folder.write("record,reviewer,decision,kind,reason\n\(rows)", to: "t.csv")
      _ = try small.review.importDecisions(table: table, at: stage, reviewer: "x", acting: SmallReview.acting())
    }
    try take(
      """
      R1,amara,include,vote,
      R1,jonas,exclude,vote,Setting; not ours
      R1,team,include,resolution,
      R2,amara,exclude,vote,Population
      R2,jonas,exclude,vote,Population
      R3,amara,include,vote,
      R3,jonas,maybe,vote,
      R4,amara,include,vote,
      R4,jonas,include,vote,

      """, .titleAbstract)
    try take("R1,amara,include,vote,\nR1,jonas,include,vote,\nR4,,not retrieved,,\n", .fullText)
    return small
  }

  @Test(
    "exported with their decisions and imported elsewhere, the same records have the same decisions",
    arguments: ["ris", "nbib", "endnote-xml", "csv", "jsonl", "csl-json", "bibtex"])
  func travel(format: String) throws {
    let first = try screened()
    let other = try SmallReview()
    try other.importRecords(DecisionsInFiles.records)
    let folder = first.folder.url
    let export = try Command.winnow(
      "export", "--box", "all", "--with-decisions", "--to", format, "-o", "decided", "--review",
      first.review.folder.path,
      in: folder)
    #expect(export.status == 0, "\(export.errors)")
    for stage in ["title-abstract", "full-text"] {
      let run = try Command.winnow(
        "screen", "import", "decided", "--stage", stage, "--review", other.review.folder.path, "--as", "kim", in: folder
      )
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try decisions(other.review) == decisions(first.review))
    let (a, b) = (try first.review.snapshot(), try other.review.snapshot())
    #expect(a.works.map(a.isNotRetrieved) == b.works.map(b.isNotRetrieved))
  }

  @Test func withoutTheFlagNobodySeesWhoDecidedWhat() throws {
    let small = try screened()
    let run = try Command.winnow(
      "export", "--box", "all", "--to", "ris", "--review", small.review.folder.path, in: small.folder.url)
    #expect(!run.output.contains("verdict="))
    #expect(!run.output.contains("amara"))
  }

  @Test func onlyTheLatestVoteOfAReviewerTravels() throws {
    let small = try screened()
    try small.review.decide(
      [NewDecision(record: RecordID(2), reviewer: "Amara", choice: .include)], at: .titleAbstract,
      acting: SmallReview.acting())
    let marks = try small.review.standingMarks(of: [RecordID(2)], alone: true, seenBy: "amara")[RecordID(2)] ?? []
    #expect(marks.count == 2)
    #expect(marks.last?.tag.value == "stage=title-abstract; by=Amara; verdict=include; on=2023-11-14")
  }

  @Test func decisionsMadeInRayyanAreTakenFromItsFile() throws {
    let small = try SmallReview()
    try small.importRecords(DecisionsInFiles.records)
    _ = try small.folder.write(
      "TY  - JOUR\nTI  - Second work of the list\nAU  - Li, C\nPY  - 2011\n"
        + "N1  - RAYYAN-INCLUSION: {\"Anna\"=>\"Excluded\"} | RAYYAN-EXCLUSION-REASONS: setting\nER  - \n",
      to: "rayyan.ris")
    let run = try Command.winnow(
      "screen", "import", "rayyan.ris", "--stage", "title-abstract", "--review", small.review.folder.path,
      in: small.folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try decisions(small.review) == [
        Said(
          stage: .titleAbstract, record: RecordID(2), reviewer: "Anna", kind: .vote, choice: .exclude, reason: "setting"
        )
      ])
  }

  @Test func aFileWithoutDecisionsIsRefusedAndNothingRecorded() throws {
    let small = try SmallReview()
    try small.importRecords(DecisionsInFiles.records)
    let run = try Command.winnow(
      "screen", "import", "MEDLINE.ris", "--stage", "title-abstract", "--review", small.review.folder.path,
      in: small.folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("carry no decisions"))
    #expect(try decisions(small.review).isEmpty)
  }
}
