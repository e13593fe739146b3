package import Bibliography

/// What one respondent of a survey says of one task of an occupation.
package struct SurveyRating: Sendable, Equatable {
  package let respondent: String
  package let group: String
  package let occupation: String
  /// Its id, or its words.
  package let task: String
  /// `nil` where it was left blank.
  package let importance: Double?
  /// On the survey's scale, or 1 for a task that is performed and 0 for one that isn't.
  package let frequency: Double?
}

extension SurveyRating {
  /// Ratings, a row each. A blank cell is no rating.
  ///
  /// - Parameter settings: with the occupation or group, where the table has no column for them.
  /// - Throws: ``Problem`` when the table has no respondents, tasks or importance.
  package static func read(
    _ table: MaterialTable, _ settings: MaterialSettings
  ) throws(Problem) -> MaterialReading<SurveyRating> {
    var lines: [[String]: Int] = [:]
    return try table.read(as: .surveyRatings, mapping: settings.columns) { row throws(Problem) -> SurveyRating? in
      guard let occupation = try settings.occupation(of: row) else { return nil }
      let rating = SurveyRating(
        respondent: try row.needed("respondent"), group: row["group"] ?? settings.group ?? "respondents",
        occupation: occupation, task: try row.needed("task"),
        importance: try row.read("importance", as: "a number", MaterialCell.number),
        frequency: try row.read("frequency", as: "a number, yes or no", MaterialCell.numberOrYesNo))
      let key = [rating.respondent, Folding.words(occupation), Folding.words(rating.task)]
      if let line = lines[key] {
        throw Problem(
          "\(rating.respondent) rated \(rating.task) already, in line \(line)", line: row.line,
          remedy: "Keep one of the two rows; this one was passed over.")
      }
      lines[key] = row.line
      return rating
    }
  }

  /// Ratings as those of two inventories.
  ///
  /// - Returns: also those that name no task of either.
  package static func of(
    _ first: TaskInventory, _ second: TaskInventory, in ratings: [SurveyRating]
  ) -> (ratings: [TaskRating], strangers: [SurveyRating]) {
    let names = [(TaskSide.first, first), (.second, second)].flatMap { side, inventory in
      inventory.tasks.flatMap { task in
        [task.id, task.text].map {
          ([Folding.words(inventory.occupation), Folding.words($0)], TaskName(side, task.id))
        }
      }
    }
    let known = Dictionary(names) { first, _ in first }
    var (found, strangers) = ([TaskRating](), [SurveyRating]())
    for rating in ratings {
      guard let task = known[[Folding.words(rating.occupation), Folding.words(rating.task)]] else {
        strangers.append(rating)
        continue
      }
      found.append(
        TaskRating(
          respondent: rating.respondent, group: rating.group, task: task, importance: rating.importance,
          frequency: rating.frequency))
    }
    return (found, strangers)
  }
}
