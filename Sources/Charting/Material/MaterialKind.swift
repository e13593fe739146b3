/// What a file holds that a review reads beside its articles.
package enum MaterialKind: String, Sendable, Codable, CaseIterable {
  /// Duties and tasks of an occupation.
  case taskInventory = "task-inventory"
  /// What respondents of a survey say of each task.
  case surveyRatings = "survey-ratings"
  /// What workers did, activity by activity.
  case activityLog = "activity-log"
  /// An interview or focus group, turn by turn.
  case transcript

  /// The columns of its table; none for text.
  package var columns: [MaterialColumn] {
    switch self {
    case .taskInventory:
      [
        .init("occupation"), .init("duty letter", also: ["letter"]), .init("duty", also: ["duty title", "duty name"]),
        .init("task id", also: ["id", "task number", "task no"], isNeeded: true),
        .init("task", also: ["task statement", "statement", "task text"], isNeeded: true),
      ]
    case .surveyRatings:
      [
        .init("respondent", also: ["respondent id", "rater", "participant"], isNeeded: true),
        .init("group", also: ["respondent group", "rater group"]), .init("occupation"),
        .init("task", also: ["task id"], isNeeded: true), .init("importance", isNeeded: true),
        .init("frequency", also: ["performed"]),
      ]
    case .activityLog:
      [
        .init("worker", also: ["worker id"]), .init("date", also: ["day"]),
        .init("start", also: ["start time", "from"]),
        .init("minutes", also: ["duration", "duration minutes", "min"], isNeeded: true),
        .init("category", also: ["activity", "activity category"], isNeeded: true),
        .init("contact", also: ["direct indirect", "direct or indirect"]), .init("client contact"),
        .init("place", also: ["location", "setting"]),
      ]
    case .transcript: []
    }
  }

  /// What its rows are called, one and many.
  package var rowWords: (one: String, many: String) {
    switch self {
    case .taskInventory: ("task", "tasks")
    case .surveyRatings: ("rating", "ratings")
    case .activityLog: ("activity", "activities")
    case .transcript: ("turn", "turns")
    }
  }
}

/// A column of a kind of material.
package struct MaterialColumn: Sendable, Equatable {
  /// What it is called: `task id`.
  package let name: String
  /// Other headings that are understood.
  package let also: [String]
  /// Whether nothing can be read without it.
  package let isNeeded: Bool

  init(_ name: String, also: [String] = [], isNeeded: Bool = false) {
    self.name = name
    self.also = also
    self.isNeeded = isNeeded
  }
}

/// What was said of a file when it was added, since the file doesn't say it itself.
package struct MaterialSettings: Sendable, Equatable, Codable {
  /// Where the file has a column for it, only the rows of this occupation are meant.
  package var occupation: String?
  /// The group of respondents or participants for whom the file names none.
  package var group: String?
  /// The setting of participants for whom the file names none.
  package var setting: String?
  /// Headings of the file that mean a column under another name.
  package var columns: [String: String]?
  /// Participants of a transcript that were named in a table beside it.
  package var participants: [Transcript.Participant]?

  package init(
    occupation: String? = nil, group: String? = nil, setting: String? = nil, columns: [String: String]? = nil,
    participants: [Transcript.Participant]? = nil
  ) {
    self.occupation = occupation
    self.group = group
    self.setting = setting
    self.columns = columns
    self.participants = participants
  }
}
