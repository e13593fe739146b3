package import Deduplication
package import Review

extension DuplicateRules {
  /// The rules, which in addition are unsure of the given pairs and take others for versions of one study. As the rules do,
  /// they pass over a pair that was compared before.
  ///
  /// - Parameters:
  ///   - unsure: two record numbers and how likely they are the same work.
  ///   - versions: two record numbers and how they are related.
  package static func standIn(
    version: String = MatchRules.version, unsure: [(Int, Int, Double)] = [],
    versions: [(Int, Int, VersionKind)] = []
  ) -> DuplicateRules {
    DuplicateRules(version: version) { records, progress in
      var found = DuplicateRules.current.find(records, progress)
      func isNew(_ a: Int, _ b: Int) -> Bool {
        records.ids.dropFirst(records.newFrom).contains { $0.number == a || $0.number == b }
      }
      found.unsure = unsure.filter { isNew($0.0, $0.1) }.map { a, b, probability in
        .init(
          a: RecordID(a), b: RecordID(b), probability: probability, reason: "title: nearly the same; year: one apart")
      }
      found.versions = versions.filter { isNew($0.0, $0.1) }.map { a, b, kind in
        .init(a: RecordID(a), b: RecordID(b), kind: kind, reason: "title: same; authors: same")
      }
      return found
    }
  }

  /// Rules that find nothing.
  package static func blind(version: String = MatchRules.version) -> DuplicateRules {
    DuplicateRules(version: version) { records, progress in
      var found = DuplicateRules.current.find(records, progress)
      found.merged = []
      found.unsure = []
      found.versions = []
      return found
    }
  }
}
