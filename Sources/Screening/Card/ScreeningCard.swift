/// A record as a reviewer sees it while screening. It holds nothing of what others chose.
package struct ScreeningCard: Sendable, Equatable {
  /// What people call the record: `R17`.
  package var name: String
  package var title: String
  /// `Okafor A`; empty where the review hides them.
  package var authors: [String] = []
  /// `nil` where the review hides it, or the record has none.
  package var journal: String?
  package var year: Int?
  package var abstract: String?
  package var keywords: [String] = []
  /// MeSH headings, `*` before or in one for a major topic.
  package var mesh: [String] = []
  /// Where the report can be found by its identifiers; empty where the review hides what it comes from.
  package var links: [Link] = []
  /// The reviewer's own standing decision on it at this stage.
  package var decision: Judgement?
  /// The reviewer's own notes, oldest first.
  package var notes: [String] = []
  package var labels: [String] = []
  /// The question it was parked with.
  package var question: String?

  /// An identifier of the report and where it leads.
  package struct Link: Sendable, Equatable {
    /// `DOI 10.1186/1472-6963-12-205`
    package let name: String
    package let address: String

    package init(_ name: String, _ address: String) {
      self.name = name
      self.address = address
    }
  }

  package init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// What a reviewer says of a record.
package struct Judgement: Sendable, Equatable {
  package var choice: Choice
  /// Label of the reason for an exclusion.
  package var reason: String?
  /// Answers to single criteria, by their ids, where the reviewer gave any.
  package var answers: [String: CriterionAnswer]

  package init(_ choice: Choice, reason: String? = nil, answers: [String: CriterionAnswer] = [:]) {
    self.choice = choice
    self.reason = reason
    self.answers = answers
  }

  /// `excluded: Not paid`.
  package var words: String { choice.done + (reason.map { ": \($0)" } ?? "") }
}

extension Choice {
  /// `included`, `excluded`, `maybe`.
  package var done: String {
    switch self {
    case .include: "included"
    case .exclude: "excluded"
    case .maybe: "maybe"
    }
  }
}
