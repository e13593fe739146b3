internal import Prioritisation
internal import Screening
internal import Synchronization

/// The orders of the stages that are ranked, and what training needs, in memory: an order decides nothing, so none is kept
/// in the ledger, and it is made anew when the program starts.
final class RankingShelf: Sendable {
  /// What a training goes on from.
  struct Workshop: Sendable {
    /// The works, in the order of the ranker’s rows; behind them the protocol’s criteria.
    let works: [Int]
    let plan: RankingPlan
    var ranker: Ranker
  }

  private struct Kept {
    var orders: [Stage: RankedOrder] = [:]
    /// For each order and reviewer the place up to which all was seen.
    var seen: [Stage: [String: Int]] = [:]
  }

  private let kept = Mutex(Kept())
  /// Held while one trains: it takes long, and no reader waits for it.
  let workshops = Mutex<[Stage: Workshop]>([:])

  /// Whether somebody trains beside the work at hand.
  private let isBusy = Mutex(false)

  /// Does `work` unless it is being done already.
  func alone(_ work: () -> Void) {
    guard
      isBusy.withLock({ busy in
        defer { busy = true }; return !busy
      })
    else { return }
    work()
    isBusy.withLock { $0 = false }
  }

  func order(of stage: Stage) -> RankedOrder? {
    kept.withLock { $0.orders[stage] }
  }

  func put(_ order: RankedOrder?, at stage: Stage) {
    kept.withLock { kept in
      kept.orders[stage] = order
      kept.seen[stage] = nil
    }
  }

  /// From which place on a reviewer has something to do; before it everything was seen when last looked.
  func seen(_ seat: String, at stage: Stage) -> Int {
    kept.withLock { $0.seen[stage]?[seat] ?? 0 }
  }

  func note(_ seat: String, hasSeenUpTo place: Int, at stage: Stage) {
    kept.withLock { $0.seen[stage, default: [:]][seat] = place }
  }
}
