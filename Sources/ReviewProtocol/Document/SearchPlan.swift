/// A planned information source.
package struct InformationSource: Sendable, Equatable {
  package let name: String
  /// Of ``ProtocolShape/kinds``.
  package let kind: String
  package let platform: String?
  /// Steps of the search, 1 to 3.
  package let steps: [Int]
  package let coverage: String?
  package let search: String?
  package let note: String?

  init(_ view: GroupView) {
    name = view.text("name") ?? ""
    kind = view.text("kind") ?? ""
    platform = view.text("platform")
    steps = view.integers("planned")
    coverage = view.text("coverage")
    search = view.text("search")
    note = view.text("note")
  }
}

/// The three steps of the search (JBI Manual, 11.2.5).
package struct SearchPlan: Sendable, Equatable {
  /// What is done in the steps 1, 2 and 3.
  package let steps: [String?]
  /// Whose reference lists are searched in step 3.
  package let referenceListsOf: String?
  package let draftStrategy: DraftStrategy
  package let knownRecords: [String]
  package let peerReview: String?
  package let contactAuthors: String?
  package let greyLiterature: String?
  package let updates: String?
  package let deduplication: String?

  /// A full strategy for one database.
  package struct DraftStrategy: Sendable, Equatable {
    package let source: String?
    package let text: String?
    package let date: String?
    package let hits: Int?
  }

  init(_ view: GroupView) {
    steps = ["step_1", "step_2", "step_3"].map { view.text($0) }
    referenceListsOf = view.text("reference_lists_of")
    let draft = view.group("draft_strategy")
    draftStrategy = DraftStrategy(
      source: draft.text("source"), text: draft.text("text"), date: draft.text("date"), hits: draft.integer("hits"))
    knownRecords = view.texts("known_records")
    peerReview = view.text("peer_review")
    contactAuthors = view.text("contact_authors")
    greyLiterature = view.text("grey_literature")
    updates = view.text("updates")
    deduplication = view.text("deduplication")
  }
}
