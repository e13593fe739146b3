internal import Bibliography
package import Review
internal import ReviewProtocol
package import Screening
internal import Statistics

/// The result of a pilot round as people read it.
package struct PilotReport: Sendable {
  package let result: PilotResult
  package let report: AgreementReport
  /// Titles by the number of the record.
  private let titles: [Int: String]

  package init(_ result: PilotResult, titles: [Int: String]) throws {
    self.result = result
    self.titles = titles
    report = try AgreementReport(result.comparison)
  }

  package var text: String {
    ([heading, gate, ""] + unfinished + [report.text, ""] + disagreements + notes + [next]).joined(separator: "\n")
  }

  /// The numbers, the disagreements and the notes.
  package var json: String {
    let pilot = result.pilot
    return AgreementJSON.text(
      [
        ("round", .number(String(pilot.round))), ("stage", .string(pilot.stage.rawValue)),
        ("seed", .string(String(pilot.seed))),
        ("protocol_version", pilot.protocolVersion.map { .number(String($0)) } ?? .null),
        ("sample", .array(pilot.sample.map { .string($0.text) })),
        ("definition", .string(pilot.definition.rawValue)), ("threshold", .number(String(pilot.threshold))),
        ("agreement", AgreementJSON.value(result.agreement)), ("passes", .bool(result.passes)),
        ("accepted", .bool(pilot.isAccepted)), ("closed_early", .bool(pilot.isClosed)),
        ("by_record", .array(result.comparison.records.map(AgreementJSON.record))),
        (
          "notes",
          .array(
            result.notes.map { note in
              .object([
                ("record", note.record.map { .string($0.text) } ?? .null), ("text", .string(note.text)),
                ("by", .string(note.by.actor)), ("at", .string(note.by.at)),
              ])
            })
        ),
      ] + report.jsonMembers)
  }

  private var heading: String {
    let pilot = result.pilot
    let way =
      switch pilot.strata {
      case .source: "drawn in proportion by source with seed \(pilot.seed)"
      case .year: "drawn in proportion by year with seed \(pilot.seed)"
      case .elsewhere: "of a trial held elsewhere"
      case nil: "drawn at random with seed \(pilot.seed)"
      }
    return
      "Pilot round \(pilot.round), \(pilot.stage.title.lowercased()): \(pilot.sample.count.counted("record")) \(way), "
      + (pilot.protocolVersion.map { "criteria of protocol version \($0)" } ?? "without a registered protocol")
  }

  /// Whether agreement is high enough, in a sentence.
  package var gate: String {
    let needed = "\(AgreementWords.percent(result.pilot.threshold)) needed by “\(result.pilot.definition.rawValue)”"
    return switch result.agreement {
    case .success(let found):
      "\(result.passes ? "High enough" : "Too low"): \(AgreementWords.percent(found.value)), \(needed)"
    case .failure(let undefined): "No agreement to compare with the \(needed): \(undefined.reason)"
    }
  }

  /// Who did not vote on everything, a sentence each.
  package var unfinished: [String] {
    result.unfinished.map { person in
      "\(person.reviewer) voted on \(person.done) of \(result.pilot.sample.count)"
        + (person.hasLeft ? " and left the team" : "") + "; counted only where \(person.reviewer) voted."
    }
  }

  private var disagreements: [String] {
    let records = result.comparison.disagreements
    guard !records.isEmpty else { return ["No record to discuss.", ""] }
    return ["To discuss, \(records.count.counted("record")):"] + records.flatMap(lines) + [""]
  }

  private func lines(_ record: ComparedRecord) -> [String] {
    ["  R\(record.record)  \(titles[record.record] ?? "no title")"] + record.lines.map { "      " + $0 }
      + result.notes.filter { $0.record?.number == record.record }.map { "      said: “\($0.text)” (\($0.by.actor))" }
  }

  private var notes: [String] {
    let disagreed = Set(result.comparison.disagreements.map(\.record))
    let others = result.notes.filter { note in note.record.map { !disagreed.contains($0.number) } ?? true }
    guard !others.isEmpty else { return [] }
    return ["Said of the round:"]
      + others.map { "  \($0.record.map { $0.text + ": " } ?? "")“\($0.text)” (\($0.by.actor))" } + [""]
  }

  private var next: String {
    if result.pilot.isAccepted { return "The round was accepted: the stage is open." }
    if !result.isOfVersionInForce {
      return "The protocol was amended since. Next: a new round under it, `winnow pilot draw`."
    }
    if result.passes { return "Next: `winnow pilot accept` opens the stage; its votes count there, without --apart." }
    return "Next: discuss the records above, keep what was said with `winnow pilot note`, make the criteria clearer"
      + " (`winnow protocol amend`), and draw a new round."
  }
}

extension ComparedRecord {
  /// What each said, a line a person, then the criteria that split them.
  package var lines: [String] {
    ballots.map { ballot in
      let answers = ballot.criteria.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
      return "\(ballot.reviewer): \(ballot.choice.rawValue)" + (ballot.reason.map { " (\($0))" } ?? "")
        + (answers.isEmpty ? "" : "; " + answers.joined(separator: ", ")) + (ballot.note.map { "; “\($0)”" } ?? "")
    } + (splitCriteria.isEmpty ? [] : ["split by \(splitCriteria.joined(separator: ", "))"])
  }
}
