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
  /// What was recorded but has no effect as things stand, or was mended.
  package var notes: [Problem] = []

  package init(decisions: Int = 0, unmatched: [Problem] = [], notes: [Problem] = []) {
    self.decisions = decisions
    self.unmatched = unmatched
    self.notes = notes
  }
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
    let standing = StageStanding(try snapshot(), stage)
    try DecisionTable.read(file) { row in
      switch row.locate(with: finder) {
      case .success(let record):
        if let note = standing.note(on: record, row.outcome, row.kind, file: row.file, line: row.line) {
          report.notes.append(note)
        }
        switch row.outcome {
        case .decided(let choice):
          decisions.append(
            NewDecision(
              record: record, reviewer: row.reviewer ?? reviewer, kind: row.kind, choice: choice, reason: row.reason,
              note: row.note))
        case .notRetrieved where stage == .fullText: missing.append((record, row.note))
        case .notRetrieved:
          report.unmatched.append(
            Problem(
              "reports are retrieved after title and abstract", file: row.file, line: row.line, text: record.text,
              remedy: "The row was passed over; import it with --stage full-text."))
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
  /// text those included before and those of the other methods. Works that an included record might mean, but not
  /// certainly, are left undecided.
  /// - Parameter reason: the reason recorded for the exclusions.
  /// - Throws: ``Problem`` when the file can't be read or none of its records is in the review.
  package func importIncluded(
    citations file: URL, at stage: Stage, reviewer: String, reason: String?, acting: Acting
  ) throws -> DecisionImportReport {
    let snapshot = try snapshot()
    let reached = Set(snapshot.works.filter { snapshot.reaches($0, stage) }.map(\.head))
    var matches = IncludedMatches(finder: try recordFinder(), reached: reached, file: file.lastPathComponent)
    try CitationReader.read(ByteSource(path: file.path)) { matches.take($0) }
    guard !matches.included.isEmpty else {
      throw Problem(
        "none of its records is in the review", file: file.path, remedy: "Check the file; nothing was recorded.")
    }
    let decisions = reached.subtracting(matches.doubtful).sorted().map { record in
      let isIncluded = matches.included.contains(record)
      return NewDecision(
        record: record, reviewer: reviewer, kind: .resolution, choice: isIncluded ? .include : .exclude,
        reason: isIncluded ? nil : reason)
    }
    try decide(decisions, at: stage, importedFrom: file.lastPathComponent, acting: acting)
    return DecisionImportReport(decisions: decisions.count, unmatched: matches.unmatched, notes: matches.notes)
  }
}

/// The works that a list of included records means.
private struct IncludedMatches {
  let finder: RecordFinder
  let reached: Set<RecordID>
  let file: String
  var included = Set<RecordID>()
  /// Works that a listed record might mean.
  var possible = Set<RecordID>()
  var unmatched: [Problem] = []
  var notes: [Problem] = []

  init(finder: RecordFinder, reached: Set<RecordID>, file: String) {
    self.finder = finder
    self.reached = reached
    self.file = file
  }

  /// Neither surely included nor surely not.
  var doubtful: Set<RecordID> { possible.subtracting(included) }

  mutating func take(_ event: ReadEvent) {
    switch event {
    case .record(let record, let line):
      func problem(_ what: String, _ remedy: String) -> Problem {
        Problem(what, file: file, line: line, text: record.title, remedy: remedy)
      }
      switch finder.find(record) {
      case .found(let id) where reached.contains(id): included.insert(id)
      case .found(let id):
        unmatched.append(
          problem("\(id.text) did not reach this stage", "It was passed over; import the earlier stage first."))
      case .ambiguous(let ids):
        possible.formUnion(ids)
        let list = ids.map(\.text).joined(separator: ", ")
        unmatched.append(
          problem("may be \(list)", "They were left undecided; decide them, or merge them if they are one work."))
      case .missing: unmatched.append(problem("is in none of the imported searches", "It was passed over."))
      }
    case .skipped(let problem): unmatched.append(problem.inFile(file))
    case .repaired(let problem): notes.append(problem.inFile(file))
    }
  }
}

/// Where works stand at a stage before an import, to say which decisions will have no effect.
private struct StageStanding {
  private let stage: Stage
  private var reached: [RecordID: Bool] = [:]
  private var resolved = Set<RecordID>()

  init(_ snapshot: ReviewSnapshot, _ stage: Stage) {
    self.stage = stage
    let decisions = snapshot.decisions[stage] ?? [:]
    for work in snapshot.works {
      // Whether a report could be had is what a full-text decision itself answers.
      let isReached = snapshot.reaches(work, stage) || stage == .fullText && snapshot.isNotRetrieved(work)
      let isResolved = work.members.contains { decisions[$0]?.contains { $0.kind == .resolution } ?? false }
      for member in work.members {
        reached[member] = isReached
        if isResolved { resolved.insert(member) }
      }
    }
  }

  /// What to say about a decision on `record`, if anything.
  func note(
    on record: RecordID, _ outcome: DecisionTable.Row.Outcome, _ kind: DecisionKind, file: String, line: Int
  ) -> Problem? {
    if reached[record] == false {
      return Problem(
        "\(record.text) has not reached this stage", file: file, line: line,
        remedy: "The decision was recorded and counts once the record gets there.")
    }
    if case .decided = outcome, kind == .vote, resolved.contains(record) {
      return Problem(
        "\(record.text) was resolved already", file: file, line: line,
        remedy: "The vote was recorded but the resolution stands; add a resolution to change it.")
    }
    return nil
  }
}
