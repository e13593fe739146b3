internal import Bibliography
internal import CitationFormats
internal import Deduplication

/// The files that `winnow dedupe` writes; all are put in their places together, at the end.
final class DedupeFiles {
  private var open: [Output] = []
  private let clusters: Output?
  private let unsure: Output?
  private let versions: Output?
  private let reasons: Output?

  /// Makes the files, so that a place that can't be written is found before the work.
  ///
  /// - Parameters: paths of tables; `nil` for those that aren't wanted.
  init(clusters: String?, unsure: String?, versions: String?, reasons: String?) throws {
    self.clusters = try clusters.map { try Output($0) }
    self.unsure = try unsure.map { try Output($0) }
    self.versions = try versions.map { try Output($0) }
    self.reasons = try reasons.map { try Output($0) }
    open = [self.clusters, self.unsure, self.versions, self.reasons].compactMap(\.self)
  }

  /// Whether the table of unsure pairs is wanted.
  var hasUnsure: Bool { unsure != nil }

  /// Every record in the order of the input, with the id of the first record of its cluster.
  func writeClusters(_ ids: [String], heads: [Int]) throws {
    try clusters?.row(["id", "cluster_id"])
    for (index, id) in ids.enumerated() { try clusters?.row([id, ids[heads[index]]]) }
  }

  /// Every merge with its reason.
  func writeReasons(_ found: [Cluster], ids: [String]) throws {
    try reasons?.row(["id_1", "id_2", "reason"])
    for cluster in found {
      for merge in cluster.merges { try reasons?.row([ids[merge.a], ids[merge.b], merge.reason]) }
    }
  }

  /// Pairs of publications of one study.
  func writeVersions(_ groups: [VersionGroup], ids: [String]) throws {
    try versions?.row(["id_1", "id_2", "kind", "reason"])
    for group in groups { try versions?.row([ids[group.a], ids[group.b], group.kind.rawValue, group.reason]) }
  }

  /// Pairs that a person should decide on.
  func writeUnsure(_ pairs: [UnsurePair], ids: [String], citations: [Int: PairCitation]) throws {
    try unsure?.row(UnsureTable.heading)
    for pair in pairs {
      let (a, b) = (citations[pair.a] ?? PairCitation(Record()), citations[pair.b] ?? PairCitation(Record()))
      try unsure?.row(UnsureTable.row((ids[pair.a], a), (ids[pair.b], b), pair.evidence))
    }
  }

  /// Puts all files in their places.
  func close() throws { for output in open { try output.close() } }
}

extension Output {
  /// Appends a row of a table.
  func row(_ cells: [String]) throws { try append { CSVWriter.writeRow(cells, into: &$0) } }
}
