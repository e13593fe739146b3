import Fixtures
import Prioritisation

/// Records made of words drawn by lot, of which some speak of peer workers: those are relevant.
struct InventedRecords {
  private(set) var texts: [RankedText] = []
  private(set) var labels: [Bool] = []

  init(count: Int, relevant: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let common = (0..<300).map { "word\($0)" }
    let telling = ["peer", "support", "worker", "recovery", "lived", "experience", "mentoring"]
    for number in 0..<count {
      let isRelevant = number % max(1, count / relevant) == 0 && labels.count(where: { $0 }) < relevant
      func words(_ count: Int, telling share: Int) -> String {
        (0..<count).map { _ in
          Int.random(in: 0..<100, using: &random) < share
            ? telling.randomElement(using: &random)! : common.randomElement(using: &random)!
        }.joined(separator: " ")
      }
      let share = isRelevant ? 25 : 1
      texts.append(RankedText(title: words(8, telling: share), abstract: words(60, telling: share)))
      labels.append(isRelevant)
    }
  }

  var firstRelevant: Int { labels.firstIndex(of: true)! }
  var firstIrrelevant: Int { labels.firstIndex(of: false)! }
}
