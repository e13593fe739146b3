/// Where a reviewer's records come from and decisions go to: one reviewer, one stage. All of it throws ``Problem``; whatever
/// fails has changed nothing.
package protocol ScreeningDesk {
  /// Criteria, reasons and terms of the stage, the same throughout a sitting.
  var guide: ScreeningGuide { get }
  /// Labels in use in the review.
  func labels() throws -> [String]
  /// The reviewer's own share of the stage.
  func workload() throws -> Workload
  /// The first record that waits for this reviewer after `record` in the order of the queue, from the start again where there
  /// is none after; `nil` when nothing is left. Parked records are not among them.
  func next(after record: String?) throws -> ScreeningCard?
  /// The record that this reviewer decided before `record`; the last one for `nil`, or when `record` isn't decided.
  func previous(before record: String?) throws -> ScreeningCard?
  /// A record of this stage by its name, `R17` or `17`.
  func card(_ name: String) throws -> ScreeningCard?
  /// Records the reviewer's decision; an earlier one of theirs no longer stands.
  func decide(_ judgement: Judgement, on record: String) throws
  /// Takes back the reviewer's standing decision on the record, or else the question it was parked with.
  func takeBack(on record: String) throws
  func note(_ text: String, on record: String) throws
  func label(_ label: String, on record: String) throws
  /// Sets the record aside with a question.
  func park(_ record: String, question: String) throws
}
