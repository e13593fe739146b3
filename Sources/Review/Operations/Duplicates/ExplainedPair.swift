package import Deduplication
internal import GRDB

/// Everything there is to say about whether two records are one work.
package struct ExplainedPair: Sendable, Equatable {
  package let comparison: RecordComparison
  /// What the rules say about the two alone, whatever was decided.
  package let evidence: PairEvidence
  /// What the team chose at the last search.
  package let settings: MatchSettings
  package let standing: Standing

  /// What was decided.
  package enum Standing: Sendable, Equatable {
    /// Members of one work, with the merges that lead from one to the other.
    case merged(members: [RecordID], chain: [StandingMerge])
    /// A person said that their works are different, by naming these two records, members of the two works.
    case apart(ApartPair)
    /// The rules were unsure, and nobody has decided yet.
    case unsure
    /// Two works, which nobody was asked about.
    case separate
  }
}

extension Review {
  /// Explains what the rules say about two records, and what was decided about them.
  ///
  /// The rules weigh how common a title or a name is among all records, so all are read.
  /// - Throws: ``Problem`` when they are one record or there is none of that number.
  package func explainDuplicates(
    _ a: RecordID, _ b: RecordID, progress: ((Int, Int) -> Void)? = nil
  ) throws -> ExplainedPair {
    try pool.read { db in
      let comparison = try RecordComparison(a, b, db)
      let settings = try LastSearch(db)?.settings ?? MatchSettings()
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM record") ?? 0
      let records = try ComparedRecords(db, settings: settings, after: RecordID(0)) { progress?($0, total) }
      guard let x = records.index(of: a), let y = records.index(of: b) else { preconditionFailure("both were read") }
      return ExplainedPair(
        comparison: comparison,
        evidence: DuplicateFinder.explain(x, y, among: records.keys, settings: settings),
        settings: settings, standing: try Review.standing(a, b, db))
    }
  }

  private static func standing(_ a: RecordID, _ b: RecordID, _ db: Database) throws -> ExplainedPair.Standing {
    let (x, y) = (try cluster(of: a, db), try cluster(of: b, db))
    if x.head == y.head { return .merged(members: x.members, chain: x.chain(from: a, to: b)) }
    // The pair itself where the person named it, else one that keeps the two works apart.
    let apart = try ApartPair.among(x.members + y.members, db).filter { pair in
      x.members.contains(pair.a) != x.members.contains(pair.b)
    }
    if let pair = apart.first(where: { $0.a == min(a, b) && $0.b == max(a, b) }) ?? apart.first { return .apart(pair) }
    let isOpen = try openPairs(db).contains { open in
      try Set([head(of: open.a, db), head(of: open.b, db)]) == [x.head, y.head]
    }
    return isOpen ? .unsure : .separate
  }
}

extension DuplicateCluster {
  /// The shortest chain of merges that leads from one member to another; empty when a merge of the cluster is missing.
  fileprivate func chain(from start: RecordID, to goal: RecordID) -> [StandingMerge] {
    var reached: [RecordID: [StandingMerge]] = [start: []]
    var waiting = [start]
    while !waiting.isEmpty {
      let record = waiting.removeFirst()
      let chain = reached[record] ?? []
      if record == goal { return chain }
      for merge in merges where merge.a == record || merge.b == record {
        let other = merge.a == record ? merge.b : merge.a
        guard reached[other] == nil else { continue }
        reached[other] = chain + [merge]
        waiting.append(other)
      }
    }
    return []
  }
}
