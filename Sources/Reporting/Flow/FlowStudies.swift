package import Review

extension PrismaFlow {
  /// A study among the included reports: one report, or several that are linked.
  package struct Study: Sendable, Equatable {
    /// Its included reports, ascending.
    package let reports: [RecordID]
    /// Of these, those that the previous version did not have.
    package let newReports: [RecordID]
    /// Whether the previous version of the review included it.
    package let isPrevious: Bool
    /// The report that stands for it in lists: the first of the previous version, else the first.
    package let first: RecordID

    /// The studies that these reports are of, by the report that stands for each. A report that is linked to another only
    /// through one that was not included still belongs to its study.
    static func among(new: [RecordID], previous: [RecordID], linked: [[RecordID]]) -> [Study] {
      var group: [RecordID: RecordID] = [:]
      for reports in linked { for report in reports { group[report] = reports[0] } }
      var studies: [Study] = []
      var members: [RecordID: (old: [RecordID], new: [RecordID])] = [:]
      for report in previous {
        if let key = group[report] {
          members[key, default: ([], [])].old.append(report)
        } else {
          studies.append(Study(reports: [report], newReports: [], isPrevious: true, first: report))
        }
      }
      for report in new {
        if let key = group[report] {
          members[key, default: ([], [])].new.append(report)
        } else {
          studies.append(Study(reports: [report], newReports: [report], isPrevious: false, first: report))
        }
      }
      for (old, new) in members.values {
        let reports = (old + new).sorted()
        studies.append(
          Study(reports: reports, newReports: new, isPrevious: !old.isEmpty, first: old.min() ?? reports[0]))
      }
      return studies.sorted { $0.first < $1.first }
    }
  }
}
