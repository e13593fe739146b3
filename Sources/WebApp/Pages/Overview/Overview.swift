internal import Bibliography
internal import Foundation
internal import Hummingbird
internal import Reporting
internal import Review
internal import Screening

/// Where the review stands, and what waits for the one who looks.
struct OverviewPage: Page {
  static let template = "overview"
  let heading: String
  /// What waits for this person, the most pressing first.
  let waiting: [Waiting]
  let nothingWaits: Bool
  let protocolLine: String
  let isEmpty: Bool
  let records: String
  let works: String
  let duplicates: String
  let stages: [StageLine]
  let people: [PersonLine]
  let hasPeople: Bool
  let included: String

  struct Waiting: Codable, Sendable {
    let text: String
    let path: String
    let button: String
  }

  struct StageLine: Codable, Sendable {
    let name: String
    let path: String
    let reached: Int
    let done: Int
    let included: Int
    let excluded: Int
    let conflicts: Int
    let open: Int
    let share: String
  }

  struct PersonLine: Codable, Sendable {
    let name: String
    let stage: String
    let records: Int
  }
}

extension Site {
  mutating func addOverview() {
    let office = office
    page("/", in: .overview, "Where the review stands, and what waits for whom.") { ask in
      try await ask.office.longWork { review in
        try OverviewPage(review, user: ask.user, strings: office.library.strings)
      }
    }
  }
}

extension OverviewPage {
  fileprivate init(_ review: Review, user: String, strings: Strings) throws {
    let status = ReviewStatus(try review.snapshot())
    heading = strings["room.overview"]
    waiting = try Waiting.all(review, user, status, strings)
    nothingWaits = waiting.isEmpty
    protocolLine = ""
    isEmpty = status.sources.isEmpty
    records = status.records.grouped
    works = status.works.grouped
    duplicates = status.duplicates.grouped
    stages = status.stages.map { stage in
      let done = stage.included + stage.excluded
      return StageLine(
        name: Stage(rawValue: stage.name)?.title ?? stage.name, path: "/screening/\(stage.name)",
        reached: stage.reached,
        done: done, included: stage.included, excluded: stage.excluded, conflicts: stage.conflicts,
        open: stage.reached - done - stage.conflicts,
        share: stage.reached == 0 ? "–" : "\(done * 100 / stage.reached) %")
    }
    people = status.reviewers.map {
      PersonLine(name: $0.name, stage: Stage(rawValue: $0.stage)?.title ?? $0.stage, records: $0.records)
    }
    hasPeople = !people.isEmpty
    included = strings("overview.included", count: status.included.reports)
  }
}

extension OverviewPage.Waiting {
  fileprivate static func all(
    _ review: Review, _ user: String, _ status: ReviewStatus, _ strings: Strings
  ) throws -> [OverviewPage.Waiting] {
    var waiting: [OverviewPage.Waiting] = []
    for stage in Stage.allCases where try review.isOpen(stage) {
      let left = try review.workload(at: stage, for: user).left
      guard left > 0 else { continue }
      waiting.append(
        .init(
          text: strings("overview.left", ["stage": stage.title.lowercased()], count: left),
          path: "/screening/\(stage.rawValue)", button: strings["overview.screen"]))
    }
    if status.searched.uncompared > 0 {
      waiting.append(
        .init(
          text: strings("overview.uncompared", count: status.searched.uncompared), path: "/duplicates",
          button: strings["overview.look"]))
    }
    if status.searched.unsure > 0 {
      waiting.append(
        .init(
          text: strings("overview.unsure", count: status.searched.unsure), path: "/duplicates/unsure",
          button: strings["overview.look"]))
    }
    for stage in status.stages where stage.conflicts > 0 {
      waiting.append(
        .init(
          text: strings("overview.conflicts", count: stage.conflicts), path: "/conflicts?stage=\(stage.name)",
          button: strings["overview.look"]))
    }
    return waiting
  }
}
