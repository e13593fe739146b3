internal import Statistics

/// A replay of screening in the order that ranking gives, on records whose labels are known.
package struct Simulation: Sendable {
  private let labels: [Bool]
  private let criteria: Int?
  private var ranker: Ranker
  private var screening: Screening
  private var random: SplitMix64

  /// - Parameters:
  ///   - labels: whether each record is relevant, in the order of the ranker’s rows.
  ///   - ranker: over the records, and behind them the criteria as one row more, where there are criteria.
  ///   - seed: of what is drawn by lot while nothing is known.
  package init(labels: [Bool], ranker: Ranker, seed: UInt64) {
    self.labels = labels
    self.ranker = ranker
    criteria = ranker.features.count > labels.count ? labels.count : nil
    screening = Screening(labels.count)
    random = SplitMix64(seed: seed)
  }

  /// The rows in the order in which they would be screened, `priors` first, to the last relevant one.
  package mutating func run(priors: [Int]) -> [Int] {
    for row in priors { screening.take(row, labels) }
    let relevant = labels.count { $0 }
    while screening.relevant.count < relevant {
      if screening.queue.isEmpty { queueUp(RetrainingSchedule.wait(after: screening.order.count)) }
      screening.take(screening.queue.removeFirst(), labels)
    }
    return screening.order
  }

  private mutating func queueUp(_ wait: Int) {
    var relevant = screening.relevant
    if let criteria, relevant.count < ranker.settings.criteriaUntilFound {
      // What is found narrows the search to more of the same; the criteria themselves widen it again.
      let isTheirTurn = screening.order.count % 4 == 3
      if relevant.isEmpty || screening.irrelevant.isEmpty || isTheirTurn {
        screening.queueBest(1, ranker.scores(like: criteria))
        return
      }
      relevant.append(criteria)
    }
    guard !relevant.isEmpty, !screening.irrelevant.isEmpty else {
      screening.queue = [screening.drawn(&random)]
      return
    }
    ranker.train(relevant: relevant, irrelevant: screening.irrelevant)
    screening.queueBest(wait, ranker.scores())
  }
}

/// What was screened so far, and what comes next.
private struct Screening: Sendable {
  private(set) var order: [Int] = []
  private(set) var relevant: [Int] = []
  private(set) var irrelevant: [Int] = []
  var queue: [Int] = []
  private var isScreened: [Bool]

  init(_ count: Int) {
    isScreened = Array(repeating: false, count: count)
  }

  mutating func take(_ row: Int, _ labels: [Bool]) {
    order.append(row)
    isScreened[row] = true
    if labels[row] { relevant.append(row) } else { irrelevant.append(row) }
  }

  /// Queues the `count` unscreened rows with the highest scores, best first; of equal ones the first row first.
  mutating func queueBest(_ count: Int, _ scores: [Float]) {
    if count == 1 {
      var best = -1
      for row in isScreened.indices where !isScreened[row] && (best < 0 || scores[row] > scores[best]) { best = row }
      queue = [best]
      return
    }
    let left = isScreened.indices.filter { !isScreened[$0] }
    queue = Array(left.sorted { (scores[$0], $1) > (scores[$1], $0) }.prefix(count))
  }

  func drawn(_ random: inout SplitMix64) -> Int {
    let left = isScreened.indices.filter { !isScreened[$0] }
    return left[random.below(left.count)]
  }
}
