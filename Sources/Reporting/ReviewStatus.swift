package import Bibliography
internal import CitationFormats
package import Review
internal import Screening

/// Where a review stands: per source, stage and reviewer.
package struct ReviewStatus: Sendable, Equatable {
  package let title: String
  package let sources: [Source]
  package let records: Int
  package let duplicates: Int
  package let works: Int
  /// How far the search for duplicates has come.
  package let searched: ReviewSnapshot.DuplicateStanding
  package let stages: [StageStatus]
  package let reviewers: [Reviewer]
  package let retrieval: Retrieval
  package let included: Included

  package struct Source: Sendable, Equatable {
    package let name: String
    package let kind: String
    package var records: Int
    package var skipped: Int
  }

  /// How many works stand where at a stage.
  package struct StageStatus: Sendable, Equatable {
    package let name: String
    package var reached = 0
    package var included = 0
    package var excluded = 0
    package var conflicts = 0
    package var waiting = 0
    package var unseen = 0
    package var undecided = 0
  }

  /// How many records a reviewer decided at a stage; never how.
  package struct Reviewer: Sendable, Equatable {
    package let name: String
    package let stage: String
    package let records: Int
  }

  /// How far retrieval is, in reports of both arms.
  package struct Retrieval: Sendable, Equatable {
    package let sought: Int
    package let notRetrieved: Int
  }

  /// What is included so far.
  package struct Included: Sendable, Equatable {
    package let reports: Int
    package let studies: Int
    /// Of all studies, those of the previous version.
    package let previousStudies: Int
  }

  package init(_ snapshot: ReviewSnapshot) {
    title = snapshot.title
    records = snapshot.records.count
    let works = snapshot.works
    self.works = works.count
    duplicates = snapshot.records.count - works.count
    searched = snapshot.duplicates
    sources = snapshot.batches.reduce(into: []) { sources, batch in
      if let known = sources.firstIndex(where: { $0.name == batch.source && $0.kind == batch.kind.rawValue }) {
        sources[known].records += batch.records
        sources[known].skipped += batch.skipped
      } else {
        sources.append(
          Source(name: batch.source, kind: batch.kind.rawValue, records: batch.records, skipped: batch.skipped))
      }
    }
    stages = Stage.allCases.map { ReviewStatus.status(of: $0, works, snapshot) }
    reviewers = snapshot.reviewers.map { Reviewer(name: $0.name, stage: $0.stage.rawValue, records: $0.records) }
    let flow = PrismaFlow(snapshot)
    retrieval = Retrieval(
      sought: flow.count(.soughtReports) + flow.count(.otherSought),
      notRetrieved: flow.count(FlowBox.notRetrieved) + flow.count(.otherNotRetrieved))
    included = Included(
      reports: flow.count(.totalReports), studies: flow.count(.totalStudies),
      previousStudies: flow.count(.previousStudies))
  }

  private static func status(of stage: Stage, _ works: [Work], _ snapshot: ReviewSnapshot) -> StageStatus {
    var status = StageStatus(name: stage.rawValue)
    for work in works where snapshot.reaches(work, stage) {
      status.reached += 1
      switch snapshot.verdict(on: work, at: stage) {
      case .unseen: status.unseen += 1
      case .waiting: status.waiting += 1
      case .conflict: status.conflicts += 1
      case .included: status.included += 1
      case .excluded: status.excluded += 1
      case .undecided: status.undecided += 1
      }
    }
    return status
  }

  /// The same as JSON.
  package var json: JSONValue {
    func number(_ value: Int) -> JSONValue { .number(String(value)) }
    return .object([
      ("title", .string(title)), ("records", number(records)), ("duplicates", number(duplicates)),
      ("works", number(works)), ("unsure_pairs", number(searched.unsure)),
      ("not_searched", number(searched.uncompared)),
      ("sought", number(retrieval.sought)), ("not_retrieved", number(retrieval.notRetrieved)),
      ("included_reports", number(included.reports)), ("included_studies", number(included.studies)),
      ("previous_studies", number(included.previousStudies)),
      (
        "sources",
        .array(
          sources.map {
            .object([
              ("name", .string($0.name)), ("kind", .string($0.kind)), ("records", number($0.records)),
              ("skipped", number($0.skipped)),
            ])
          })
      ),
      (
        "stages",
        .array(
          stages.map {
            .object([
              ("stage", .string($0.name)), ("reached", number($0.reached)), ("included", number($0.included)),
              ("excluded", number($0.excluded)), ("conflict", number($0.conflicts)), ("waiting", number($0.waiting)),
              ("unseen", number($0.unseen)), ("undecided", number($0.undecided)),
            ])
          })
      ),
      (
        "reviewers",
        .array(
          reviewers.map {
            .object([("reviewer", .string($0.name)), ("stage", .string($0.stage)), ("records", number($0.records))])
          })
      ),
    ])
  }
}
