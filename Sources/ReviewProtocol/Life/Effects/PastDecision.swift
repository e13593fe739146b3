/// A decision on a record as an amendment looks at it.
///
/// Give the decisions in force: where a team agreed or resolved a conflict, what it came to; else the votes.
package struct PastDecision: Sendable, Equatable {
  package let record: Int
  package let stage: Stage
  /// What isn't excluded was kept: included, or left as maybe.
  package let isExclusion: Bool
  /// The reason for exclusion as it was given.
  package let reason: String?
  /// Ids of the criteria that the reviewer cited.
  package let criteria: [String]
  /// Number of the protocol version in force; `nil` when none was registered yet.
  package let version: Int?

  /// The stages under the names that ``CriterionStage`` gives them; a decision is never made at both.
  package enum Stage: String, Sendable, CaseIterable {
    case titleAbstract = "title-abstract"
    case fullText = "full-text"
  }

  package init(record: Int, stage: Stage, isExclusion: Bool, reason: String?, criteria: [String], version: Int?) {
    self.record = record
    self.stage = stage
    self.isExclusion = isExclusion
    self.reason = reason
    self.criteria = criteria
    self.version = version
  }
}

/// What was charted for a source in one field.
package struct PastAnswer: Sendable, Equatable {
  package let source: Int
  /// Id of the charting field; of a field inside a table the path, `outcomes/name`.
  package let field: String
  /// The values; of codes their ids or paths, `technical/device`.
  package let values: [String]
  /// Number of the protocol version by whose form it was charted.
  package let version: Int

  package init(source: Int, field: String, values: [String], version: Int) {
    self.source = source
    self.field = field
    self.values = values
    self.version = version
  }
}
