internal import Bibliography
internal import Foundation
internal import ReviewProtocol
package import Screening

/// One person's desk in a round of the pilot: the same page, on the records of the sample.
package struct PilotDesk: ScreeningDesk {
  let review: Review
  let pilot: Pilot
  let user: String
  package let guide: ScreeningGuide
  let showsSource: Bool

  private var acting: Acting { Acting(as: user, at: Date()) }

  package init(_ review: Review, _ pilot: Pilot, user: String, showsSource: Bool) throws {
    self.review = review
    self.pilot = pilot
    self.user = user
    self.showsSource = showsSource
    guide =
      try pilot.protocolVersion.map { version in
        ScreeningGuide(try review.protocolVersion(version).document.content, stage: pilot.stage)
      } ?? ScreeningGuide(stage: pilot.stage)
  }

  package func labels() -> [String] { [] }

  package func workload() throws -> Workload {
    let done = try pilot.sample.count { try vote(on: $0) != nil }
    return Workload(done: done, left: pilot.sample.count - done, today: done)
  }

  package func next(after record: String?) throws -> ScreeningCard? {
    let start = try record.map { try review.known($0) }.flatMap { pilot.sample.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let order = Array(pilot.sample[start...]) + Array(pilot.sample[..<start])
    return try order.first { try vote(on: $0) == nil }.map(card)
  }

  package func previous(before record: String?) throws -> ScreeningCard? {
    let end = try record.map { try review.known($0) }.flatMap { pilot.sample.firstIndex(of: $0) } ?? pilot.sample.count
    return try pilot.sample[..<end].last { try vote(on: $0) != nil }.map(card)
  }

  package func card(_ name: String) throws -> ScreeningCard? {
    let record = try review.known(name)
    guard pilot.sample.contains(record) else {
      throw Problem("\(record.text) is not in the sample", remedy: "`winnow pilot status` lists it.")
    }
    return try card(record)
  }

  private func vote(on record: RecordID) throws -> Judgement? {
    try review.ownPilotVote(on: record, in: pilot.round, of: user)
  }

  private func card(_ record: RecordID) throws -> ScreeningCard {
    var card = try review.card(record, showsSource: showsSource)
    card.decision = try vote(on: record)
    return card
  }

  package func decide(_ judgement: Judgement, on record: String) throws {
    try review.pilotVote(
      judgement.choice, on: review.known(record), reason: judgement.reason, criteria: judgement.answers,
      round: pilot.round, acting: acting)
  }

  package func takeBack(on record: String) throws {
    throw Problem(
      "a vote of the pilot is not taken back", remedy: "Go back with ← and vote again; the later vote counts.")
  }

  package func note(_ text: String, on record: String) throws {
    throw Problem("the pilot has no notes on records", remedy: "Say it in the discussion: `winnow pilot note`.")
  }

  package func label(_ label: String, on record: String) throws {
    throw Problem("the pilot has no labels", remedy: "Labels begin with the stage.")
  }

  package func park(_ record: String, question: String) throws {
    throw Problem(
      "in the pilot everybody votes on every record", remedy: "Vote maybe, and raise the question in the discussion.")
  }
}
