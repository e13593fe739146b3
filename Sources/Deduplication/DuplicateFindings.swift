/// What the rules say about a set of records.
package struct DuplicateFindings: Sendable, Equatable {
  /// The clusters that are new or grew.
  package var clusters: [Cluster] = []
  /// Pairs that a person should look at, likeliest first; neither merged nor decided by a person.
  package var unsure: [UnsurePair] = []
  /// Publications of one study; they stay separate records.
  package var versions: [VersionGroup] = []
}

/// Two records that were merged, by index, and why.
package struct Merge: Sendable, Equatable {
  package let a: Int
  package let b: Int
  /// The evidence in one line.
  package let reason: String

  /// The reason where a person said so.
  package static let byPerson = "merged by hand"

  package init(a: Int, b: Int, reason: String) {
    self.a = a
    self.b = b
    self.reason = reason
  }
}

/// Records taken for the same work, by index, with the merges that hold them together.
package struct Cluster: Sendable, Equatable {
  /// Two or more indices, ascending.
  package var members: [Int]
  /// `members.count - 1` merges, or fewer when clusters were given.
  package var merges: [Merge]
}

/// Two records, by index, that may be the same work.
package struct UnsurePair: Sendable, Equatable {
  package let a: Int
  package let b: Int
  package let evidence: PairEvidence
}

/// Two records, by index, that publish the same study.
package struct VersionGroup: Sendable, Equatable {
  package let a: Int
  package let b: Int
  package let kind: VersionKind
  /// The evidence in one line.
  package let reason: String
}

/// What stands already; the rules add to it and take nothing back.
package struct PriorDecisions: Sendable {
  /// Clusters that exist already, whoever made them.
  package var clusters: [[Int]]
  /// Pairs in them that a person merged: they are one work whatever the rules think of them.
  package var together: Set<Pair>
  /// Pairs that a person took apart, or said to be different.
  package var apart: Set<Pair>

  package init(clusters: [[Int]] = [], together: Set<Pair> = [], apart: Set<Pair> = []) {
    self.clusters = clusters
    self.together = together
    self.apart = apart
  }

  /// An unordered pair of indices.
  package struct Pair: Sendable, Hashable {
    package let low: Int
    package let high: Int

    package init(_ a: Int, _ b: Int) {
      low = min(a, b)
      high = max(a, b)
    }
  }
}

/// What a team may choose.
package struct MatchSettings: Sendable, Equatable {
  /// Whether updates of a Cochrane review (`.pub2`, `.pub3`) are one work. They are kept apart without it.
  package var mergesUpdates = false
  /// Whether a preprint and its publication are one work. They are kept apart without it.
  package var mergesPreprints = false

  package init() {}
}
