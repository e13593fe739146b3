/// The tasks of an occupation, as a panel or a paper lists them: duties A, B, … with tasks A1, A2, ….
package struct TaskInventory: Sendable, Equatable {
  package struct Duty: Sendable, Equatable {
    /// `A`.
    package var letter: String
    package var title: String
    package var tasks: [Task]

    package init(_ letter: String, _ title: String, _ tasks: [Task]) {
      self.letter = letter
      self.title = title
      self.tasks = tasks
    }
  }

  package struct Task: Sendable, Equatable {
    /// `A1`.
    package var id: String
    package var text: String

    package init(_ id: String, _ text: String) {
      self.id = id
      self.text = text
    }
  }

  package var occupation: String
  package var duties: [Duty]
  /// Ids of the sources that it is from.
  package var sources: [String]

  package init(_ occupation: String, _ duties: [Duty], sources: [String] = []) {
    self.occupation = occupation
    self.duties = duties
    self.sources = sources
  }

  package var tasks: [Task] { duties.flatMap(\.tasks) }
}

/// Which of two inventories something is from.
package enum TaskSide: String, Sendable, Codable, CaseIterable {
  case first, second

  package var other: TaskSide { self == .first ? .second : .first }
}

/// A task of one of two inventories.
package struct TaskName: Sendable, Hashable {
  package var side: TaskSide
  /// `A1`.
  package var task: String

  package init(_ side: TaskSide, _ task: String) {
    self.side = side
    self.task = task
  }
}
