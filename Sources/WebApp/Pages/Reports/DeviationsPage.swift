internal import Foundation
internal import Reporting
internal import Review

/// Where the review and its registered protocol part.
struct DeviationsPage: Page {
  static let template = "deviations"
  let heading: String
  let lines: [Line]
  let isEmpty: Bool
  let isRegistered: Bool

  struct Line: Codable, Sendable {
    let what: String
    let details: [String]
    let by: String?
    let why: String?
    let isUnjustified: Bool
    let records: [String]
    let more: Int
    let hasRecords: Bool
    let hasMore: Bool
  }

  init(_ review: Review, _ viewer: String, _ strings: Strings) throws {
    let standing = try review.protocolStanding()
    let deviations = Deviations(
      snapshot: try review.snapshot(), standing: standing, versions: try review.protocolVersions(),
      decisions: try review.pastDecisions(seenBy: viewer)
    ).list
    heading = strings["reports.deviations"]
    lines = deviations.map { deviation in
      let shown = deviation.records.prefix(30).map(\.text)
      return Line(
        what: deviation.what, details: deviation.details,
        by: deviation.by.map { by in by + (deviation.at.map { ", \($0.prefix(10))" } ?? "") },
        why: deviation.justification, isUnjustified: deviation.justification == nil, records: shown,
        more: deviation.records.count - shown.count, hasRecords: !shown.isEmpty,
        hasMore: deviation.records.count > shown.count)
    }
    isEmpty = lines.isEmpty
    isRegistered = standing.inForce != nil
  }
}
