/// When the next training is due.
package enum RetrainingSchedule {
  /// How many more labels to wait for after `labels` of them: each one up to 50, then as many as make 2 %.
  package static func wait(after labels: Int) -> Int {
    labels < 50 ? 1 : max(1, labels / 50)
  }
}
