internal import Foundation
internal import Reporting
internal import Review

/// What follows from the whole review at one moment: the flow and the state of the stages.
struct ReviewNumbers: Sendable {
  /// How long the ledger was before it was read.
  let length: Int
  let flow: PrismaFlow
  let status: ReviewStatus

  init(_ review: Review) throws {
    length = try review.ledgerLength()
    let snapshot = try review.snapshot()
    flow = PrismaFlow(snapshot)
    status = ReviewStatus(snapshot)
  }
}

/// Keeps the numbers of a review until its ledger grows, and computes them once at a time, however many ask: with many records
/// they take a while.
actor FlowShelf {
  private var kept: ReviewNumbers?
  private var running: Task<ReviewNumbers, any Error>?

  /// The numbers as they are now, or later.
  func numbers(_ office: Office) async throws -> ReviewNumbers {
    let length = try await office.work { try $0.ledgerLength() }
    while true {
      if let kept, kept.length >= length { return kept }
      let task = running ?? Task { try await office.work { try ReviewNumbers($0) } }
      running = task
      let made = await task.result
      if running == task { running = nil }
      // Whoever waited for a computation that began before the last change needs the next one.
      let numbers = try made.get()
      if numbers.length >= kept?.length ?? 0 { kept = numbers }
    }
  }
}
