/// The charting form and how it is filled in (JBI Manual, 11.2.7).
package struct ChartingForm: Sendable, Equatable {
  package let chartersPerSource: Int?
  package let isIndependent: Bool?
  package let verification: String?
  package let disagreements: String?
  package let pilotSources: Int?
  package let confirmWithAuthors: String?
  package let changes: String?
  package let fields: [ChartingField]

  init(_ view: GroupView) {
    chartersPerSource = view.integer("charters_per_source")
    isIndependent = view.flag("independent")
    verification = view.text("verification")
    disagreements = view.text("disagreements")
    pilotSources = view.integer("pilot_sources")
    confirmWithAuthors = view.text("confirm_with_authors")
    changes = view.text("changes")
    fields = view.groups("fields").map(ChartingField.init)
  }
}

/// One field of the charting form.
package struct ChartingField: Sendable, Equatable {
  package let id: String
  package let label: String
  package let type: FieldType?
  /// Ids of questions and sub-questions it helps to answer.
  package let questions: [String]
  package let definition: String?
  package let values: [AllowedValue]
  package let codebook: String?
  package let unit: String?
  /// When the field is asked; always without one.
  package let condition: String?
  package let isRequired: Bool
  package let isRepeatable: Bool
  /// The fields inside a group or table.
  package let fields: [ChartingField]

  package struct AllowedValue: Sendable, Equatable {
    package let value: String
    package let definition: String?
  }

  init(_ view: GroupView) {
    id = view.text("id") ?? ""
    label = view.text("label") ?? ""
    type = view.choice("type")
    questions = view.texts("question")
    definition = view.text("definition")
    values = view.groups("values").map {
      AllowedValue(value: $0.text("value") ?? "", definition: $0.text("definition"))
    }
    codebook = view.text("codebook")
    unit = view.text("unit")
    condition = view.text("condition")
    isRequired = view.flag("required") ?? false
    isRepeatable = view.flag("repeatable") ?? false
    fields = view.groups("fields").map(ChartingField.init)
  }
}

/// What a charting field holds.
package enum FieldType: String, Sendable, CaseIterable {
  case text
  case longText = "long text"
  case number, date
  case yesOrNo = "yes or no"
  case single, multiple, country, codes, quote, group, table
}

/// Critical appraisal, optional in a scoping review.
package struct Appraisal: Sendable, Equatable {
  package let isPlanned: Bool
  package let reason: String?
  package let instrument: String?
  package let use: String?

  init(_ view: GroupView) {
    isPlanned = view.flag("planned") ?? false
    reason = view.text("reason")
    instrument = view.text("instrument")
    use = view.text("use")
  }
}

/// A tree of codes.
package struct Codebook: Sendable, Equatable {
  package let id: String
  package let label: String
  /// Where the labels come from.
  package let origin: String?
  package let definitionsBy: String?
  package let note: String?
  package let codes: [Code]

  init(_ view: GroupView) {
    id = view.text("id") ?? ""
    label = view.text("label") ?? ""
    origin = view.text("origin")
    definitionsBy = view.text("definitions_by")
    note = view.text("note")
    codes = view.groups("codes").map(Code.init)
  }
}

/// One code with those below it.
package struct Code: Sendable, Equatable {
  package let id: String
  package let label: String
  package let definition: String?
  package let examples: [String]
  package let children: [Code]

  init(_ view: GroupView) {
    id = view.text("id") ?? ""
    label = view.text("label") ?? ""
    definition = view.text("definition")
    examples = view.texts("examples")
    children = view.groups("children").map(Code.init)
  }
}
