/// A number of the flow diagram that is the union of boxes, or a part of one, under the key of the PRISMA2020 R package where it has one.
package enum FlowTotal: String, Sendable, CaseIterable {
  case all
  case previousStudies = "previous_studies"
  case databaseResults = "database_results"
  case registerResults = "register_results"
  /// Of the duplicates: records of reports that the previous version included.
  case duplicatesOfPrevious = "duplicates_of_previous"
  /// Of the duplicates: records that had been screened before they were found to be duplicates.
  case duplicatesFoundLate = "duplicates_found_late"
  case recordsScreened = "records_screened"
  case recordsExcluded = "records_excluded"
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
  /// Of the new reports: those of studies that the previous version included.
  case newReportsOfPrevious = "new_reports_of_previous"
  case totalReports = "total_reports"
  case totalStudies = "total_studies"

  /// What the number counts.
  package var title: String {
    switch self {
    case .all: "All imported records"
    case .previousStudies: "Studies included in previous version of review"
    case .databaseResults: "Records identified from databases"
    case .registerResults: "Records identified from registers"
    case .duplicatesOfPrevious: "Duplicates that the previous version included"
    case .duplicatesFoundLate: "Duplicates found after they were screened"
    case .recordsScreened: "Records screened"
    case .recordsExcluded: "Records excluded at title and abstract"
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
    case .newReportsOfPrevious: "New reports of studies of the previous version"
    case .totalReports: "Reports of total included studies"
    case .totalStudies: "Total studies included in review"
    }
  }
}
