package import Deduplication

/// What compares the records of a review: the rules of `Deduplication`, or in a test something in their place.
package struct DuplicateRules: Sendable {
  /// Which rules they are; a review searched under others is compared anew.
  package let version: String
  /// Compares the records and tells how many have been compared.
  package let find: @Sendable (ComparedRecords, ((Int) -> Void)?) -> FoundDuplicates

  package init(
    version: String, find: @escaping @Sendable (ComparedRecords, ((Int) -> Void)?) -> FoundDuplicates
  ) {
    self.version = version
    self.find = find
  }

  /// The rules of this version of Winnow.
  package static let current = DuplicateRules(version: MatchRules.version) { records, progress in
    FoundDuplicates(
      DuplicateFinder.find(
        records.keys, prior: records.prior, settings: records.settings, newFrom: records.newFrom, progress: progress),
      records.ids)
  }
}

/// What the rules are given: of each record its number and its key, nothing else.
package struct ComparedRecords: Sendable {
  /// Ascending.
  package let ids: [RecordID]
  package let keys: [MatchKey]
  /// What stands already, by index.
  package let prior: PriorDecisions
  package let settings: MatchSettings
  /// Index of the first record that was not there at the search before.
  package let newFrom: Int
}

/// What the rules found, by record.
package struct FoundDuplicates: Sendable, Equatable {
  package var merged: [Event.DuplicatesMerged]
  package var unsure: [Event.DuplicatesSearched.Unsure]
  package var versions: [Event.DuplicatesSearched.Version]

  init(_ findings: DuplicateFindings, _ ids: [RecordID]) {
    merged = findings.clusters.map { cluster in
      Event.DuplicatesMerged(
        cluster: cluster.members.map { ids[$0] },
        merges: cluster.merges.map { .init(a: ids[$0.a], b: ids[$0.b], reason: $0.reason) })
    }
    unsure = findings.unsure.map {
      .init(a: ids[$0.a], b: ids[$0.b], probability: $0.evidence.probability, reason: $0.evidence.summary)
    }
    versions = findings.versions.map { .init(a: ids[$0.a], b: ids[$0.b], kind: $0.kind, reason: $0.reason) }
  }
}
