import Foundation
import Prioritisation

/// How long one retraining takes on very many records: those of all sets, again and again under other words.
struct Retraining {
  private let texts: [RankedText]
  private let labels: [Bool]

  init(_ sets: [LabelledSet], records: Int) {
    var (texts, labels): ([RankedText], [Bool]) = ([], [])
    var round = 0
    while texts.count < records {
      for set in sets {
        for (text, label) in zip(set.review.texts, set.labels) where texts.count < records {
          // A word of the round in each record, so that copies are no equals.
          texts.append(
            round == 0
              ? text : RankedText(title: text.title + " round\(round)", abstract: text.abstract + " round\(round)"))
          labels.append(label)
        }
      }
      round += 1
    }
    (self.texts, self.labels) = (texts, labels)
  }

  func run(labelled: Int) {
    let clock = ContinuousClock()
    var features: Features?
    print("\(texts.count) records: words read in", clock.measure { features = Features(texts) })
    guard let features else { return }
    var ranker: Ranker?
    print("neighbours found in", clock.measure { ranker = Ranker(features, seed: 1) })
    guard var ranker else { return }
    let step = texts.count / labelled
    let known = (0..<labelled).map { $0 * step }
    func train(_ known: some Sequence<Int>) -> [Float] {
      ranker.train(relevant: known.filter { labels[$0] }, irrelevant: known.filter { !labels[$0] })
      return ranker.scores()
    }
    print("trained from nothing on \(labelled) labels, all scored, in", clock.measure { _ = train(known) })
    let more = known + (0..<labelled / 50).map { $0 * step + 1 }
    print("trained again with \(labelled / 50) labels more, all scored, in", clock.measure { _ = train(more) })
  }
}
