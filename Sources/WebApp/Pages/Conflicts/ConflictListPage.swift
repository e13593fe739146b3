internal import Foundation
internal import Review
internal import Screening

/// The conflicts of a stage, or those that were resolved.
struct ConflictListPage: Page {
  static let template = "conflicts"
  let heading: String
  let tabs: [Tab]
  let stage: String
  let showsResolved: Bool
  let resolved: Int
  let lines: [Line]
  let isEmpty: Bool
  let total: Int
  let left: Int
  /// The record behind which the next page begins.
  let after: String?
  let isLaterPage: Bool

  struct Line: Codable, Sendable {
    let record: RecordLine
    let path: String
    let conflict: ShownConflict
    let notes: Int
    let hasNotes: Bool
  }

  static let pageSize = 20

  init(
    _ review: Review, _ stage: Stage, resolved isResolved: Bool, after: RecordID?, _ viewer: String, _ office: Office
  )
    throws
  {
    let strings = office.library.strings
    let size = ConflictListPage.pageSize
    let page =
      isResolved
      ? try review.resolvedConflicts(at: stage, seenBy: viewer, limit: size, after: after)
      : try review.conflicts(at: stage, seenBy: viewer, limit: size, after: after)
    let guide = try office.desks.guide(stage, review).guide
    let records = try review.lines(of: page.conflicts.map(\.record), untitled: strings["conflicts.record.untitled"])
    heading = strings["room.conflicts"]
    tabs = try Tab.conflicts(review, here: stage.rawValue, viewer, strings)
    self.stage = stage.rawValue
    showsResolved = isResolved
    resolved = try isResolved ? page.total : review.resolvedConflicts(at: stage, seenBy: viewer, limit: 0).total
    lines = page.conflicts.compactMap { conflict in
      records[conflict.record].map {
        Line(
          record: $0, path: "/conflicts/\(stage.rawValue)/\(conflict.record.text)",
          conflict: ShownConflict(conflict, guide, strings), notes: conflict.remarks.count,
          hasNotes: !conflict.remarks.isEmpty)
      }
    }
    isEmpty = lines.isEmpty
    total = page.total
    left = page.left
    self.after = page.left > 0 ? page.conflicts.last?.record.text : nil
    isLaterPage = after != nil
  }
}

/// A part of a room, with how much is in it.
struct Tab: Codable, Sendable {
  let name: String
  let path: String
  let count: String
  let isHere: Bool

  /// The stages and the questions.
  static func conflicts(_ review: Review, here: String, _ viewer: String, _ strings: Strings) throws -> [Tab] {
    try Stage.allCases.map { stage in
      Tab(
        name: stage.title, path: "/conflicts?stage=\(stage.rawValue)",
        count: try review.conflicts(at: stage, seenBy: viewer, limit: 0).total.grouped, isHere: stage.rawValue == here)
    } + [
      Tab(
        name: strings["questions.title"], path: "/questions",
        count: try review.questions(seenBy: viewer, unansweredOnly: true).count.grouped, isHere: here == "questions")
    ]
  }
}
