internal import Statistics

/// Learns from labelled records and scores all: the higher, the likelier relevant.
///
/// The same records, labels, trainings in the same order, settings and seed give the same scores.
package struct Ranker: Sendable {
  package let features: Features
  package let settings: RankingSettings
  private let graph: NeighbourGraph
  private var classifier: LinearClassifier
  private var random: SplitMix64

  /// Finds the neighbours of all records, too.
  package init(_ features: Features, settings: RankingSettings = RankingSettings(), seed: UInt64) {
    self.init(features, NeighbourGraph(features, size: settings.neighbours), settings: settings, seed: seed)
  }

  /// With neighbours found before, for several runs over the same records.
  package init(_ features: Features, _ graph: NeighbourGraph, settings: RankingSettings, seed: UInt64) {
    self.features = features
    self.settings = settings
    self.graph = graph
    classifier = LinearClassifier(columns: features.rows.columnCount, loss: .hinge)
    random = SplitMix64(seed: seed)
    if let report = features.column(of: .studyReport) { classifier.lean(on: report, by: settings.studyPrior) }
  }

  /// Trains on the labels of `relevant` and `irrelevant` rows; both must have one at least.
  ///
  /// A relevant row costs C · b/(1+b) · n/P, an irrelevant one C · 1/(1+b) · n/(n−P), where P of n are relevant and b is the
  /// balance: relevant ones are few, and to miss one matters more.
  package mutating func train(relevant: [Int], irrelevant: [Int]) {
    let all = Float(relevant.count + irrelevant.count)
    let share = settings.balance / (1 + settings.balance)
    let forRelevant = settings.cost * share * all / Float(relevant.count)
    let forIrrelevant = settings.cost * (1 - share) * all / Float(irrelevant.count)
    let examples =
      relevant.map { LinearClassifier.Example(row: $0, sign: 1, cost: forRelevant) }
      + irrelevant.map { LinearClassifier.Example(row: $0, sign: -1, cost: forIrrelevant) }
    classifier.train(examples, of: features.rows, shuffledBy: &random, tolerance: settings.tolerance)
  }

  /// A score for each row.
  package func scores() -> [Float] {
    graph.smoothed(classifier.scores(features.rows), weight: settings.neighbourWeight)
  }

  /// A score for each row by its likeness to one of them, nothing learnt: for the criteria, before anything is decided.
  package func scores(like row: Int) -> [Float] {
    var pointing = LinearClassifier(columns: features.rows.columnCount, loss: .hinge)
    if let report = features.column(of: .studyReport) { pointing.lean(on: report, by: settings.criteriaStudyWeight) }
    pointing.point(at: row, of: features.rows)
    return graph.smoothed(pointing.scores(features.rows), weight: settings.neighbourWeight)
  }

  /// What speaks for and against a row: its terms with the strongest say first, each with its part of the score.
  package func reasons(for row: Int, count: Int) -> [Reason] {
    let rows = features.rows
    let parts = rows.range(row).map { place -> Reason in
      let column = Int(rows.columns[place])
      return Reason(words: features.words(of: column), part: classifier.weights[column] * rows.values[place])
    }
    let named = parts.filter { $0.part != 0 }.sorted { (abs($1.part), $0.words) < (abs($0.part), $1.words) }
    return Array(named.prefix(count))
  }

  /// A term of a record and what it adds to, or takes from, the record’s score.
  package struct Reason: Sendable, Equatable {
    package let words: String
    package let part: Float
  }
}
