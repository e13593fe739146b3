internal import Foundation
internal import NIOPosix
internal import Review
internal import Screening

/// Keeps ranked stages in order while people screen: on a thread of its own, so that no request waits for a training.
final class RankingKeeper: Sendable {
  private let thread = NIOThreadPool(numberOfThreads: 1)

  init() { thread.start() }

  /// Looks every other second whether a training is due, until the task is cancelled. What can't be ranked is shown by number.
  func keep(_ review: Review) async {
    var seen: Int?
    while !Task.isCancelled {
      let length = try? await thread.runIfActive { try review.ledgerLength() }
      if length != seen {
        for stage in Stage.allCases { _ = try? await thread.runIfActive { try review.refreshRanking(of: stage) } }
        seen = length
      }
      try? await Task.sleep(for: .seconds(2))
    }
  }

  func close() async { try? await thread.shutdownGracefully() }
}
