import Foundation
import Prioritisation

/// Chooses settings as an outsider would have to: for each set by the others, then measured on it.
struct Choosing {
  private let sets: [LabelledSet]
  private let folder: URL

  init(_ sets: [LabelledSet], words folder: URL) {
    self.sets = sets
    self.folder = folder
  }

  /// The shipped settings, and each with one setting moved.
  static let grid: [(name: String, settings: RankingSettings)] = {
    var grid: [(String, RankingSettings)] = [("as shipped", RankingSettings())]
    func add(_ name: String, _ change: (inout RankingSettings) -> Void) {
      var settings = RankingSettings()
      change(&settings)
      grid.append((name, settings))
    }
    for value in [0.3, 0.5] as [Float] { add("cost \(value)") { $0.cost = value } }
    for value in [4, 7] as [Float] { add("balance \(value)") { $0.balance = value } }
    for value in [0.05, 0.11] as [Float] { add("study weight \(value)") { $0.studyWeight = value } }
    for value in [0.03, 0.15] as [Float] { add("study prior \(value)") { $0.studyPrior = value } }
    for value in [0.15, 0.4] as [Float] { add("neighbours' weight \(value)") { $0.neighbourWeight = value } }
    for value in [15, 30] { add("neighbours \(value)") { $0.neighbours = value } }
    for value in [3, 5] as [Float] { add("title weight \(value)") { $0.titleWeight = value } }
    for value in [0.6, 1] as [Float] { add("pair weight \(value)") { $0.pairWeight = value } }
    return grid
  }()

  func run() throws {
    // The mean loss of each set, a row a setting.
    var losses: [[Double]] = []
    for choice in Self.grid {
      let row = try onEach(sets) { [folder] set in
        try Self.loss(set, choice.settings, words(without: set, from: folder))
      }
      losses.append(row)
      print("\(choice.name)\t\(three(exp(row.map { log($0) }.reduce(0, +) / Double(row.count))))")
    }
    print("\nset\tchosen by the others\tloss")
    var chosen: [Double] = []
    for place in sets.indices {
      let best = losses.indices.min { sum(losses[$0], without: place) < sum(losses[$1], without: place) } ?? 0
      chosen.append(losses[best][place])
      print("\(sets[place].name)\t\(Self.grid[best].name)\t\(three(losses[best][place]))")
    }
    print("geometric mean\t\t\(three(exp(chosen.map { log($0) }.reduce(0, +) / Double(chosen.count))))")
    print("mean\t\t\(three(chosen.reduce(0, +) / Double(chosen.count)))")
  }

  private func sum(_ row: [Double], without place: Int) -> Double {
    row.enumerated().filter { $0.offset != place }.reduce(0) { $0 + log($1.element) }
  }

  private static func loss(_ set: LabelledSet, _ settings: RankingSettings, _ words: StudyWords) -> Double {
    let replay = Replay(set.review.texts, labels: set.labels, settings: settings, words: words)
    let losses = set.priors.enumerated().map { number, priors in
      replay.metrics(of: replay.order(priors: priors, seed: UInt64(number + 1)), priors: priors.count).loss
    }
    return losses.reduce(0, +) / Double(losses.count)
  }
}

func three(_ value: Double) -> String { String(format: "%.4f", value) }
