/// How results are analysed and presented (JBI Manual, 11.2.8 and 11.2.9).
package struct AnalysisPlan: Sendable, Equatable {
  package let approach: String?
  package let outputs: [PlannedOutput]
  package let notes: String?
  package let software: String?

  init(_ view: GroupView) {
    approach = view.text("approach")
    outputs = view.groups("outputs").map(PlannedOutput.init)
    notes = view.text("notes")
    software = view.text("software")
  }
}

/// A planned table, figure or map.
package struct PlannedOutput: Sendable, Equatable {
  package let id: String
  /// `table`, `figure`, `map` or `narrative`.
  package let kind: String
  package let text: String
  package let questions: [String]
  /// Id of the charting field whose values are the rows.
  package let rows: String?
  /// Ids of charting fields.
  package let columns: [String]

  init(_ view: GroupView) {
    id = view.text("id") ?? ""
    kind = view.text("kind") ?? ""
    text = view.text("text") ?? ""
    questions = view.texts("question")
    rows = view.text("rows")
    columns = view.texts("columns")
  }
}

/// Consultation of knowledge users.
package struct Consultation: Sendable, Equatable {
  /// `nil` when the protocol doesn't say.
  package let isPlanned: Bool?
  package let reason: String?
  package let groups: [ConsultedGroup]

  init(_ view: GroupView) {
    isPlanned = view.flag("planned")
    reason = view.text("reason")
    groups = view.groups("groups").map(ConsultedGroup.init)
  }
}

/// People who are consulted.
package struct ConsultedGroup: Sendable, Equatable {
  package let who: String
  package let when: String?
  package let topics: String?
  package let how: String?

  init(_ view: GroupView) {
    who = view.text("who") ?? ""
    when = view.text("when")
    topics = view.text("topics")
    how = view.text("how")
  }
}
