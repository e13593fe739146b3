internal import CitationFormats
internal import Review

extension PrismaFlow {
  /// The flow as the CSV that the PRISMA2020 R package and web app read (their `data`, `node` and `box` names).
  ///
  /// Hand searching, which the package doesn't know, is added to citation searching and named there.
  package var csv: String {
    var output: [UInt8] = []
    CSVWriter.writeRow(["data", "node", "box", "description", "boxtext", "tooltips", "url", "n"], into: &output)
    for row in csvRows {
      CSVWriter.writeRow(
        [
          row.data, row.node, row.box, row.text, row.text, row.text, row.page.isEmpty ? "NA" : row.page + ".html",
          row.n,
        ],
        into: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private struct CSVRow {
    var data: String
    var node: String
    var box: String
    var text: String
    var n: String
    var page: String

    init(_ data: String, _ node: String, _ box: String, _ text: String, _ n: String, page: String? = nil) {
      self.data = data
      self.node = node
      self.box = box
      self.text = text
      self.n = n
      self.page = page ?? (node == "NA" ? "" : data)
    }
  }

  private var csvRows: [CSVRow] {
    titleRows("node4", "prevstud", "Previous studies")
      + [
        CSVRow(
          "previous_studies", "node5", "box1", "Studies included in previous version of review", text(.previousStudies)),
        CSVRow(
          "previous_reports", "NA", "box1", "Reports of studies included in previous version of review",
          text(.previousReports)),
      ]
      + titleRows("node6", "newstud", "Identification of new studies via databases and registers")
      + [
        CSVRow("database_results", "node7", "box2", "Databases", text(.databaseResults)),
        CSVRow("database_specific_results", "NA", "box2", "Databases", sourceList(.database)),
        CSVRow("register_results", "NA", "box2", "Registers", text(.registerResults)),
        CSVRow("register_specific_results", "NA", "box2", "Registers", sourceList(.register)),
      ]
      + titleRows("node16", "othstud", "Identification of new studies via other methods")
      + otherIdentifiedRows
      + [
        CSVRow("duplicates", "node8", "box3", "Duplicate records", text(.duplicates)),
        CSVRow(
          "excluded_automatic", "NA", "box3", "Records marked as ineligible by automation tools",
          text(.excludedAutomatic)),
        CSVRow("excluded_other", "NA", "box3", "Records removed for other reasons", text(.excludedOther)),
        CSVRow("records_screened", "node9", "box4", "Records screened", text(.recordsScreened)),
        CSVRow("records_excluded", "node10", "box5", "Records excluded", text(.recordsExcluded)),
        CSVRow("dbr_sought_reports", "node11", "box6", "Reports sought for retrieval", text(.soughtReports)),
        CSVRow("dbr_notretrieved_reports", "node12", "box7", "Reports not retrieved", text(.notRetrieved)),
        CSVRow("other_sought_reports", "node18", "box12", "Reports sought for retrieval", text(.otherSought)),
        CSVRow("other_notretrieved_reports", "node19", "box13", "Reports not retrieved", text(.otherNotRetrieved)),
        CSVRow("dbr_assessed", "node13", "box8", "Reports assessed for eligibility", text(.assessedReports)),
        CSVRow("dbr_excluded", "node14", "box9", "Reports excluded", reasonList(reasons), page: "dbrexcludedrecords"),
        CSVRow("other_assessed", "node20", "box14", "Reports assessed for eligibility", text(.otherAssessed)),
        CSVRow("other_excluded", "node21", "box15", "Reports excluded", reasonList(otherReasons)),
        CSVRow("new_studies", "node15", "box10", "New studies included in review", text(.newStudies)),
        CSVRow("new_reports", "NA", "box10", "Reports of new included studies", text(.newReports)),
        CSVRow("total_studies", "node22", "box16", "Total studies included in review", text(.totalStudies)),
        CSVRow("total_reports", "NA", "box16", "Reports of total included studies", text(.totalReports)),
      ]
      + [("node1", "identification"), ("node2", "screening"), ("node3", "included")].map { node, name in
        CSVRow(name, node, name, name.prefix(1).uppercased() + name.dropFirst(), "0")
      }
  }

  private var otherIdentifiedRows: [CSVRow] {
    let hand = count(.handResults)
    let citation = hand == 0 ? "Citation searching" : "Citation searching and hand searching"
    return [
      CSVRow("website_results", "node17", "box11", "Websites", text(.websiteResults)),
      CSVRow("organisation_results", "NA", "box11", "Organisations", text(.organisationResults)),
      CSVRow("citations_results", "NA", "box11", citation, String(count(.citationResults) + hand)),
    ]
  }

  private func titleRows(_ node: String, _ box: String, _ text: String) -> [CSVRow] {
    [CSVRow("NA", node, box, text, "0", page: box)]
  }

  private func text(_ box: FlowBox) -> String { String(count(box)) }

  private func text(_ total: FlowTotal) -> String { String(count(total)) }

  /// `MEDLINE, 190; Scopus, 213`; a comma or semicolon inside a name would break the package's list.
  private func sourceList(_ kind: SourceKind) -> String {
    let named = sources.filter { $0.kind == kind }
    return named.isEmpty ? "NA" : named.map { "\(plain($0.name)), \($0.records.count)" }.joined(separator: "; ")
  }

  private func reasonList(_ reasons: [Reason]) -> String {
    reasons.isEmpty ? "0" : reasons.map { "\(plain($0.text)), \($0.records.count)" }.joined(separator: "; ")
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "," || $0 == ";" ? " " : $0 }).split(separator: " ").joined(separator: " ")
  }
}
