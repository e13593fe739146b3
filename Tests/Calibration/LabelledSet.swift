import Bibliography
import CitationFormats
import Deduplication
import Foundation

/// Records whose duplicates are known.
struct LabelledSet {
  let name: String
  let records: [Record]
  let keys: [MatchKey]
  /// The entity of each record.
  let entities: [String]
  let pairs: [WeighedPairs.Pair]

  /// Reads `records.csv` and `truth.csv` (`id,cluster_id`) of a folder.
  init(folder: URL) throws {
    name = folder.lastPathComponent
    var records: [Record] = []
    try CitationReader.read(try ByteSource(path: folder.appending(path: "records.csv").path), as: nil) { event in
      if case .record(let record, _) = event { records.append(record) }
    }
    var clusters: [String: String] = [:]
    for line in try String(contentsOf: folder.appending(path: "truth.csv"), encoding: .utf8).split(
      whereSeparator: \.isNewline
    ).dropFirst() {
      let cells = line.split(separator: ",")
      clusters[String(cells[0])] = String(cells[1])
    }
    self.records = records
    keys = records.map(MatchKey.init)
    entities = records.map { clusters[$0.id ?? ""] ?? "" }
    pairs = WeighedPairs(keys).pairs
  }

  func isSame(_ a: Int, _ b: Int) -> Bool { entities[a] == entities[b] }

  /// Duplicate pairs of the truth.
  var truePairs: Int {
    Dictionary(grouping: entities) { $0 }.values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
  }
}
