/// Population, concept and context (JBI Manual, 11.2.4).
package struct PCC: Sendable, Equatable {
  package let population: PCCElement
  package let concept: PCCElement
  package let context: PCCElement

  init(_ view: GroupView) {
    population = PCCElement(view.group("population"))
    concept = PCCElement(view.group("concept"))
    context = PCCElement(view.group("context"))
  }

  /// The three with their names.
  package var elements: [(name: EligibilityElement, element: PCCElement)] {
    [(.population, population), (.concept, concept), (.context, context)]
  }
}

/// One element of PCC.
package struct PCCElement: Sendable, Equatable {
  package let text: String?
  package let definition: String?
  /// Words that point to it in titles and abstracts.
  package let terms: [String]
  /// Why the review has no such element.
  package let notApplicable: String?

  init(_ view: GroupView) {
    text = view.text("text")
    definition = view.text("definition")
    terms = view.texts("terms")
    notApplicable = view.text("not_applicable")
  }
}

/// What a criterion is about.
package enum EligibilityElement: String, Sendable, CaseIterable {
  case population, concept, context
  case evidenceSource = "evidence source"
  case limit, other
}

/// Types of evidence source that count.
package struct EvidenceSources: Sendable, Equatable {
  /// Whether any type counts.
  package let isOpen: Bool
  package let types: [String]
  package let excluded: [String]
  package let note: String?

  init(_ view: GroupView) {
    isOpen = view.flag("open") ?? false
    types = view.texts("types")
    excluded = view.texts("excluded")
    note = view.text("note")
  }
}

/// One eligibility criterion.
package struct Criterion: Sendable, Equatable {
  package let id: String
  package let kind: Kind
  package let stage: CriterionStage
  package let element: EligibilityElement
  package let wording: String
  package let definition: String?
  package let rationale: String?
  /// Cases that stay in the review.
  package let examplesIn: [String]
  /// Cases that are left out.
  package let examplesOut: [String]
  /// What the team decided about doubtful cases.
  package let rulings: [String]

  package enum Kind: String, Sendable, CaseIterable { case inclusion, exclusion }

  init(_ view: GroupView) {
    id = view.text("id") ?? ""
    kind = view.choice("kind") ?? .inclusion
    stage = view.choice("stage") ?? .both
    element = view.choice("element") ?? .other
    wording = view.text("wording") ?? ""
    definition = view.text("definition")
    rationale = view.text("rationale")
    examplesIn = view.group("examples").texts("in")
    examplesOut = view.group("examples").texts("out")
    rulings = view.texts("rulings")
  }
}

/// The stage at which a criterion is judged.
package enum CriterionStage: String, Sendable, CaseIterable {
  case titleAbstract = "title-abstract"
  case fullText = "full-text"
  case both
}

/// A limit of the review (JBI Manual, 11.3.7.1).
package struct Limit: Sendable, Equatable {
  /// `language`, `date` and so on.
  package let field: String
  package let values: [String]
  package let justification: String?

  init(_ view: GroupView) {
    field = view.text("field") ?? ""
    values = view.texts("value")
    justification = view.text("justification")
  }
}
