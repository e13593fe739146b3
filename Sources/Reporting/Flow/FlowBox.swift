/// Where a record's way through the review ends. Each imported record is in exactly one of these boxes; every number of the
/// flow diagram is the size of one of them or of several together.
package enum FlowBox: String, Sendable, CaseIterable {
  // The previous version of the review
  case previousReports = "previous_reports"
  case previousDuplicates = "previous_duplicates"
  // Databases and registers
  case duplicates
  case excludedAutomatic = "excluded_automatic"
  case excludedOther = "excluded_other"
  case excludedByPeople = "records_excluded_people"
  case excludedByTool = "records_excluded_tool"
  case screeningPending = "records_pending"
  case notRetrieved = "dbr_notretrieved_reports"
  case reportsExcluded = "dbr_excluded"
  case reportsPending = "dbr_pending"
  case reportsIncluded = "dbr_included"
  // Other methods
  case otherDuplicates = "other_duplicates"
  case otherNotSought = "other_not_sought"
  case otherNotRetrieved = "other_notretrieved_reports"
  case otherExcluded = "other_excluded"
  case otherPending = "other_pending"
  case otherIncluded = "other_included"

  /// What the box holds, in PRISMA's words where PRISMA has the box.
  package var title: String {
    switch self {
    case .previousReports: "Reports included in previous version of review"
    case .previousDuplicates: "Records that the previous version held twice"
    case .duplicates: "Duplicate records removed before screening"
    case .excludedAutomatic: "Records marked as ineligible by automation tools"
    case .excludedOther: "Records removed before screening for other reasons"
    case .excludedByPeople: "Records excluded at title and abstract by people"
    case .excludedByTool: "Records excluded at title and abstract by automation tools"
    case .screeningPending: "Records not decided yet at title and abstract"
    case .notRetrieved: "Reports not retrieved"
    case .reportsExcluded: "Reports excluded at full text"
    case .reportsPending: "Reports not decided yet at full text"
    case .reportsIncluded: "Reports included from databases and registers"
    case .otherDuplicates: "Records of other methods that were known already"
    case .otherNotSought: "Records of other methods taken out, not sought"
    case .otherNotRetrieved: "Reports not retrieved (other methods)"
    case .otherExcluded: "Reports excluded at full text (other methods)"
    case .otherPending: "Reports not decided yet at full text (other methods)"
    case .otherIncluded: "Reports included from other methods"
    }
  }
}
