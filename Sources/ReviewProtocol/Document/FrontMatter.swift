/// A member of the team.
package struct Author: Sendable, Equatable {
  package let name: String
  /// Those of ``ProtocolShape/roles``, or in the author's own words.
  package let roles: [String]
  /// Under which name the person acts in Winnow.
  package let user: String?
  package let affiliation: String?
  package let orcid: String?
  package let contact: String?

  init(_ view: GroupView) {
    name = view.text("name") ?? ""
    roles = view.texts("roles")
    user = view.text("user")
    affiliation = view.text("affiliation")
    orcid = view.text("orcid")
    contact = view.text("contact")
  }
}

/// Where a protocol is registered or deposited outside of Winnow.
package struct Registration: Sendable, Equatable {
  package let registry: String?
  package let id: String?
  package let url: String?
  /// YYYY-MM-DD or shorter.
  package let date: String?
  package let note: String?

  init(_ view: GroupView) {
    registry = view.text("registry")
    id = view.text("id")
    url = view.text("url")
    date = view.text("date")
    note = view.text("note")
  }
}

extension Registration {
  /// Whether a registry takes scoping reviews; PROSPERO doesn't (JBI Manual, 10.2).
  package static func takesScopingReviews(_ registry: String) -> Bool { !registry.foldedWord.hasPrefix("prospero") }
}

/// Why the review is done.
package struct Background: Sendable, Equatable {
  package let rationale: String?
  package let whyScopingReview: String?
  package let existingReviews: String?
  /// Terms as the review uses them.
  package let definitions: [Definition]

  package struct Definition: Sendable, Equatable {
    package let term: String
    package let meaning: String
  }

  init(_ view: GroupView) {
    rationale = view.text("rationale")
    whyScopingReview = view.text("why_scoping_review")
    existingReviews = view.text("existing_reviews")
    definitions = view.groups("definitions").map {
      Definition(term: $0.text("term") ?? "", meaning: $0.text("definition") ?? "")
    }
  }
}

/// An objective or a part of a question.
package struct Statement: Sendable, Equatable {
  package let id: String
  package let text: String

  init(_ view: GroupView) {
    id = view.text("id") ?? ""
    text = view.text("text") ?? ""
  }
}

/// A review question with its parts.
package struct Question: Sendable, Equatable {
  package let id: String
  package let text: String
  package let subQuestions: [Statement]

  init(_ view: GroupView) {
    id = view.text("id") ?? ""
    text = view.text("text") ?? ""
    subQuestions = view.groups("sub_questions").map(Statement.init)
  }
}

/// Who pays, and what part they have.
package struct Funding: Sendable, Equatable {
  package let source: String?
  package let roleOfFunder: String?

  init(_ view: GroupView) {
    source = view.text("source")
    roleOfFunder = view.text("role_of_funder")
  }
}
