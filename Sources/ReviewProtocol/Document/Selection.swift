/// How sources are selected (JBI Manual, 11.2.6).
package struct SelectionSettings: Sendable, Equatable {
  package let reviewersPerRecord: Int?
  package let isIndependent: Bool?
  package let maybeCountsAs: MaybeRule?
  package let reasonsMustAgree: Bool?
  package let agreement: Agreement?
  package let agreementDefinition: String?
  package let pilot: Pilot
  package let conflictsResolvedBy: String?
  /// The author who decides where discussion doesn't.
  package let resolver: String?
  package let conflictsNote: String?
  package let stages: [StageRule]
  package let ranking: String?
  package let software: String?

  /// What an answer of maybe counts as.
  package enum MaybeRule: String, Sendable, CaseIterable { case include, exclude, conflict }

  /// How agreement of more than two reviewers is computed.
  package enum Agreement: String, Sendable, CaseIterable {
    case allAgree = "all agree"
    case meanPairwise = "mean pairwise"
  }

  package struct Pilot: Sendable, Equatable {
    /// Number of records.
    package let size: Int?
    /// Share of agreement, 0 to 1.
    package let threshold: Double?
    package let sample: String?
    package let reviewers: String?
    package let after: String?
    package let isWritten: Bool
  }

  /// What differs at a stage.
  package struct StageRule: Sendable, Equatable {
    /// `title-abstract` or `full-text`.
    package let id: String
    package let reviewersPerRecord: Int?
    package let maybeCountsAs: MaybeRule?
  }

  init(_ view: GroupView) {
    reviewersPerRecord = view.integer("reviewers_per_record")
    isIndependent = view.flag("independent")
    maybeCountsAs = view.choice("maybe_counts_as")
    reasonsMustAgree = view.flag("reasons_must_agree")
    agreement = view.choice("agreement")
    agreementDefinition = view.text("agreement_definition")
    let pilot = view.group("pilot")
    self.pilot = Pilot(
      size: pilot.integer("size"), threshold: pilot.share("threshold"), sample: pilot.text("sample"),
      reviewers: pilot.text("reviewers"), after: pilot.text("after"), isWritten: pilot.isWritten)
    conflictsResolvedBy = view.text("conflicts_resolved_by")
    resolver = view.text("resolver")
    conflictsNote = view.text("conflicts_note")
    stages = view.groups("stages").map {
      StageRule(
        id: $0.text("id") ?? "", reviewersPerRecord: $0.integer("reviewers_per_record"),
        maybeCountsAs: $0.choice("maybe_counts_as"))
    }
    ranking = view.text("ranking")
    software = view.text("software")
  }
}

/// A reason for exclusion at full text.
package struct ExclusionReason: Sendable, Equatable {
  package let label: String
  /// Ids of the criteria of which the source fails at least one.
  package let criteria: [String]
  package let definition: String?

  init(_ view: GroupView) {
    label = view.text("label") ?? ""
    criteria = view.texts("criterion")
    definition = view.text("definition")
  }
}

/// How full texts are obtained and handled.
package struct FullTextHandling: Sendable, Equatable {
  package let retrieval: String?
  package let tries: Int?
  package let languages: String?
  package let companionReports: String?
  package let note: String?
  package let isWritten: Bool

  init(_ view: GroupView) {
    retrieval = view.text("retrieval")
    tries = view.integer("tries")
    languages = view.text("languages")
    companionReports = view.text("companion_reports")
    note = view.text("note")
    isWritten = view.isWritten
  }
}
