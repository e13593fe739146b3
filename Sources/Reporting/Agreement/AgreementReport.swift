package import Screening
package import Statistics

/// How well people agree: over all of them, pair by pair, and criterion by criterion.
///
/// Percent agreement is what JBI’s threshold speaks of (JBI Manual, 11.2.6). With few includes it is high by chance alone,
/// and Cohen’s kappa low in spite of it, so the tables and measures that correct for chance stand beside it.
package struct AgreementReport: Sendable {
  package let comparison: BallotComparison
  /// Over all: both kinds of percent agreement, then the measures that correct for chance.
  package let overall: [Measured]
  /// Every two people who voted on a record in common, by their names.
  package let pairs: [PairAgreement]
  package let criteria: [CriterionAgreement]

  /// A measure with its value, or why it has none.
  package struct Measured: Sendable {
    package let measure: Agreement.Measure
    package let outcome: Agreement.Outcome

    /// `76 % (56.6 to 88.5 %)`, or why there is no value.
    package var words: String { AgreementWords.outcome(outcome) }
  }

  /// Two people beside each other.
  package struct PairAgreement: Sendable {
    package let first: String
    package let second: String
    /// The first one’s choices are the rows, the second one’s the columns, in the order of `BallotComparison.categories`.
    package let table: ContingencyTable
    /// Percent agreement, Cohen’s kappa, AC1.
    package let measures: [Measured]
  }

  /// People’s answers to one criterion: yes, no, unclear.
  package struct CriterionAgreement: Sendable {
    package let criterion: ComparedCriterion
    /// Both kinds of percent agreement, AC1.
    package let measures: [Measured]
  }

  /// - Throws: ``UnsoundTable`` never for a comparison that holds; the type can’t say so.
  package init(_ comparison: BallotComparison) throws {
    self.comparison = comparison
    let count = comparison.categories.count
    let choices = comparison.choices
    let people = comparison.reviewers
    let kappa: [Agreement.Measure] = people.count == 2 ? [.cohensKappa] : []
    overall = try Self.measured(
      [.allAgree, .meanPairwise] + kappa + [.fleissKappa, .gwetsAC1, .krippendorffsAlpha], choices, count)
    var pairs: [PairAgreement] = []
    for first in people.indices {
      for second in people.indices.dropFirst(first + 1) {
        let rows = choices.map { [$0[first], $0[second]] }
        let table = try Ratings(rows, categories: count).table(0, 1)
        guard table.total > 0 else { continue }
        pairs.append(
          PairAgreement(
            first: people[first], second: people[second], table: table,
            measures: try Self.measured([.allAgree, .cohensKappa, .gwetsAC1], rows, count)))
      }
    }
    self.pairs = pairs
    criteria = try comparison.criteria.map { criterion in
      CriterionAgreement(
        criterion: criterion,
        measures: try Self.measured(
          [.allAgree, .meanPairwise, .gwetsAC1], comparison.answers(to: criterion.id), CriterionAnswer.allCases.count))
    }
  }

  private static func measured(
    _ measures: [Agreement.Measure], _ rows: [[Int?]], _ categories: Int
  ) throws -> [Measured] {
    let ratings = try Ratings(rows, categories: categories)
    return measures.map { Measured(measure: $0, outcome: Agreement.outcome(of: $0, ratings)) }
  }
}

extension Agreement.Measure {
  /// What it says, in a sentence.
  package var meaning: String {
    switch self {
    case .allAgree: "the share of records on which all who voted say the same; it falls with more people"
    case .meanPairwise: "how often two people, taken at random, say the same of a record"
    case .cohensKappa:
      "two people’s agreement beyond what chance would give from how often each includes: 1 is full agreement, 0 chance"
    case .fleissKappa:
      "agreement of any number of people beyond chance, as if all included equally often: 1 is full agreement, 0 chance"
    case .gwetsAC1: "agreement beyond chance as kappa is, but it stays meaningful where nearly all records are excluded"
    case .krippendorffsAlpha: "as Fleiss’ kappa, for records on which some did not vote, and corrected for few records"
    }
  }

  /// Whether it is a share, written in per cent.
  var isShare: Bool {
    switch self {
    case .allAgree, .meanPairwise: true
    case .cohensKappa, .fleissKappa, .gwetsAC1, .krippendorffsAlpha: false
    }
  }
}
