/// Where a record's way through the review ends. Each imported record is in exactly one of these boxes; every number of the
/// flow diagram is the size of one of them or of several together.
package enum FlowBox: String, Sendable, CaseIterable {
  // Databases and registers
  case duplicates
  case excludedAutomatic = "excluded_automatic"
  case excludedOther = "excluded_other"
  case recordsExcluded = "records_excluded"
  case screeningPending = "records_pending"
  case notRetrieved = "dbr_notretrieved_reports"
  case reportsExcluded = "dbr_excluded"
  case reportsPending = "dbr_pending"
  case reportsIncluded = "dbr_included"
  // Other methods
  case otherDuplicates = "other_duplicates"
  case otherNotRetrieved = "other_notretrieved_reports"
  case otherExcluded = "other_excluded"
  case otherPending = "other_pending"
  case otherIncluded = "other_included"

  /// What the box holds, in PRISMA's words where PRISMA has the box.
  package var title: String {
    switch self {
    case .duplicates: "Duplicate records removed before screening"
    case .excludedAutomatic: "Records marked as ineligible by automation tools"
    case .excludedOther: "Records removed before screening for other reasons"
    case .recordsExcluded: "Records excluded at title and abstract"
    case .screeningPending: "Records not decided yet at title and abstract"
    case .notRetrieved: "Reports not retrieved"
    case .reportsExcluded: "Reports excluded at full text"
    case .reportsPending: "Reports not decided yet at full text"
    case .reportsIncluded: "Reports included from databases and registers"
    case .otherDuplicates: "Records of other methods that were known already"
    case .otherNotRetrieved: "Reports not retrieved (other methods)"
    case .otherExcluded: "Reports excluded at full text (other methods)"
    case .otherPending: "Reports not decided yet at full text (other methods)"
    case .otherIncluded: "Reports included from other methods"
    }
  }
}

/// A number of the flow diagram that is the union of boxes, under the key of the PRISMA2020 R package where it has one.
package enum FlowTotal: String, Sendable, CaseIterable {
  case all
  case databaseResults = "database_results"
  case registerResults = "register_results"
  case recordsScreened = "records_screened"
  case soughtReports = "dbr_sought_reports"
  case assessedReports = "dbr_assessed"
  case websiteResults = "website_results"
  case organisationResults = "organisation_results"
  case citationResults = "citations_results"
  case handResults = "hand_results"
  case otherSought = "other_sought_reports"
  case otherAssessed = "other_assessed"
  case newReports = "new_reports"
  case newStudies = "new_studies"

  /// What the number counts.
  package var title: String {
    switch self {
    case .all: "All imported records"
    case .databaseResults: "Records identified from databases"
    case .registerResults: "Records identified from registers"
    case .recordsScreened: "Records screened"
    case .soughtReports: "Reports sought for retrieval"
    case .assessedReports: "Reports assessed for eligibility"
    case .websiteResults: "Records identified from websites"
    case .organisationResults: "Records identified from organisations"
    case .citationResults: "Records identified by citation searching"
    case .handResults: "Records identified by hand searching"
    case .otherSought: "Reports sought for retrieval (other methods)"
    case .otherAssessed: "Reports assessed for eligibility (other methods)"
    case .newReports: "Reports of new included studies"
    case .newStudies: "New studies included in review"
    }
  }
}
