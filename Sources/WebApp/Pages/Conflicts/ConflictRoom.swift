internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// The team's answer to a conflict.
struct ResolutionBody: Codable, Sendable {
  /// `include`, `exclude` or `maybe`.
  let choice: String
  let reason: String?
  let otherReasons: [String]?
  let note: String?
  /// `consensus` or `arbiter`.
  let manner: String
  /// Ledger sequence of the answer that stood when one looked, 0 for none; left out to go over whatever stands.
  let expects: Int?
}

/// What was recorded, and where to go on.
struct ResolutionAnswer: Codable, Sendable {
  let decision: Int
  /// Path of the next conflict; the list where there is none.
  let next: String
  let left: Int
}

struct NoteBody: Codable, Sendable { let text: String }

extension Site {
  mutating func addConflicts() {
    page(
      "/conflicts", in: .conflicts, "The conflicts of a stage, ?stage= and ?after=; with ?resolved=1 those resolved."
    ) {
      ask in
      let stage = try ask.query("stage").map { try Site.stage(named: $0) } ?? .titleAbstract
      let after = ask.query("after").flatMap { RecordID($0) }
      let isResolved = ask.query("resolved") != nil
      return try await ask.office.work {
        try ConflictListPage($0, stage, resolved: isResolved, after: after, ask.user, ask.office)
      }
    }
    page("/conflicts/{stage}/{record}", in: .conflicts, "A conflict with its votes, notes and the team's answer.") {
      ask in
      let (stage, record) = (try ask.stage(), try ask.record())
      return try await ask.office.work { try OneConflictPage($0, record, stage, ask.user, ask.office) }
    }
    addResolving()
    action(
      .post, "/conflicts/{stage}/{record}/notes", to: .discuss, "Adds a note to a record.", taking: NoteBody.self
    ) { ask, body in
      let (stage, record) = (try ask.stage(), try ask.record())
      try await ask.office.work { try $0.note(body.text, on: record, at: stage, acting: ask.acting()) }
      return Nothing()
    }
  }

  private mutating func addResolving() {
    action(
      .post, "/conflicts/{stage}/{record}/resolution", to: .agree,
      "Records the team's answer; 409 when somebody was faster.", taking: ResolutionBody.self
    ) { ask, body in
      let (stage, record) = (try ask.stage(), try ask.record())
      let choice = try Site.known(Choice(rawValue: body.choice), body.choice, "choice")
      let manner = try Site.known(ResolutionManner(rawValue: body.manner), body.manner, "way of resolving")
      let expected = body.expects.map { StandingAnswer(decision: $0 == 0 ? nil : $0) }
      return try await ask.office.work { review in
        do {
          let decision = try review.resolve(
            record, at: stage, as: choice, reason: body.reason, otherReasons: body.otherReasons ?? [], note: body.note,
            manner: manner, expected: expected, acting: ask.acting())
          return try ResolutionAnswer(decision, behind: record, stage, review, ask.user)
        } catch let faster as ResolvedMeanwhile {
          throw Refusal(.conflict, faster.problem, current: faster.json)
        }
      }
    }
    action(
      .delete, "/conflicts/{stage}/{record}/resolution", to: .agree,
      "Takes the team's answer back; the votes stand as before.", taking: WhyBody.self
    ) { ask, body in
      let (stage, record) = (try ask.stage(), try ask.record())
      _ = try await ask.office.work { try $0.reopen(record, at: stage, acting: ask.acting(why: body.why)) }
      return Nothing()
    }
  }

  /// - Throws: ``Refusal`` 404 for a name that no stage has.
  static func stage(named name: String) throws -> Stage {
    guard let stage = Stage(rawValue: name) else { throw Refusal.missing("the stage “\(name)”") }
    return stage
  }

  /// - Throws: ``Refusal`` 400 where a word means nothing.
  static func known<Value>(_ value: Value?, _ word: String, _ what: String) throws -> Value {
    guard let value else {
      throw Refusal(.badRequest, Problem("there is no such \(what)", text: word, remedy: "Nothing was recorded."))
    }
    return value
  }
}

extension ResolutionAnswer {
  fileprivate init(_ decision: Int, behind record: RecordID, _ stage: Stage, _ review: Review, _ viewer: String) throws
  {
    self.decision = decision
    var page = try review.conflicts(at: stage, seenBy: viewer, limit: 1, after: record)
    // Those passed over come at the end.
    if page.conflicts.isEmpty { page = try review.conflicts(at: stage, seenBy: viewer, limit: 1) }
    let list = "/conflicts?stage=\(stage.rawValue)"
    next = page.conflicts.first.map { "/conflicts/\(stage.rawValue)/\($0.record.text)" } ?? list
    left = page.total
  }
}

extension ResolvedMeanwhile {
  /// What stands now.
  fileprivate var json: String {
    guard let resolution else { return "{}" }
    return JSONValue.object([
      ("decision", .number(String(resolution.decision))), ("by", .string(resolution.by)),
      ("choice", .string(resolution.choice.rawValue)),
    ]).jsonText
  }
}
