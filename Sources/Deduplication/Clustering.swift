/// Disjoint sets of records that refuse to become contradictory.
struct Clustering {
  private let keys: [MatchKey]
  private let decision: PairDecision
  /// For each record those that a person keeps apart from it.
  private let apart: [Int: [Int]]
  private let sources: [Int]?
  /// Each record's cluster, as the number of one of its members.
  private var head: [Int]
  /// For each record one of those that a person made one work with it, the same for all of them.
  private let person: [Int: Int]
  private var members: [Int: [Int]] = [:]
  private var merges: [Int: [Merge]] = [:]

  /// Clusters larger than this are checked by their first members only.
  private static let mostChecked = 30

  init(_ keys: [MatchKey], _ decision: PairDecision, prior: PriorDecisions, sources: [Int]?) {
    self.keys = keys
    self.decision = decision
    self.sources = sources
    var apart: [Int: [Int]] = [:]
    for pair in prior.apart {
      apart[pair.low, default: []].append(pair.high)
      apart[pair.high, default: []].append(pair.low)
    }
    self.apart = apart
    var head = Array(keys.indices)
    for cluster in prior.clusters {
      guard let first = cluster.first else { continue }
      for member in cluster { head[member] = first }
      members[first] = cluster
    }
    self.head = head
    let merged = MergePath(prior.together.sorted { ($0.low, $0.high) < ($1.low, $1.high) }.map { ($0.low, $0.high) })
    var person: [Int: Int] = [:]
    for group in merged.groups { for record in group { person[record] = group[0] } }
    self.person = person
  }

  private func members(of head: Int) -> [Int] { members[head] ?? [head] }

  /// Joins pairs, surest first.
  ///
  /// - Returns: those that were refused, because they contradict what is joined already.
  mutating func join(_ pairs: [JudgedPairs.Pair]) -> [JudgedPairs.Pair] {
    var refused: [JudgedPairs.Pair] = []
    for pair in surestFirst(pairs) {
      let (a, b) = (head[pair.a], head[pair.b])
      guard a != b else { continue }
      guard mayJoin(a, b) else {
        refused.append(pair)
        continue
      }
      join(a, b, Merge(a: pair.a, b: pair.b, reason: decision.evidence(keys[pair.a], keys[pair.b]).summary))
    }
    return refused
  }

