/// What speaks for and against two records being the same work, and what follows.
package struct PairEvidence: Sendable, Equatable {
  /// One comparison, such as of the pages.
  package struct Finding: Sendable, Equatable {
    /// What was compared: `title`, `authors`, `DOI`, or `rule` for a rule that decides alone.
    package let subject: String
    /// What was found, in words: `same`, `one apart`, `nearly the same`.
    package let text: String
    /// How much it speaks for (above 0) or against being the same work, in natural log-odds; 0 for a rule.
    package let weight: Double

    /// Whether it weighs two comparisons together that stand among the findings one by one.
    package let isJoint: Bool

    package init(subject: String, text: String, weight: Double, isJoint: Bool = false) {
      self.subject = subject
      self.text = text
      self.weight = weight
      self.isJoint = isJoint
    }
  }

  package enum Outcome: Sendable, Equatable {
    case same
    case different
    /// A person must look.
    case unsure
    /// Two publications of one study, kept apart.
    case versions(VersionKind)
  }

  package let outcome: Outcome
  /// How likely the two are the same work, 0 to 1; 0 where a rule forbids it.
  package let probability: Double
  /// Strongest first.
  package let findings: [Finding]

  package init(outcome: Outcome, probability: Double, findings: [Finding]) {
    self.outcome = outcome
    self.probability = probability
    self.findings = findings
  }

  /// The evidence in one line, as the ledger keeps it: `same DOI, title and authors; year: one apart`.
  package var summary: String {
    (findings.filter { $0.subject == "rule" }.map(\.text) + [comparisons]).joined(separator: "; ")
  }

  /// ``summary`` without the rule that decides.
  package var comparisons: String {
    let compared = findings.filter { $0.subject != "rule" && !$0.isJoint }
    let same = PairEvidence.subjects.filter { subject in
      compared.contains { $0.subject == subject && $0.text == "same" }
    }
    let others = compared.filter { $0.text != "same" }.map { "\($0.subject): \($0.text)" }
    let list = same.count > 1 ? "\(same.dropLast().joined(separator: ", ")) and \(same[same.count - 1])" : same.first
    return ((list.map { ["same \($0)"] } ?? []) + others).joined(separator: "; ")
  }

  private static let subjects = [
    "PMID", "DOI", "PMCID", "title", "authors", "year", "journal", "volume", "issue", "pages", "abstract",
  ]
}

/// How two publications of one study are related.
package enum VersionKind: String, Sendable, CaseIterable {
  case preprint = "preprint and publication"
  case abstract = "conference abstract and full paper"
  case thesis = "thesis and article"
  case protocolAndResults = "protocol and results"
  case registration = "register entry and publication"
  case update = "updates of one review"
  case correction = "publication and its correction"
  case reprint = "published in two places"
}
