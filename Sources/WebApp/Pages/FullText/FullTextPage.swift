internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

/// One report: the document beside the decision on it.
struct FullTextPage: Page {
  static let template = "fulltext"
  let heading: String
  let report: ShownReport
  let record: ShownRecord
  /// The PDF to show; `nil` where there is none that a browser shows.
  let document: String?
  let documentName: String?
  let tries: [Try]
  let hasTries: Bool
  let planned: String?
  let mayHandle: Bool
  let mayDiscuss: Bool
  /// Whether the one who looks can decide on it now.
  let mayVote: Bool
  let whyNot: String?
  let own: OwnVote?
  let notes: [String]
  let criteria: [CriterionRow]
  let hasCriteria: Bool
  let choices: [Option]
  let reasons: [ReasonOption]
  let hasReasons: Bool
  let conflict: String?
  /// The next report that waits for this person's decision.
  let next: String?
  let left: Int

  struct Try: Codable, Sendable {
    let method: String
    let date: String
    let note: String?
    let by: String
  }

  /// What the one who looks has decided.
  struct OwnVote: Codable, Sendable {
    /// Ledger sequence.
    let decision: Int
    let choice: String
    let word: String
    let reason: String?
    let answers: [String: String]
  }

  struct CriterionRow: Codable, Sendable {
    let id: String
    let kind: String
    let isInclusion: Bool
    let rule: String
    let definition: String?
    let options: [Option]
  }

  /// One of several things to choose.
  struct Option: Codable, Sendable {
    let value: String
    let word: String
    /// The key that chooses it.
    let key: String
    let isChosen: Bool
  }
}

extension FullTextPage {
  init(_ review: Review, _ record: RecordID, _ viewer: String, _ office: Office) throws {
    let strings = office.library.strings
    let report = try review.report(record)
    let head = report.record
    guard let stored = try review.mergedRecords([head]).first else {
      throw Refusal.missing("the record \(record.text)")
    }
    let guide = try office.desks.guide(.fullText, review).guide
    let team = try review.team()
    let work = try review.ownWork(on: head, at: .fullText, of: viewer)
    let shown = ShownReport(report, stored, strings)
    heading = strings("fulltext.one", ["record": head.text])
    self.report = shown
    self.record = ShownRecord(try review.card(head, showsSource: true), untitled: strings["conflicts.record.untitled"])
    let pdf = try report.fullTexts.first { text in
      guard text.file != nil, let file = try? review.fullTextFile(text.attachment).file else { return false }
      return try FullTextResponse.isPDF(file)
    }
    document = pdf.map { "/fulltexts/\($0.attachment)" }
    documentName = pdf.flatMap { $0.name ?? $0.file }
    tries = try review.tries(of: head).map { Try(method: $0.method, date: $0.date, note: $0.note, by: $0.signed.actor) }
    hasTries = !tries.isEmpty
    planned = try review.plannedTries().map { strings("fulltext.planned", count: $0) }
    mayHandle = team.may(viewer, .handleReports)
    mayDiscuss = team.may(viewer, .discuss)
    let standing = try review.openness(of: head, at: .fullText)
    mayVote = team.may(viewer, .screen) && standing == .waitsForVotes
    whyNot = team.may(viewer, .screen) ? strings.why(standing) : nil
    let own = OwnVote(work, strings)
    self.own = own
    notes = work.notes
    criteria = guide.criteria.map {
      CriterionRow(
        id: $0.id, kind: strings[$0.isInclusion ? "fulltext.inclusion" : "fulltext.exclusion"],
        isInclusion: $0.isInclusion, rule: $0.rule, definition: $0.definition,
        options: Option.answers(own?.answers[$0.id], strings))
    }
    hasCriteria = !criteria.isEmpty
    choices = Option.choices(own?.choice, strings)
    reasons = ReasonOption.all(guide, chosen: own?.reason)
    hasReasons = !reasons.isEmpty
    conflict = standing == .isDisputed ? "/conflicts/full-text/\(head.text)" : nil
    next = try review.nextRecord(at: .fullText, for: viewer, after: head).flatMap {
      $0 == head ? nil : "/fulltext/\($0.text)"
    }
    left = try review.workload(at: .fullText, for: viewer).left
  }
}

extension FullTextPage.Option {
  fileprivate static func answers(_ chosen: String?, _ strings: Strings) -> [Self] {
    CriterionAnswer.allCases.map {
      Self(
        value: $0.rawValue, word: strings["conflicts.answer.\($0.rawValue)"], key: "", isChosen: $0.rawValue == chosen)
    }
  }

  fileprivate static func choices(_ chosen: String?, _ strings: Strings) -> [Self] {
    Choice.allCases.map {
      Self(
        value: $0.rawValue, word: strings["fulltext.do.\($0.rawValue)"], key: String($0.rawValue.prefix(1)),
        isChosen: $0.rawValue == chosen)
    }
  }
}

extension FullTextPage.OwnVote {
  fileprivate init?(_ work: OwnWork, _ strings: Strings) {
    guard let decision = work.decision, let judgement = work.judgement else { return nil }
    self.decision = decision
    choice = judgement.choice.rawValue
    word = strings["conflicts.vote.\(judgement.choice.rawValue)"]
    reason = judgement.reason
    answers = judgement.answers.mapValues(\.rawValue)
  }
}

extension Strings {
  /// Why nobody votes on a report now; `nil` where votes are taken.
  fileprivate func why(_ openness: Openness) -> String? {
    switch openness {
    case .waitsForVotes: nil
    case .isDisputed: self["fulltext.why.disputed"]
    case .isResolved: self["fulltext.why.resolved"]
    case .isNotRetrieved: self["fulltext.why.notretrieved"]
    case .isClosed: self["fulltext.why.closed"]
    }
  }
}
