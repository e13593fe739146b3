internal import Bibliography
internal import Screening

/// What a file of decisions made elsewhere holds for a stage.
struct BroughtWork {
  /// A note or a label.
  struct Remark {
    let record: RecordID
    let reviewer: String
    let text: String
    let isLabel: Bool
  }

  let stage: Stage
  /// Who decided, where the file doesn't say.
  let reviewer: String
  /// Members of the team by the names the file has for them, folded.
  let people: [String: String]
  var decisions: [NewDecision] = []
  var remarks: [Remark] = []
  var notRetrieved: [(record: RecordID, note: String?)] = []

  init(stage: Stage, reviewer: String, people: [String: String]) {
    self.stage = stage
    self.reviewer = reviewer
    self.people = people
  }

  var isEmpty: Bool { decisions.isEmpty && remarks.isEmpty && notRetrieved.isEmpty }

  /// Who is meant by a name in the file; whoever isn't mapped keeps that name.
  func person(_ name: String?) -> String {
    let name = name ?? reviewer
    return people[name.foldedName] ?? name
  }

  /// Takes what a row says of a record.
  ///
  /// - Returns: what is wrong with it.
  mutating func take(_ row: DecisionTable.Row, _ record: RecordID) -> Problem? {
    takeRemarks(row, record)
    switch row.outcome {
    case .decided(let choice):
      decisions.append(
        NewDecision(
          record: record, reviewer: person(row.reviewer), kind: row.kind, choice: choice, reason: row.reason,
          note: row.note))
    case .notRetrieved where stage == .fullText: notRetrieved.append((record, row.note))
    case .notRetrieved:
      return Problem(
        "reports are retrieved after title and abstract", file: row.file, line: row.line, text: record.text,
        remedy: "The row was passed over; import it with --stage full-text.")
    case .remarked: break
    }
    return nil
  }

  private mutating func takeRemarks(_ row: DecisionTable.Row, _ record: RecordID) {
    for mark in row.remarks {
      switch mark {
      case .decision: break
      case .note(let note):
        remarks.append(Remark(record: record, reviewer: person(note.by), text: note.text, isLabel: false))
      case .label(let label):
        remarks.append(Remark(record: record, reviewer: person(label.by), text: label.text, isLabel: true))
      }
    }
  }
}
