/// Finds duplicates among records.
package enum DuplicateFinder {
  /// The clusters that the rules find, those that grew or are new; strongest evidence first, and no merge that
  /// contradicts a record already in either cluster.
  ///
  /// - Complexity: O(n log n) in the number of records, besides pairs inside blocks of equal titles or identifiers.
  /// - Parameters:
  ///   - newFrom: index of the first record that was not there when the rules ran before; pairs of older ones are passed over.
  ///   - sources: where given, records with the same number come from one source that holds no duplicates, and are never merged.
  ///   - progress: told how many records have been compared.
  package static func find(
    _ keys: [MatchKey], prior: PriorDecisions = PriorDecisions(), settings: MatchSettings = MatchSettings(),
    newFrom: Int = 0, sources: [Int]? = nil, progress: ((Int) -> Void)? = nil
  ) -> DuplicateFindings {
    var candidates = Set<Candidate>()
    Blocking.visitPairs(keys) { a, b in
      if let reason = MatchDecision.reason(keys[a], keys[b]) {
        candidates.insert(Candidate(pair: .init(a, b), reason: reason))
      }
    }
    let rank = contentRanks(keys, among: candidates)
    var forest = Forest(keys: keys, prior: prior)
    let ordered = candidates.sorted { x, y in
      (x.reason.strength, rank[x.pair.low]!, rank[x.pair.high]!, x.pair.low, x.pair.high)
        < (y.reason.strength, rank[y.pair.low]!, rank[y.pair.high]!, y.pair.low, y.pair.high)
    }
    for candidate in ordered {
      forest.join(Merge(a: candidate.pair.low, b: candidate.pair.high, reason: candidate.reason.rawValue))
    }
    return DuplicateFindings(clusters: forest.clustersWithMerges())
  }

  /// The evidence on one pair, as ``find(_:prior:settings:newFrom:sources:progress:)`` weighs it among `keys`.
  package static func explain(
    _ a: Int, _ b: Int, among keys: [MatchKey], settings: MatchSettings = MatchSettings()
  ) -> PairEvidence {
    let reason = MatchDecision.reason(keys[a], keys[b])
    return PairEvidence(
      outcome: reason == nil ? .different : .same, probability: reason == nil ? 0 : 1,
      findings: [.init(subject: "rule", text: reason?.rawValue ?? "nothing in common", weight: 0)])
  }

  private struct Candidate: Hashable {
    let pair: PriorDecisions.Pair
    let reason: MatchReason
  }

  /// Position of each candidate's record in the order of content.
  private static func contentRanks(_ keys: [MatchKey], among candidates: Set<Candidate>) -> [Int: Int] {
    let indices = Set(candidates.flatMap { [$0.pair.low, $0.pair.high] })
    let ordered = indices.map { (index: $0, text: keys[$0].contentOrder) }
      .sorted { ($0.text, $0.index) < ($1.text, $1.index) }
    return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.index, $0) })
  }
}

/// Disjoint sets of records that refuse to become contradictory.
private struct Forest {
  private let keys: [MatchKey]
  private let apart: Set<PriorDecisions.Pair>
  private var parent: [Int: Int] = [:]
  private var members: [Int: [Int]] = [:]
  private var merges: [Int: [Merge]] = [:]

  init(keys: [MatchKey], prior: PriorDecisions) {
    self.keys = keys
    apart = prior.apart
    for cluster in prior.clusters {
      guard let head = cluster.first else { continue }
      for member in cluster { parent[member] = head }
      members[head] = cluster
    }
  }

  private func root(_ index: Int) -> Int { parent[index] ?? index }

  private func members(of root: Int) -> [Int] { members[root] ?? [root] }

  mutating func join(_ merge: Merge) {
    let (a, b) = (root(merge.a), root(merge.b))
    guard a != b else { return }
    let (left, right) = (members(of: a), members(of: b))
    for x in left {
      for y in right {
        if apart.contains(.init(x, y)) || MatchDecision.contradicts(keys[x], keys[y]) { return }
      }
    }
    for member in right { parent[member] = a }
    parent[a] = a
    members[a] = left + right
    members[b] = nil
    merges[a] = (merges[a] ?? []) + (merges[b] ?? []) + [merge]
    merges[b] = nil
  }

  func clustersWithMerges() -> [Cluster] {
    merges.map { Cluster(members: members(of: $0.key).sorted(), merges: $0.value) }
      .sorted { $0.members[0] < $1.members[0] }
  }
}
