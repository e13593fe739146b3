package import Bibliography
internal import CitationFormats
package import Foundation
package import Screening

/// Decisions made elsewhere, and what importing them did.
package struct DecisionImportReport: Sendable, Equatable {
  package var decisions = 0
  package var notRetrieved = 0
  /// Rows or records that could not be used, each with its reason.
  package var unmatched: [Problem] = []
}

extension Review {
  /// Imports a table of decisions: one row a decision.
  ///
  /// Columns: `decision` (include, exclude, maybe or not retrieved); the record as `record` (R17), `doi`, `pmid` or `title`
  /// with `year`; and where known `reviewer`, `kind` (vote or resolution), `reason`, `note`. Rows that fit no record are
  /// reported, the others recorded in one transaction.
  /// - Parameter reviewer: who decided, for rows that don't say.
  /// - Throws: ``Problem`` when the table has no decision column or no row could be used.
  package func importDecisions(
    table file: URL, at stage: Stage, reviewer: String, acting: Acting
  ) throws -> DecisionImportReport {
    let finder = try recordFinder()
    var report = DecisionImportReport()
    var decisions: [NewDecision] = []
    var missing: [(record: RecordID, note: String?)] = []
    try DecisionTable.read(file) { row in
      switch row.locate(with: finder) {
      case .success(let record):
        switch row.outcome {
        case .decided(let choice):
          decisions.append(
            NewDecision(
              record: record, reviewer: row.reviewer ?? reviewer, kind: row.kind, choice: choice, reason: row.reason,
              note: row.note))
        case .notRetrieved: missing.append((record, row.note))
        }
      case .failure(let problem): report.unmatched.append(problem)
      }
    } reject: {
      report.unmatched.append($0)
    }
    guard !decisions.isEmpty || !missing.isEmpty else {
      throw report.unmatched.first ?? Problem("holds no decisions", file: file.path, remedy: "Nothing was recorded.")
    }
    report.decisions = decisions.count
    report.notRetrieved = missing.count
    try decide(
      decisions, at: stage, notRetrieved: missing, importedFrom: file.lastPathComponent, acting: acting)
    return report
  }

  /// Imports a citation file of included records: the works in it are included at `stage`, the rest of the stage excluded.
  ///
  /// The rest are the works that reached the stage: at title and abstract those from databases and registers, at full
  /// text those included before and those of the other methods.
  /// - Parameter reason: the reason recorded for the exclusions.
  /// - Throws: ``Problem`` when the file can't be read or none of its records is in the review.
  package func importIncluded(
    citations file: URL, at stage: Stage, reviewer: String, reason: String?, acting: Acting
  ) throws -> DecisionImportReport {
    let finder = try recordFinder()
    var report = DecisionImportReport()
    var included = Set<RecordID>()
    let reached = try snapshot().works(reaching: stage)
    try CitationReader.read(ByteSource(path: file.path)) { event in
      switch event {
      case .record(let record, let line):
        let place = { (what: String, remedy: String) in
          Problem(what, file: file.lastPathComponent, line: line, text: record.title, remedy: remedy)
        }
        switch finder.find(record) {
        case .found(let id) where reached.contains(id): included.insert(id)
        case .found(let id):
          report.unmatched.append(
            place("\(id.text) did not reach this stage", "It was passed over; import the earlier stage first."))
        case .ambiguous(let ids):
          report.unmatched.append(
            place(
              "fits several records (\(ids.map(\.text).joined(separator: ", ")))", "Merge them if they are one work."))
        case .missing:
          report.unmatched.append(place("is in none of the imported searches", "It was passed over."))
        }
      case .skipped(let problem), .repaired(let problem): report.unmatched.append(problem)
      }
    }
    guard !included.isEmpty else {
      throw Problem(
        "none of its records is in the review", file: file.path, remedy: "Check the file; nothing was recorded.")
    }
    let decisions = reached.sorted().map { record in
      let isIncluded = included.contains(record)
      return NewDecision(
        record: record, reviewer: reviewer, kind: .resolution, choice: isIncluded ? .include : .exclude,
        reason: isIncluded ? nil : reason)
    }
    report.decisions = decisions.count
    try decide(decisions, at: stage, importedFrom: file.lastPathComponent, acting: acting)
    return report
  }
}
