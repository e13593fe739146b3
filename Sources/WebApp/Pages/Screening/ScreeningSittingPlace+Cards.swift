internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

extension ScreeningSittingPlace {
  /// Authors and journal go along; whoever wants to read without them hides them on the page.
  private static let showsSource = true

  /// The next records that wait for this reviewer behind `after`, in the order of the queue.
  func next(after: RecordID?, count: Int) throws -> [ShownCard] {
    if let pilot {
      let own = try review.ownPilotVotes(in: pilot.round, of: user)
      let start = after.flatMap { pilot.sample.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      let order = pilot.sample[start...] + pilot.sample[..<start]
      return try order.lazy.filter { own[$0] == nil }.prefix(count).map { try card($0) }
    }
    var found: [RecordID] = []
    var last = after
    while found.count < count, let next = try review.nextRecord(at: stage, for: user, after: last) {
      // The queue begins again from the front at its end.
      guard !found.contains(next) else { break }
      found.append(next)
      last = next
    }
    return try found.map(card)
  }

  /// The record that this reviewer decided before another one; the last one for `nil`.
  func previous(before: RecordID?) throws -> ShownCard? {
    guard let pilot else { return try review.ownPrevious(before: before, at: stage, of: user).map(card) }
    let own = try review.ownPilotVotes(in: pilot.round, of: user)
    let end = before.flatMap { pilot.sample.firstIndex(of: $0) } ?? pilot.sample.count
    return try pilot.sample[..<end].last { own[$0] != nil }.map(card)
  }

  /// A record as it is shown.
  ///
  /// - Throws: ``Problem`` when it isn't at the stage, or not in the sample.
  func card(_ record: RecordID) throws -> ShownCard {
    let marks = try guide().highlighter
    var card = try review.card(record, showsSource: Self.showsSource)
    if let pilot {
      guard pilot.sample.contains(record) else {
        throw Problem("\(record.text) is not in the sample of this round", remedy: "Go on with the next one.")
      }
      let own = try review.ownPilotVotes(in: pilot.round, of: user)[record]
      card.name = record.text
      card.decision = own?.judgement
      return ShownCard(card, decision: own?.decision, marks: marks)
    }
    let own = try review.ownWork(on: record, at: stage, of: user)
    card.decision = own.judgement
    card.notes = own.notes
    card.labels = own.labels
    card.question = own.question?.text
    return ShownCard(card, decision: own.decision, marks: marks)
  }

  /// Records that this reviewer put aside with a question that has no answer yet.
  func parked() throws -> [ParkedRecord] {
    guard !place.isPilot else { return [] }
    return try review.questions(seenBy: user, unansweredOnly: true)
      .filter { $0.stage == stage && $0.reviewer.foldedName == user.foldedName }
      .map { ParkedRecord(record: $0.record.text, question: $0.question) }
  }
}
