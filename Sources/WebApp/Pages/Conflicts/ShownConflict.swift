internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

/// A conflict as pages show it: who said what, side by side.
struct ShownConflict: Codable, Sendable {
  let votes: [Vote]
  /// Criteria to which people gave different answers, in their words.
  let splits: [Split]
  let hasSplits: Bool
  /// All criteria that anybody answered, a row each with everybody's answer.
  let answers: [AnswerRow]
  let hasAnswers: Bool
  let resolution: Resolution?

  struct Vote: Codable, Sendable {
    let who: String
    /// `include`, `exclude` or `maybe`, for the class of the badge.
    let choice: String
    let word: String
    let reason: String?
    let note: String?
  }

  struct Split: Codable, Sendable {
    let id: String
    let rule: String
  }

  struct AnswerRow: Codable, Sendable {
    let id: String
    let rule: String
    let isSplit: Bool
    let answers: [String]
  }

  struct Resolution: Codable, Sendable {
    /// Ledger sequence, for `expects`.
    let decision: Int
    let by: String
    let choice: String
    let word: String
    let reason: String?
    let note: String?
    let manner: String?
  }

  init(_ conflict: Conflict, _ guide: ScreeningGuide, _ strings: Strings) {
    let ballots = conflict.votes.ballots
    let rules = Dictionary(guide.criteria.map { ($0.id, $0.rule) }) { first, _ in first }
    votes = ballots.map {
      Vote(
        who: $0.reviewer, choice: $0.choice.rawValue, word: strings["conflicts.vote.\($0.choice.rawValue)"],
        reason: $0.reason, note: $0.note)
    }
    let split = conflict.votes.splitCriteria
    splits = split.map { Split(id: $0, rule: rules[$0] ?? "") }
    hasSplits = !split.isEmpty
    let known = guide.criteria.map(\.id)
    let answered = Set(ballots.flatMap(\.criteria.keys))
    let order = known.filter(answered.contains) + answered.subtracting(known).sorted()
    answers = order.map { id in
      AnswerRow(
        id: id, rule: rules[id] ?? "", isSplit: split.contains(id),
        answers: ballots.map { $0.criteria[id].map { strings["conflicts.answer.\($0.rawValue)"] } ?? "–" })
    }
    hasAnswers = !answers.isEmpty
    resolution = conflict.resolution.map {
      Resolution(
        decision: $0.decision, by: $0.by, choice: $0.choice.rawValue,
        word: strings["conflicts.vote.\($0.choice.rawValue)"], reason: $0.reason, note: $0.note,
        manner: $0.manner.map { strings["conflicts.by.\($0.rawValue)"] })
    }
  }
}

/// A note on a record, as one line of a talk.
struct ShownNote: Codable, Sendable {
  let who: String
  let text: String
  /// `2026-03-04 10:15`, UTC.
  let at: String

  init(_ remark: Conflict.Remark) {
    (who, text) = (remark.reviewer, remark.text)
    at = String(remark.at.prefix(16)).replacing("T", with: " ")
  }
}
