/// How much of a stage a reviewer has done. Only one's own work is in it.
package struct Workload: Sendable, Equatable {
  /// Records decided at this stage.
  package var done: Int
  /// Records that still wait for this reviewer; parked ones are not among them.
  package var left: Int
  /// Decided today.
  package var today: Int
  /// Parked with a question.
  package var parked: Int

  package init(done: Int, left: Int, today: Int, parked: Int = 0) {
    self.done = done
    self.left = left
    self.today = today
    self.parked = parked
  }
}
