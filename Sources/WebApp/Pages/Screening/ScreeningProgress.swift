internal import Foundation
internal import Review
internal import Screening

/// How far one reviewer is, and the team; it says nothing of how anybody decided.
struct ScreeningProgress: Codable, Sendable {
  let done: Int
  /// Parked records are not among them.
  let left: Int
  let parked: Int
  /// Decided today.
  let today: Int
  /// Records at the stage, and those that have all the decisions they need.
  let reached: Int
  let complete: Int

  init(_ sitting: ScreeningSittingPlace, now: Date) throws {
    let review = sitting.review
    if let pilot = sitting.pilot {
      done = try review.ownPilotVotes(in: pilot.round, of: sitting.user).count
      left = max(0, pilot.sample.count - done)
      parked = 0
      today = done
      reached = pilot.sample.count
      complete = 0
    } else {
      let load = try review.workload(at: sitting.stage, for: sitting.user)
      done = load.decided
      left = load.left
      parked = load.parked
      today = try review.ownDecisions(
        at: sitting.stage, of: sitting.user, since: Calendar.current.startOfDay(for: now))
      reached = load.reached
      complete = load.complete
    }
  }
}

/// A record that was put aside with a question that has no answer yet.
struct ParkedRecord: Codable, Sendable {
  let record: String
  let question: String
}
