import CitationFormats
import Foundation
import Prioritisation

/// A labelled review of the study, with the records that are known at the beginning of each run.
struct LabelledSet: Sendable {
  let name: String
  let ids: [String]
  let review: LabelledReview
  /// A relevant and an irrelevant row for each run.
  let priors: [[Int]]

  var labels: [Bool] { review.labels }

  /// Reads every set that `priors.csv` in a folder names.
  static func all(in folder: URL) throws -> [LabelledSet] {
    let table = try CSVTable(ByteSource(path: folder.appending(path: "priors.csv").path))
    var priors: [String: [[String]]] = [:]
    while let row = try table.next() {
      guard let set = row["dataset"], let relevant = row["relevant"], let other = row["irrelevant"] else { continue }
      priors[set, default: []].append([relevant, other])
    }
    return try priors.keys.sorted().map { try LabelledSet($0, in: folder, priors: priors[$0] ?? []) }
  }

  private init(_ name: String, in folder: URL, priors: [[String]]) throws {
    let table = try CSVTable(ByteSource(path: folder.appending(path: name + ".csv").path))
    var (ids, texts, labels): ([String], [RankedText], [Bool]) = ([], [], [])
    while let row = try table.next() {
      ids.append(row["record_id"] ?? "")
      texts.append(RankedText(title: row["title"] ?? "", abstract: row["abstract"] ?? ""))
      labels.append(row["label_included"] == "1")
    }
    let place = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
    self.name = name
    self.ids = ids
    review = LabelledReview(name: name, texts: texts, labels: labels)
    self.priors = priors.map { pair in pair.compactMap { place[$0] } }
  }
}

/// Study words that were learnt without a set, from the folder that `learn` wrote.
func words(without set: LabelledSet, from folder: URL) throws -> StudyWords {
  StudyWords(tabbed: try String(contentsOf: folder.appending(path: set.name), encoding: .utf8))
}

/// Runs `work` on every set, two at a time, and keeps the order of the sets.
func onEach<Result: Sendable>(
  _ sets: [LabelledSet], _ work: @escaping @Sendable (LabelledSet) throws -> Result
) throws -> [Result] {
  let results = Results<Result>(count: sets.count)
  DispatchQueue.concurrentPerform(iterations: sets.count) { place in
    results.put(Swift.Result { try work(sets[place]) }, at: place)
  }
  return try results.all()
}

private final class Results<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Result<Value, any Error>?]

  init(count: Int) { values = Array(repeating: nil, count: count) }

  func put(_ value: Result<Value, any Error>, at place: Int) { lock.withLock { values[place] = value } }

  func all() throws -> [Value] { try lock.withLock { try values.compactMap { try $0?.get() } } }
}
