/// Something a person may want to do in a review.
package enum Act: String, Sendable, CaseIterable {
  case read = "read"
  case manageTeam = "change the team"
  case writeProtocol = "register or amend the protocol"
  case importRecords = "import records"
  case decideDuplicates = "decide on duplicates"
  case organiseScreening = "set how screening is organised"
  case screen = "screen records"
  case tryCriteria = "vote in a pilot"
  case discuss = "record what the team said"
  case agree = "record what the team agreed on"
  case arbitrate = "decide a conflict as arbiter"
  case answerQuestions = "answer questions"
  case bringInDecisions = "bring in decisions of others"
  case handleReports = "handle full texts and studies"
  case handleMaterial = "add or remove material"
  case chart = "chart sources"
  case organiseCharting = "change how charted answers are read, and mark gaps"
  case mergeCopies = "merge copies of the review"
  case archive = "archive the whole review"
  case keepLogs = "note consultations and contacts"

  /// The roles that may: the one table of who may do what.
  package var roles: Set<Role> {
    switch self {
    case .read: Set(Role.allCases)
    case .manageTeam, .bringInDecisions, .archive: [.owner]
    case .writeProtocol, .organiseScreening, .organiseCharting: [.owner, .protocolAuthor]
    case .importRecords: [.owner, .protocolAuthor, .librarian]
    case .decideDuplicates: [.owner, .protocolAuthor, .reviewer, .arbiter, .librarian]
    case .screen, .chart: [.reviewer]
    case .mergeCopies: [.owner, .protocolAuthor, .reviewer, .arbiter]
    case .agree, .tryCriteria: [.reviewer, .arbiter]
    case .discuss: [.owner, .protocolAuthor, .reviewer, .arbiter]
    case .arbitrate: [.arbiter]
    case .answerQuestions: [.owner, .protocolAuthor, .arbiter]
    case .handleReports, .handleMaterial, .keepLogs: [.owner, .protocolAuthor, .reviewer, .arbiter, .librarian]
    }
  }
}
