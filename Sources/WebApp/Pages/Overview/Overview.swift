internal import Bibliography
internal import Foundation
internal import Hummingbird
internal import Reporting
internal import Review
internal import ReviewProtocol
internal import Screening

/// Where the review stands, and what waits for the one who looks.
struct OverviewPage: Page {
  static let template = "overview"
  let heading: String
  /// What waits for this person, the most pressing first.
  let waiting: [Waiting]
  let nothingWaits: Bool
  let protocolLine: String
  /// What is to be said of `protocol.yaml` where it is not the version in force.
  let protocolNote: String?
  let isEmpty: Bool
  let records: String
  let works: String
  let duplicates: String
  let stages: [StageLine]
  let people: [PersonLine]
  let hasPeople: Bool
  let included: String
  /// Path of the flow diagram, another one whenever the review changes.
  let figure: String

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
    page("/", in: .overview, "Where the review stands, and what waits for whom.") { ask in
      let numbers = try await ask.office.numbers.numbers(ask.office)
      return try await ask.office.work { review in
        try OverviewPage(review, numbers, user: ask.user, strings: ask.office.library.strings)
      }
    }
  }
}

extension OverviewPage {
  fileprivate init(_ review: Review, _ numbers: ReviewNumbers, user: String, strings: Strings) throws {
    let status = numbers.status
    heading = strings["room.overview"]
    waiting = try Waiting.all(review, user, status, strings)
    nothingWaits = waiting.isEmpty
    let standing = try review.protocolStanding()
    protocolLine = standing.line(strings)
    protocolNote = standing.note(strings)
    isEmpty = status.sources.isEmpty
    records = status.records.grouped
    works = status.works.grouped
    duplicates = status.duplicates.grouped
    stages = status.stages.map(StageLine.init)
    people = status.reviewers.map {
      PersonLine(name: $0.name, stage: Stage(rawValue: $0.stage)?.title ?? $0.stage, records: $0.records)
    }
    hasPeople = !people.isEmpty
    included = strings("overview.included", count: status.included.reports)
    figure = numbers.figure
  }
}

extension OverviewPage.StageLine {
  fileprivate init(_ stage: ReviewStatus.StageStatus) {
    let done = stage.included + stage.excluded
    name = Stage(rawValue: stage.name)?.title ?? stage.name
    path = stage.name == Stage.fullText.rawValue ? "/fulltext" : "/screening/\(stage.name)"
    (reached, self.done) = (stage.reached, done)
    (included, excluded, conflicts) = (stage.included, stage.excluded, stage.conflicts)
    open = stage.reached - done - stage.conflicts
    share = stage.reached == 0 ? "–" : "\(done * 100 / stage.reached) %"
  }
}

extension ProtocolStanding {
  fileprivate func line(_ strings: Strings) -> String {
    if let inForce {
      return strings(
        "overview.protocol.inforce", ["version": String(inForce.number), "day": String(inForce.at.prefix(10))])
    }
    return strings[openedUnregistered == nil ? "overview.protocol.none" : "overview.protocol.without"]
  }

  /// What to say when the file is not what counts.
  fileprivate func note(_ strings: Strings) -> String? {
    switch file {
    case nil, .same, .otherLayoutOnly: nil
    case .changed(let changes): strings("overview.protocol.edited", count: changes.count)
    case .missing, .unreadable: strings["overview.protocol.missing"]
    case .withErrors(let errors): strings("overview.protocol.errors", count: errors.count)
    }
  }
}
