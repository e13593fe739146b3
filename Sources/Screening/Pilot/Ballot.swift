/// What one person said of one record, to be compared with what others said.
package struct Ballot: Sendable, Equatable {
  /// Number of the record.
  package var record: Int
  package var reviewer: String
  package var choice: Choice
  /// Primary reason of an exclusion.
  package var reason: String?
  /// Answers by the id of the criterion.
  package var criteria: [String: CriterionAnswer]
  package var note: String?

  package init(
    record: Int, reviewer: String, choice: Choice, reason: String? = nil, criteria: [String: CriterionAnswer] = [:],
    note: String? = nil
  ) {
    self.record = record
    self.reviewer = reviewer
    self.choice = choice
    self.reason = reason
    self.criteria = criteria
    self.note = note
  }

  /// The reviewer whatever the spelling.
  package var seat: String { reviewer.foldedName }
}
