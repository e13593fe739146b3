/// Finds duplicates among records.
package enum DuplicateFinder {
  /// What the rules say: clusters that are new or grew, pairs for a person, versions of one study.
  ///
  /// - Parameters:
  ///   - newFrom: index of the first record that was not there when the rules ran before; pairs of older ones are passed over.
  ///   - sources: where given, records with the same number come from one source that holds no duplicates, and are never merged.
  ///   - progress: told how many records have been compared.
  /// - Complexity: O(n log n) in the number of records; blocks of candidates have a largest size.
  package static func find(
    _ keys: [MatchKey], prior: PriorDecisions = PriorDecisions(), settings: MatchSettings = MatchSettings(),
    newFrom: Int = 0, sources: [Int]? = nil, weights: MatchWeights = .fitted, progress: ((Int) -> Void)? = nil
  ) -> DuplicateFindings {
    let decision = PairDecision(corpus: Corpus(keys), settings: settings, weights: weights)
    let pairs = JudgedPairs(keys, decision, newFrom: newFrom, sources: sources, progress: progress)
    var clustering = Clustering(keys, decision, prior: prior, sources: sources)
    let refused = clustering.join(pairs.same)
    return DuplicateFindings(
      clusters: clustering.clusters(), unsure: clustering.open(pairs.unsure + refused),
      versions: clustering.versions(pairs.versions))
  }

  /// The evidence on one pair, as ``find(_:prior:settings:newFrom:sources:weights:progress:)`` weighs it among `keys`.
  package static func explain(
    _ a: Int, _ b: Int, among keys: [MatchKey], settings: MatchSettings = MatchSettings()
  ) -> PairEvidence {
    PairDecision(corpus: Corpus(keys), settings: settings, weights: .fitted).evidence(keys[a], keys[b])
  }
}
