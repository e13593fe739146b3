/// What was charted of all sources: what analyses read.
package struct ChartedSources: Sendable, Equatable {
  package var form: ChartForm
  package var sources: [ChartedSource]

  package init(form: ChartForm, sources: [ChartedSource]) {
    self.form = form
    self.sources = sources
  }
}

/// One included source with its answers.
package struct ChartedSource: Sendable, Equatable {
  /// `R17`.
  package var id: String
  /// How people cite it: `Matthews 2023`.
  package var label: String
  package var year: Int?
  /// By id of the field; of groups the whole answer under the group's id.
  package var answers: [String: ChartedAnswer]

  package init(id: String, label: String, year: Int? = nil, answers: [String: ChartedAnswer]) {
    self.id = id
    self.label = label
    self.year = year
    self.answers = answers
  }

  /// What stands for a field.
  package func standing(of field: String) -> FieldStanding { answers[field]?.standing ?? .notCharted }
}

/// What counts for a field of a source.
package struct ChartedAnswer: Sendable, Equatable {
  package var standing: FieldStanding
  /// Number of the protocol version by whose form it was charted.
  package var version: Int?

  package init(_ standing: FieldStanding, version: Int? = nil) {
    self.standing = standing
    self.version = version
  }
}

/// The answer that counts, or why there is none.
package enum FieldStanding: Sendable, Equatable {
  /// Charted, and agreed on where two people chart.
  case answered(Answer)
  /// The two who charted say different things, and nobody settled it.
  case disputed
  /// The source was charted by a form that did not have the field yet.
  case notAsked
  /// Nobody, or not yet everybody, has charted it.
  case notCharted
}
