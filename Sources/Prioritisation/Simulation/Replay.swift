/// Records with known labels, made ready once to be replayed many times.
package struct Replay: Sendable {
  package let texts: [RankedText]
  package let labels: [Bool]
  private let features: Features
  private let graph: NeighbourGraph
  private let settings: RankingSettings

  /// - Parameters:
  ///   - criteria: what the review asks for, in words, to begin with before anything is known; nil without.
  ///   - words: the study words; those that come with Winnow by default.
  package init(
    _ texts: [RankedText], labels: [Bool], criteria: String? = nil, settings: RankingSettings = RankingSettings(),
    words: StudyWords = .shipped
  ) {
    self.texts = texts
    self.labels = labels
    self.settings = settings
    let all = texts + (criteria.map { [RankedText(criteria: $0)] } ?? [])
    features = Features(all, settings: settings, words: words)
    graph = NeighbourGraph(features, size: settings.neighbours)
  }

  /// One run: the rows in the order in which they would be screened, `priors` first, to the last relevant one.
  package func order(priors: [Int], seed: UInt64) -> [Int] {
    let ranker = Ranker(features, graph, settings: settings, seed: seed)
    var simulation = Simulation(labels: labels, ranker: ranker, seed: seed)
    return simulation.run(priors: priors)
  }

  /// How good such an order was.
  package func metrics(of order: [Int], priors: Int) -> RankingMetrics {
    RankingMetrics(order: order.dropFirst(priors), labels: labels, records: labels.count - priors)
  }
}
