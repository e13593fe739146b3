package import Statistics

/// One respondent's rating of one task.
package struct TaskRating: Sendable, Equatable {
  package var respondent: String
  /// `workers`, `supervisors`.
  package var group: String
  package var task: TaskName
  /// On the survey's scale; `nil` where it was left blank.
  package var importance: Double?
  package var frequency: Double?

  package init(respondent: String, group: String, task: TaskName, importance: Double?, frequency: Double? = nil) {
    self.respondent = respondent
    self.group = group
    self.task = task
    self.importance = importance
    self.frequency = frequency
  }
}

/// When a task counts as part of the job.
package struct TaskRule: Sendable, Hashable {
  /// The share of raters that must endorse it, of 1.
  package var endorsedShare: Double
  /// The mean importance that it must reach.
  package var meanImportance: Double
  /// The importance from which a rater endorses a task.
  package var endorsedFrom: Double
  /// Groups with fewer raters of a task have no say of their own.
  package var smallestGroup: Int

  package init(endorsedShare: Double, meanImportance: Double, endorsedFrom: Double = 1, smallestGroup: Int = 5) {
    self.endorsedShare = endorsedShare
    self.meanImportance = meanImportance
    self.endorsedFrom = endorsedFrom
    self.smallestGroup = smallestGroup
  }
}

/// What raters say of a task.
package struct TaskScore: Sendable, Equatable {
  package let raters: Int
  package let endorsed: Int
  /// Wilson's, of the endorsed share; `nil` without raters.
  package let interval: Interval?
  package let meanImportance: Double?
  package let meanFrequency: Double?

  /// Of raters who gave an importance.
  package init(_ ratings: [TaskRating], endorsedFrom: Double) {
    let rated = ratings.compactMap(\.importance)
    let frequencies = ratings.compactMap(\.frequency)
    raters = rated.count
    endorsed = rated.count { $0 >= endorsedFrom }
    interval = .wilson(successes: endorsed, total: raters)
    meanImportance = rated.isEmpty ? nil : rated.reduce(0, +) / Double(rated.count)
    meanFrequency = frequencies.isEmpty ? nil : frequencies.reduce(0, +) / Double(frequencies.count)
  }

  package var endorsedShare: Double? { raters == 0 ? nil : Double(endorsed) / Double(raters) }

  /// Whether the task reaches both thresholds; `nil` where nobody rated it.
  package func passes(_ rule: TaskRule) -> Bool? {
    guard let share = endorsedShare, let mean = meanImportance else { return nil }
    return share >= rule.endorsedShare && mean >= rule.meanImportance
  }
}
