/// What people said about pairs of records, put together to what the rules must respect.
package struct DecidedPairs: Sendable {
  /// One decision; `line` is where it stands, from 1.
  package struct Decision: Sendable, Equatable {
    package let a: Int
    package let b: Int
    package let isSame: Bool
    package let line: Int

    package init(_ a: Int, _ b: Int, isSame: Bool, line: Int) {
      self.a = a
      self.b = b
      self.isSame = isSame
      self.line = line
    }
  }

  /// Decisions that can't all stand: one says `different`, others make the two one work.
  package struct Contradiction: Error, Sendable, Equatable {
    package let different: Decision
    package let same: [Decision]
  }

  /// Clusters and pairs apart, for ``DuplicateFinder``.
  package let prior: PriorDecisions
  /// The decisions that join the clusters, one fewer than members.
  package let joins: [Decision]

  /// - Throws: ``Contradiction`` when two records are said to be different and, by way of others perhaps, the same.
  package init(_ decisions: [Decision]) throws(Contradiction) {
    let same = decisions.filter { $0.isSame && $0.a != $0.b }
    let sets = MergePath(same.map { ($0.a, $0.b) })
    joins = sets.joins.map { same[$0] }
    for decision in decisions where !decision.isSame {
      if let path = sets.path(from: decision.a, to: decision.b) {
        throw Contradiction(different: decision, same: path.map { same[$0] })
      }
    }
    prior = PriorDecisions(
      clusters: sets.groups, together: Set(same.map { .init($0.a, $0.b) }),
      apart: Set(decisions.filter { !$0.isSame }.map { .init($0.a, $0.b) }))
  }

  /// The findings with what people decided in them: clusters that the rules left as they were, and the decisions among the
  /// merges.
  package func completing(_ clusters: [Cluster], reason: (Decision) -> String) -> [Cluster] {
    var clusters = clusters
    var position: [Int: Int] = [:]
    for (number, cluster) in clusters.enumerated() { for member in cluster.members { position[member] = number } }
    for group in prior.clusters where position[group[0]] == nil {
      for member in group { position[member] = clusters.count }
      clusters.append(Cluster(members: group, merges: []))
    }
    for join in joins {
      guard let number = position[join.a] else { continue }
      clusters[number].merges.append(Merge(a: join.a, b: join.b, reason: reason(join)))
    }
    return clusters.sorted { $0.members[0] < $1.members[0] }
  }
}