  /// Pairs by probability, and by content where that is equal, so that the order of the input doesn't matter.
  private func surestFirst(_ pairs: [JudgedPairs.Pair]) -> [JudgedPairs.Pair] {
    let rank = ContentOrder(keys, among: pairs.lazy.flatMap { [$0.a, $0.b] })
    return pairs.map { pair -> (Double, Int, Int, JudgedPairs.Pair) in
      let (x, y) = (rank[pair.a], rank[pair.b])
      return (-pair.probability, min(x, y), max(x, y), pair)
    }.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  /// Whether no record of one cluster contradicts one of the other, and all pairs together speak for one work.
  private func mayJoin(_ a: Int, _ b: Int) -> Bool {
    if isKeptApart(a, b) { return false }
    let (left, right) = (members(of: a), members(of: b))
    if let sources {
      let taken = Set(left.map { sources[$0] })
      if right.contains(where: { taken.contains(sources[$0]) }) { return false }
    }
    guard left.count > 1 || right.count > 1 else { return true }
    let (x, y) = (works(left), works(right))
    var sum = 0.0
    for a in x {
      for b in y {
        switch standing(a, b) {
        case .contradicted: return false
        // What only a person can say speaks for nothing.
        case .doubtful: break
        case .likely(let probability): sum += probability
        }
      }
    }
    return sum >= 0.5 * Double(x.count * y.count)
  }

  /// Whether a person keeps a record of one cluster apart from one of the other.
  private func isKeptApart(_ a: Int, _ b: Int) -> Bool {
    guard !apart.isEmpty else { return false }
    let (few, other) = members(of: a).count < members(of: b).count ? (a, b) : (b, a)
    return members(of: few).contains { member in apart[member]?.contains { head[$0] == other } ?? false }
  }

  /// Records in groups that people made one work, alone where nobody did.
  private func works(_ members: [Int]) -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for member in members.prefix(Clustering.mostChecked) {
      groups[person[member] ?? member, default: []].append(member)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private enum Standing {
    /// A rule keeps all pairs apart.
    case contradicted
    /// No pair is plainly one work, and for one at least a person must look.
    case doubtful
    case likely(Double)
  }

  /// How two groups stand to each other, by their likeliest pair.
  private func standing(_ a: [Int], _ b: [Int]) -> Standing {
    var standing = Standing.contradicted
    for x in a {
      for y in b {
        let judgement = decision.judge(keys[x], keys[y])
        switch standing {
        case _ where judgement.rule != nil: continue
        case .contradicted, .doubtful:
          standing = judgement.asking == nil ? .likely(judgement.probability) : .doubtful
        case .likely(let most):
          if judgement.asking == nil { standing = .likely(max(most, judgement.probability)) }
        }
      }
    }
    return standing
  }

  private mutating func join(_ a: Int, _ b: Int, _ merge: Merge) {
    // The larger cluster takes the smaller in, so that a record changes its cluster a few times at most.
    let (large, small) = members(of: a).count >= members(of: b).count ? (a, b) : (b, a)
    let moved = members.removeValue(forKey: small) ?? [small]
    for member in moved { head[member] = large }
    members[large, default: [large]] += moved
    merges[large, default: []] += merges.removeValue(forKey: small) ?? []
    merges[large]?.append(merge)
  }

  /// Clusters with at least one new merge.
  func clusters() -> [Cluster] {
    merges.map { Cluster(members: members(of: $0.key).sorted(), merges: $0.value) }
      .sorted { $0.members[0] < $1.members[0] }
  }

  /// The likeliest pair of each two clusters that a person should look at.
  func open(_ pairs: [JudgedPairs.Pair]) -> [UnsurePair] {
    var asked = Set<PriorDecisions.Pair>()
    return surestFirst(pairs).compactMap { pair in
      let (a, b) = (head[pair.a], head[pair.b])
      guard a != b, asked.insert(.init(a, b)).inserted, !isSettled(a, b) else { return nil }
      return UnsurePair(a: pair.a, b: pair.b, evidence: decision.evidence(keys[pair.a], keys[pair.b]))
    }
  }

  /// Whether a person, or a rule, says that two clusters are different works.
  private func isSettled(_ a: Int, _ b: Int) -> Bool {
    if isKeptApart(a, b) { return true }
    let others = works(members(of: b))
    return works(members(of: a)).contains { x in
      others.contains { if case .contradicted = standing(x, $0) { true } else { false } }
    }
  }

  /// One pair for each two clusters that publish one study.
  func versions(_ pairs: [(pair: JudgedPairs.Pair, kind: VersionKind)]) -> [VersionGroup] {
    var told = Set<PriorDecisions.Pair>()
    return pairs.sorted { ($0.pair.a, $0.pair.b) < ($1.pair.a, $1.pair.b) }.compactMap { pair, kind in
      let (a, b) = (head[pair.a], head[pair.b])
      guard a != b, told.insert(.init(a, b)).inserted else { return nil }
      return VersionGroup(
        a: pair.a, b: pair.b, kind: kind, reason: decision.evidence(keys[pair.a], keys[pair.b]).comparisons)
    }
  }
}

/// Positions of records in the order of their content, so that results don't depend on the order of the input.
private struct ContentOrder {
  private var positions: [Int: Int] = [:]

  init(_ keys: [MatchKey], among indices: some Sequence<Int>) {
    let ordered = Set(indices).map { (index: $0, hash: keys[$0].contentHash) }
      .sorted { ($0.hash, $0.index) < ($1.hash, $1.index) }
    for (position, entry) in ordered.enumerated() { positions[entry.index] = position }
  }

  subscript(index: Int) -> Int { positions[index]! }
}
