internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// One conflict: the record, what each said of it, the talk about it, and the team's answer.
struct OneConflictPage: Page {
  static let template = "conflict"
  let heading: String
  let stage: String
  let stageTitle: String
  let record: ShownRecord
  let conflict: ShownConflict
  let notes: [ShownNote]
  let hasNotes: Bool
  let mayDiscuss: Bool
  /// Whether the one who looks can resolve it now.
  let mayResolve: Bool
  let ways: [Way]
  let hasSeveralWays: Bool
  /// Why it can't be resolved by this person; `nil` where it can, or is resolved.
  let whyNot: String?
  let mayReopen: Bool
  let reasons: [ReasonOption]
  let hasReasons: Bool
  let needsReason: Bool
  /// Ledger sequence of the answer that stands, 0 for none: what `expects` takes.
  let expects: Int
  let fullText: String?
  /// Paths of the conflicts before and behind this one.
  let previous: String?
  let next: String?
  let left: Int

  struct Way: Codable, Sendable {
    let value: String
    let name: String
    let isFirst: Bool
  }
}

/// A reason for exclusion to choose.
struct ReasonOption: Codable, Sendable {
  let number: Int
  let label: String
  let definition: String?
  /// Ids of the criteria that it stands for, with blanks between.
  let criteria: String
  let isChosen: Bool

  static func all(_ guide: ScreeningGuide, chosen: String? = nil) -> [ReasonOption] {
    guide.reasons.enumerated().map {
      ReasonOption(
        number: $0 + 1, label: $1.label, definition: $1.definition, criteria: $1.criteria.joined(separator: " "),
        isChosen: $1.label == chosen)
    }
  }
}

extension OneConflictPage {
  init(_ review: Review, _ record: RecordID, _ stage: Stage, _ viewer: String, _ office: Office) throws {
    let strings = office.library.strings
    let conflict = try OneConflictPage.read(review, record, stage, viewer)
    let guide = try office.desks.guide(stage, review).guide
    let team = try review.team()
    let head = conflict.record
    let ways = try review.waysToResolve(head, at: stage, for: viewer)
    let isOpen = conflict.state == .conflict || conflict.state == .undecided
    self.record = ShownRecord(try review.card(head, showsSource: true), untitled: strings["conflicts.record.untitled"])
    heading = strings("conflicts.one", ["record": head.text])
    self.stage = stage.rawValue
    stageTitle = stage.title
    self.conflict = ShownConflict(conflict, guide, strings)
    notes = conflict.remarks.map(ShownNote.init)
    hasNotes = !notes.isEmpty
    mayDiscuss = team.may(viewer, .discuss)
    mayResolve = !ways.isEmpty
    // Who voted agrees with the other; who didn't is the third person.
    self.ways = ways.reversed().enumerated().map {
      Way(value: $1.rawValue, name: strings["conflicts.way.\($1.rawValue)"], isFirst: $0 == 0)
    }
    hasSeveralWays = ways.count > 1
    whyNot = isOpen && ways.isEmpty ? OneConflictPage.whyNot(team, viewer, strings) : nil
    mayReopen = conflict.resolution != nil && team.may(viewer, .agree)
    reasons = ReasonOption.all(guide)
    hasReasons = !reasons.isEmpty
    needsReason = guide.asksForReason
    expects = conflict.resolution?.decision ?? 0
    fullText = stage == .fullText ? "/fulltext/\(head.text)" : nil
    func path(_ record: RecordID) -> String { "/conflicts/\(stage.rawValue)/\(record.text)" }
    previous = try review.conflictBefore(head, at: stage).map(path)
    let following = try review.conflicts(at: stage, seenBy: viewer, limit: 1, after: head)
    next = following.conflicts.first.map { path($0.record) }
    left = following.total
  }

  /// - Throws: ``Refusal`` 404 where nothing can be shown, in words that tell nothing of sealed votes.
  private static func read(_ review: Review, _ record: RecordID, _ stage: Stage, _ viewer: String) throws -> Conflict {
    do {
      return try review.conflict(on: record, at: stage, seenBy: viewer)
    } catch let problem as Problem {
      throw Refusal(.notFound, problem)
    }
  }

  private static func whyNot(_ team: Team, _ viewer: String, _ strings: Strings) -> String {
    guard team.may(viewer, .agree) else { return strings["conflicts.whynot.role"] }
    return team.may(viewer, .arbitrate) ? strings["conflicts.whynot.voted"] : strings["conflicts.whynot.arbiter"]
  }
}
