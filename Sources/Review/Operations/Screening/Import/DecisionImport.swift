package import Bibliography
internal import CitationFormats
package import Foundation
package import Screening

extension Review {
  /// Imports decisions from a table of them, or from a citation file of any format whose records carry them as marks.
  ///
  /// Reasons, notes and labels come with them, each with its reviewer. What was imported before is not recorded again.
  /// - Parameters:
  ///   - reviewer: who decided, where the file doesn't say.
  ///   - every: what the file says of each record that carries no decision: it is a list of what was decided so.
  /// - Throws: ``Problem`` when there is no decision in the file, or none could be used.
  package func importDecisions(
    from file: URL, at stage: Stage, reviewer: String, every: ScreeningMark.Verdict? = nil,
    options: DecisionImportOptions = .init(), acting: Acting
  ) throws -> DecisionImportReport {
    guard let format = try MarkedRecords.format(of: file) else {
      return try importDecisions(table: file, at: stage, reviewer: reviewer, options: options, acting: acting)
    }
    return try importDecisions(from: file, at: stage, reviewer: reviewer, options: options, acting: acting) {
      try MarkedRecords.read(file, format, stage, every: every, $0, reject: $1)
    }
  }

  /// Imports a table of decisions: one row a decision.
  ///
  /// Columns: `decision` (include, exclude, maybe or not retrieved); the record as `record` (R17), `doi`, `pmid` or `title`
  /// with `year`; and where known `reviewer`, `kind` (vote or resolution), `reason`, `note`. Rows that fit no record are
  /// reported, the others recorded in one transaction.
  /// - Parameter reviewer: who decided, for rows that don't say.
  /// - Throws: ``Problem`` when the table has no decision column or no row could be used.
  package func importDecisions(
    table file: URL, at stage: Stage, reviewer: String, options: DecisionImportOptions = .init(), acting: Acting
  ) throws -> DecisionImportReport {
    try importDecisions(from: file, at: stage, reviewer: reviewer, options: options, acting: acting) { take, reject in
      try DecisionTable.read(file, take, reject: reject)
    }
  }

  private func importDecisions(
    from file: URL, at stage: Stage, reviewer: String, options: DecisionImportOptions, acting: Acting,
    read: ((DecisionTable.Row) -> Void, (Problem) -> Void) throws -> Void
  ) throws -> DecisionImportReport {
    try refuseUnlessScreeningIsOpen(at: stage)
    let finder = try recordFinder()
    var work = BroughtWork(stage: stage, reviewer: reviewer, people: options.people)
    var report = DecisionImportReport()
    let standing = StageStanding(try snapshot(), resolved: try resolvedRecords(at: stage), stage)
    try read { row in
      switch row.locate(with: finder) {
      case .success(let record):
        if let note = standing.note(on: record, row.outcome, row.kind, file: row.file, line: row.line) {
          report.notes.append(note)
        }
        if let problem = work.take(row, record) { report.unmatched.append(problem) }
      case .failure(let problem): report.unmatched.append(problem)
      }
    } _: {
      report.unmatched.append($0)
    }
    guard !work.isEmpty else {
      throw report.unmatched.first ?? Problem("holds no decisions", file: file.path, remedy: "Nothing was recorded.")
    }
    try bringIn(work, from: file.lastPathComponent, options, acting, &report)
    return report
  }

  /// Imports a citation file of included records: the works in it are included at `stage`, the rest of the stage excluded.
  ///
  /// The rest are the works that reached the stage: at title and abstract those from databases and registers, at full
  /// text those included before and those of the other methods. Works that an included record might mean, but not
  /// certainly, are left undecided.
  /// - Parameter reason: the reason recorded for the exclusions.
  /// - Throws: ``Problem`` when the file can't be read or none of its records is in the review.
  package func importIncluded(
    citations file: URL, at stage: Stage, reviewer: String, reason: String?,
    options: DecisionImportOptions = .init(), acting: Acting
  ) throws -> DecisionImportReport {
    try refuseUnlessScreeningIsOpen(at: stage)
    let snapshot = try snapshot()
    let reached = Set(snapshot.works.filter { snapshot.reaches($0, stage) }.map(\.head))
    var matches = IncludedMatches(finder: try recordFinder(), reached: reached, file: file.lastPathComponent)
    try CitationReader.read(ByteSource(path: file.path)) { matches.take($0) }
    guard !matches.included.isEmpty else {
      throw Problem(
        "none of its records is in the review", file: file.path, remedy: "Check the file; nothing was recorded.")
    }
    var work = BroughtWork(stage: stage, reviewer: reviewer, people: options.people)
    let person = work.person(nil)
    work.decisions = reached.subtracting(matches.doubtful).sorted().map { record in
      let isIncluded = matches.included.contains(record)
      return NewDecision(
        record: record, reviewer: person, kind: .resolution, choice: isIncluded ? .include : .exclude,
        reason: isIncluded ? nil : reason)
    }
    var report = DecisionImportReport(unmatched: matches.unmatched, notes: matches.notes)
    try bringIn(work, from: file.lastPathComponent, options, acting, &report)
    return report
  }
}
