/// Candidate pairs with their findings as indices, for fitting weights to labelled pairs.
package struct WeighedPairs: Sendable {
  package struct Pair: Sendable {
    package let a: Int
    package let b: Int
    /// Indices into ``MatchWeights/values``.
    package let features: [Int]
    /// Whether its findings decide; a rule about the sort of publication, or one that asks a person, leaves nothing to weigh.
    package let isWeighed: Bool
  }

  package let pairs: [Pair]

  package init(_ keys: [MatchKey], settings: MatchSettings = MatchSettings()) {
    let corpus = Corpus(keys)
    let candidates = Candidates(keys)
    var seen = [UInt32](repeating: 0, count: keys.count)
    var pairs: [Pair] = []
    for b in keys.indices {
      candidates.visit(b, seen: &seen) { a in
        let comparison = Comparison(keys[a], keys[b], in: corpus)
        var features: [Int] = []
        Feature.visit(comparison) { features.append($0) }
        let rule = SeparatingRule.first(keys[a], keys[b], comparison, settings)
        let asking = AskingRule.first(keys[a], keys[b], comparison, rule)
        let isWeighed = asking == nil && !(rule?.isAboutPublication ?? false)
        pairs.append(Pair(a: a, b: b, features: features, isWeighed: isWeighed))
      }
    }
    self.pairs = pairs
  }
}
