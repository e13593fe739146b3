internal import Bibliography
internal import CitationFormats
internal import Deduplication

/// Deduplication of files: the records are read once to be compared, and again for what is to be shown or written, so that
/// memory holds only what they are compared by.
struct DedupeRun {
  private let records: KeyedRecords
  private let settings: MatchSettings
  private let decisions: DecisionFile?
  private let findings: DuplicateFindings
  /// The finder's clusters and those that people decided on.
  private let clusters: [Cluster]
  private let quiet: Bool

  /// Reads the inputs and finds what is the same.
  ///
  /// - Parameter decided: path of a table of people's decisions.
  init(
    _ inputs: [DedupeInput], as format: CitationFormat?, decided: String?, settings: MatchSettings,
    protectsSources: Bool, quiet: Bool
  ) throws {
    records = try KeyedRecords(inputs, as: format, keepsSources: protectsSources, quiet: quiet)
    self.settings = settings
    self.quiet = quiet
    let sources = protectsSources ? try records.sources() : nil
    let ids = records.ids
    let decisions = try decided.map { path in
      try DecisionFile(path, RecordsByID(ids), ids: ids) { if !quiet { Console.say("note: \($0)") } }
    }
    let progress = ProgressBar("comparing", total: records.count, quiet: quiet)
    let findings = DuplicateFinder.find(
      records.keys, prior: decisions?.pairs.prior ?? PriorDecisions(), settings: settings, sources: sources,
      progress: { progress.update($0) })
    progress.finish()
    clusters = decisions.map { $0.pairs.completing(findings.clusters, reason: $0.reason) } ?? findings.clusters
    self.decisions = decisions
    self.findings = findings
  }

  var summary: DedupeSummary {
    DedupeSummary(
      read: records.count, skipped: records.skipped, duplicates: clusters.reduce(0) { $0 + $1.members.count - 1 },
      clusters: clusters.count, unsure: findings.unsure.count, versions: findings.versions.count)
  }

  /// Writes the tables, and with a writer the merged records.
  func write(to files: DedupeFiles, records writer: CitationWriter?) throws {
    var heads = Array(0..<records.count)
    for cluster in clusters { for member in cluster.members { heads[member] = cluster.members[0] } }
    try files.writeClusters(records.ids, heads: heads)
    try files.writeReasons(clusters, ids: records.ids)
    try files.writeVersions(findings.versions, ids: records.ids)
    let pairs = files.hasUnsure ? findings.unsure : []
    let shown = Set(pairs.flatMap { [$0.a, $0.b] })
    var citations: [Int: PairCitation] = [:]
    var merging = try ClusterWriting(clusters, heads: heads, ids: records.ids)
    if !pairs.isEmpty || writer != nil && !clusters.isEmpty {
      try records.readAgain("duplicates", quiet: quiet) { index, record in
        if shown.contains(index) { citations[index] = PairCitation(record) }
        if writer != nil { try merging.keep(index, record) }
      }
      try merging.isComplete()
    }
    try files.writeUnsure(pairs, ids: records.ids, citations: citations)
    guard let writer else { return }
    try records.readAgain("writing", quiet: quiet) { try merging.write($0, $1, with: writer) }
    try writer.finish()
  }

  /// What speaks for and against two records being one work.
  ///
  /// - Throws: ``Problem`` when there is no record with one of the ids.
  func explanation(of first: String, _ second: String) throws -> PairExplanation {
    let byID = RecordsByID(records.ids)
    let (a, b) = (try byID.position(of: first), try byID.position(of: second))
    var shown = [a: Record(), b: Record()]
    try records.readAgain("records", quiet: quiet) { index, record in
      if index == a || index == b { shown[index] = record }
    }
    return PairExplanation(
      ids: (first, second), records: (shown[a] ?? Record(), shown[b] ?? Record()),
      evidence: DuplicateFinder.explain(a, b, among: records.keys, settings: settings), path: path(from: a, to: b),
      isDecidedDifferent: decisions?.pairs.prior.apart.contains(.init(a, b)) ?? false)
  }

  /// The merges by which two records came together.
  private func path(from a: Int, to b: Int) -> [(a: String, b: String, reason: String)]? {
    guard let cluster = clusters.first(where: { $0.members.contains(a) && $0.members.contains(b) }) else { return nil }
    let steps = MergePath(cluster.merges.map { ($0.a, $0.b) }).path(from: a, to: b) ?? []
    return steps.map { step in
      let merge = cluster.merges[step]
      return (records.ids[merge.a], records.ids[merge.b], merge.reason)
    }
  }
}
