internal import Bibliography
internal import Foundation
internal import ReviewProtocol
package import Screening

/// One reviewer's desk at a stage of a review.
package final class ReviewDesk: ScreeningDesk {
  let review: Review
  let stage: Stage
  let user: String
  package let guide: ScreeningGuide
  /// Whether authors and journal are shown.
  let showsSource: Bool

  /// The workload as it was read, which decisions made here change; read anew now and then, for what others do.
  private var load: (Workload, readAt: Date)?

  private var acting: Acting { Acting(as: user, at: Date()) }

  /// - Throws: ``Problem`` when the stage is not open.
  package init(_ review: Review, _ stage: Stage, user: String, showsSource: Bool) throws {
    try review.refuseUnlessScreeningIsOpen(at: stage)
    self.review = review
    self.stage = stage
    self.user = user
    self.showsSource = showsSource
    guide = try review.guide(at: stage)
    try review.startRanking(of: stage)
  }

  package func labels() throws -> [String] { try review.ownLabels(of: user) }

  package func workload() throws -> Workload {
    if let (load, readAt) = load, Date().timeIntervalSince(readAt) < 60 { return load }
    let fresh = try readWorkload()
    load = (fresh, Date())
    return fresh
  }

  private func readWorkload() throws -> Workload {
    let load = try review.workload(at: stage, for: user)
    let today = try review.ownDecisions(at: stage, of: user, since: Calendar.current.startOfDay(for: Date()))
    return Workload(done: load.decided, left: load.left, today: today, parked: load.parked)
  }

  package func next(after record: String?) throws -> ScreeningCard? {
    review.refreshRankingBeside(stage)
    return try review.nextRecord(at: stage, for: user, after: record.flatMap { RecordID($0) }).map(card)
  }

  package func previous(before record: String?) throws -> ScreeningCard? {
    try review.ownPrevious(before: record.flatMap { RecordID($0) }, at: stage, of: user).map(card)
  }

  package func card(_ name: String) throws -> ScreeningCard? { try card(review.known(name)) }

  private func card(_ record: RecordID) throws -> ScreeningCard {
    var card = try review.card(record, showsSource: showsSource)
    let own = try review.ownWork(on: record, at: stage, of: user)
    card.decision = own.judgement
    card.notes = own.notes
    card.labels = own.labels
    card.question = own.question?.text
    return card
  }

  package func decide(_ judgement: Judgement, on record: String) throws {
    let record = try review.known(record)
    let isFirst = try review.ownWork(on: record, at: stage, of: user).decision == nil
    try review.vote(
      judgement.choice, on: record, at: stage, reason: judgement.reason, criteria: judgement.answers,
      acting: acting)
    if isFirst, let (old, readAt) = load {
      load = (
        Workload(done: old.done + 1, left: max(0, old.left - 1), today: old.today + 1, parked: old.parked), readAt
      )
    }
  }

  package func takeBack(on record: String) throws {
    load = nil
    let own = try review.ownWork(on: review.known(record), at: stage, of: user)
    if let decision = own.decision {
      try review.takeBack(decision, acting: acting)
    } else if let question = own.question {
      try review.withdrawQuestion(question.number, acting: acting)
    } else {
      throw Problem("you have nothing to take back on \(record)", remedy: "Nothing was changed.")
    }
  }

  package func note(_ text: String, on record: String) throws {
    try review.note(text, on: review.known(record), at: stage, acting: acting)
  }

  package func label(_ label: String, on record: String) throws {
    try review.label(label, on: review.known(record), at: stage, acting: acting)
  }

  package func park(_ record: String, question: String) throws {
    load = nil
    try review.park(review.known(record), question: question, at: stage, acting: acting)
  }
}

extension Review {
  /// What reviewers go by at a stage; nothing but the stage where screening was opened without a protocol.
  package func guide(at stage: Stage) throws -> ScreeningGuide {
    guard let version = try protocolVersions().last else { return ScreeningGuide(stage: stage) }
    return ScreeningGuide(version.document.content, stage: stage)
  }

  /// The record that a person means.
  package func known(_ name: String) throws -> RecordID {
    guard let record = RecordID(name.trimmed) else {
      throw Problem("“\(name)” is no record", remedy: "Records are named R1, R2 and so on.")
    }
    return record
  }

  /// The merged record of a work as reviewers read it.
  package func card(_ record: RecordID, showsSource: Bool) throws -> ScreeningCard {
    // A record that was merged shows its work.
    let head = try head(of: record)
    guard let stored = try mergedRecords([head]).first else {
      throw Problem("there is no record \(record.text)", remedy: "Check the number.")
    }
    return ScreeningCard(stored.record, name: head.text, showsSource: showsSource)
  }
}
