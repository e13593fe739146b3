internal import Bibliography
internal import HTTPTypes
internal import Review
internal import Screening

/// How to draw a round.
struct DrawBody: Codable, Sendable {
  /// `title-abstract` without it.
  let stage: String?
  /// As in the protocol without it, else 25.
  let size: Int?
  /// By chance without it.
  let seed: Int?
  /// `source` or `year`, to draw in proportion.
  let by: String?
  /// Who takes part, in a review without a team.
  let reviewers: String?
}

struct PilotPlace: Codable, Sendable {
  let round: Int
  let page: String
}

struct PilotNoteBody: Codable, Sendable {
  let text: String
  /// `nil` for a note on the whole round.
  let record: String?
}

struct AcceptBody: Codable, Sendable {
  /// Whether the round's votes become votes of the stage; so without it.
  let counts: Bool?
}

struct OpenStageBody: Codable, Sendable {
  /// `title-abstract` without it.
  let stage: String?
  let why: String?
}

extension Site {
  mutating func addPilot() {
    let strings = office.library.strings
    page("/pilot", in: .pilot, "The rounds of the trial of the criteria, and how far they are.") { ask in
      try await ask.office.work { try PilotPage($0, user: ask.user, strings: strings) }
    }
    page("/pilot/{round}", in: .pilot, "One round: how far it is, or what came out.") { ask in
      let round = try Site.round(ask)
      return try await ask.office.longWork { try PilotRoundPage(round, $0, user: ask.user, strings: strings) }
    }
    action(
      .post, "/pilot", to: .organiseScreening, "Draws a sample for the whole team to try the criteria on.",
      taking: DrawBody.self
    ) { ask, body in
      let stage = try Site.stage(body.stage)
      let strata = try body.by.map { text in
        guard let strata = PilotStrata(rawValue: text), strata != .elsewhere else {
          throw Problem("there is no such way of drawing", text: text, remedy: "It takes source or year.")
        }
        return strata
      }
      let seed = body.seed.map { UInt64(max(0, $0)) } ?? UInt64.random(in: 1...999_999)
      let named = (body.reviewers ?? "").split(whereSeparator: { ",\n".contains($0) }).map { String($0).trimmed }
      let pilot = try await ask.office.longWork { review in
        try review.drawPilot(
          stage: stage, size: body.size, seed: seed, strata: strata, reviewers: named, acting: ask.acting())
      }
      return PilotPlace(round: pilot.round, page: "/pilot/\(pilot.round)")
    }
    action(
      .post, "/pilot/override", to: .organiseScreening,
      "Opens a stage although no pilot passed, and puts the reason on record.", taking: OpenStageBody.self
    ) { ask, body in
      let stage = try Site.stage(body.stage)
      try await ask.office.work { try $0.openStage(stage, acting: ask.acting(why: body.why)) }
      return Nothing()
    }
    addEndings()
  }

  private mutating func addEndings() {
    action(
      .post, "/pilot/{round}/notes", to: .discuss, "Keeps what the team said of a round, or of one of its records.",
      taking: PilotNoteBody.self
    ) { ask, body in
      let round = try Site.round(ask)
      let record = try body.record?.nilWhenEmpty.map { text in
        guard let record = RecordID(text) else {
          throw Problem("that is no record", text: text, remedy: "Records are written as R17.")
        }
        return record
      }
      try await ask.office.work { try $0.notePilot(body.text, on: record, round: round, acting: ask.acting()) }
      return Nothing()
    }
    action(
      .post, "/pilot/{round}/accept", to: .organiseScreening, "Opens the stage: agreement is high enough.",
      taking: AcceptBody.self
    ) { ask, body in
      let round = try Site.round(ask)
      let accepted = try await ask.office.longWork {
        try $0.acceptPilot(round: round, counts: body.counts ?? true, acting: ask.acting())
      }
      return Accepted(round: accepted.round, stage: accepted.stage.rawValue, votesTaken: accepted.votesTaken)
    }
    action(
      .post, "/pilot/{round}/close", to: .organiseScreening,
      "Ends a round before everybody has voted; needs a reason.", taking: WhyBody.self
    ) { ask, body in
      let round = try Site.round(ask)
      try await ask.office.work { try $0.closePilot(round: round, acting: ask.acting(why: body.why)) }
      return Nothing()
    }
  }

  private static func round(_ ask: Ask) throws -> Int {
    guard let round = Int(try ask.part("round")) else { throw Refusal.missing("this round") }
    return round
  }

  private static func stage(_ text: String?) throws -> Stage {
    guard let text else { return .titleAbstract }
    guard let stage = Stage(rawValue: text) else { throw Refusal.missing("the stage “\(text)”") }
    return stage
  }
}

/// That a round opened its stage.
struct Accepted: Codable, Sendable {
  let round: Int
  let stage: String
  /// Votes of the round that became votes of the stage.
  let votesTaken: Int
}
