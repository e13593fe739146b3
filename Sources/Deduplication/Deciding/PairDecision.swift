import Foundation

/// Decides on pairs of records: same, different, versions of one study, or a person must look.
package struct PairDecision: Sendable {
  let corpus: Corpus
  let settings: MatchSettings
  let weights: MatchWeights

  /// From this probability on two records are merged.
  static let same = 0.7
  /// From this probability on a person is asked.
  static let unsure = 0.5

  /// What follows for one pair, and how sure that is.
  struct Judgement {
    let outcome: PairEvidence.Outcome
    let probability: Double
    let comparison: Comparison
    let rule: SeparatingRule?
    var asking: AskingRule?
  }

  func judge(_ a: MatchKey, _ b: MatchKey) -> Judgement {
    let comparison = Comparison(a, b, in: corpus)
    let probability = max(PairDecision.least(comparison), 1 / (1 + exp(-weights.score(comparison))))
    let separating = SeparatingRule.first(a, b, comparison, settings)
    if isJoinedBySetting(a, b, comparison), separating?.isAboutPublication != true {
      return Judgement(outcome: .same, probability: max(probability, 0.95), comparison: comparison, rule: nil)
    }
    if let asking = AskingRule.first(a, b, comparison, separating),
      separating != nil || probability >= PairDecision.unsure
    {
      return Judgement(
        outcome: .unsure, probability: min(max(probability, 0.5), PairDecision.same), comparison: comparison, rule: nil,
        asking: asking)
    }
    if let rule = separating {
      return Judgement(outcome: outcome(of: rule, comparison), probability: 0, comparison: comparison, rule: rule)
    }
    let outcome: PairEvidence.Outcome =
      probability >= PairDecision.same ? .same : probability >= PairDecision.unsure ? .unsure : .different
    return Judgement(outcome: outcome, probability: probability, comparison: comparison, rule: nil)
  }

  /// How likely two records are the same work where hardly more than a title is known, of which labelled sets have few:
  /// with an identifier in common, or an abstract in one volume, they are; with a short title and the authors in common a
  /// person must look.
  private static func least(_ c: Comparison) -> Double {
    if c.identifier == .same, c.title.agrees, c.authors != .different { return 0.95 }
    if c.title == .sameShort, c.abstract == .same, c.journal == .same, c.volume == .same { return same }
    return c.title == .sameShort && c.authors == .same && c.year == .same ? unsure : 0
  }

  /// Whether the team chose to take such versions for one work.
  private func isJoinedBySetting(_ a: MatchKey, _ b: MatchKey, _ c: Comparison) -> Bool {
    if settings.mergesUpdates, let x = a.doi.flatMap(CochraneReview.init), let y = b.doi.flatMap(CochraneReview.init) {
      return x.review == y.review
    }
    guard settings.mergesPreprints, a.traits.contains(.preprint) != b.traits.contains(.preprint) else { return false }
    let authorsAgree = c.authors == .same || c.authors == .sameFirst || c.authors == .shared
    return c.title.isClose && authorsAgree && c.numerals != .different && c.year != .missing
  }

  /// Versions are worth telling when the work is recognisably one.
  private func outcome(of rule: SeparatingRule, _ c: Comparison) -> PairEvidence.Outcome {
    guard case .versions(let kind) = rule else { return .different }
    let authorsAgree = c.authors == .same || c.authors == .sameFirst || c.authors == .shared
    return c.title.agrees && (authorsAgree || c.abstract == .same) ? .versions(kind) : .different
  }

  /// Everything that speaks for and against, in words.
  package func evidence(_ a: MatchKey, _ b: MatchKey) -> PairEvidence {
    let judgement = judge(a, b)
    var findings: [PairEvidence.Finding] = []
    if let rule = judgement.rule { findings.append(.init(subject: "rule", text: rule.text, weight: 0)) }
    if let asking = judgement.asking { findings.append(.init(subject: "rule", text: asking.rawValue, weight: 0)) }
    var weighed: [PairEvidence.Finding] = []
    Feature.visit(judgement.comparison) { index in
      let name = Feature.names[index]
      if name.text == "missing" || name.text == "agreeing" { return }
      let subject = name.subject == "identifier" ? IdentifierComparison.shared(a, b) ?? "DOI" : name.subject
      weighed.append(.init(subject: subject, text: name.text, weight: weights.values[index], isJoint: name.isJoint))
    }
    weighed.sort { ($1.weight.magnitude, $0.subject) < ($0.weight.magnitude, $1.subject) }
    return PairEvidence(
      outcome: judgement.outcome, probability: judgement.probability, findings: findings + weighed)
  }
}
