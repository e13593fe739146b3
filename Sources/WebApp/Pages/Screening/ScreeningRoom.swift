internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Review
internal import Screening

extension Site {
  /// The rooms in which records are decided on: the stages, and the rounds of the pilot.
  mutating func addScreening() {
    let office = office
    page("/screening", in: .screening, "The stages and rounds, and what waits in each for the one who looks.") { ask in
      try await ask.office.longWork { try ScreeningPage($0, user: ask.user, strings: office.library.strings) }
    }
    page("/screening/{stage}", in: .screening, "The page on which records are screened.") { ask in
      try await Site.desk(.stage(try ask.stage()), ask)
    }
    page("/pilot/{round}/vote", in: .pilot, "The page on which one votes in a round of the pilot.") { ask in
      try await Site.desk(try Site.round(ask), ask)
    }
    addReading("/screening/{stage}") { .stage(try $0.stage()) }
    addReading("/pilot/{round}", Site.round)
    addStageVotes()
    addRemarks()
    addPilotVotes()
  }

  /// The round that the path names.
  private static func round(_ ask: Ask) throws -> ScreeningPlace {
    let text = try ask.part("round")
    guard let round = Int(text) else { throw Refusal.missing("pilot round \(text)") }
    return .pilot(round)
  }

  private static func desk(_ place: ScreeningPlace, _ ask: Ask) async throws -> ScreeningDeskPage {
    let strings = ask.office.library.strings
    return try await sit(at: place, ask) { try ScreeningDeskPage($0, strings: strings) }
  }

  /// Does something at a place of the one who asks.
  private static func sit<Result: Sendable>(
    at place: ScreeningPlace, _ ask: Ask, _ work: @escaping @Sendable (ScreeningSittingPlace) throws -> Result
  ) async throws -> Result {
    let (user, desks) = (ask.user, ask.office.desks)
    return try await ask.office.work { review -> Result in
      let sitting = try ScreeningSittingPlace(place, review, user: user, desks: desks)
      do {
        return try work(sitting)
      } catch let conflict as VoteConflict {
        let card = try JSONEncoder().encode(try sitting.card(conflict.record))
        throw Refusal(.conflict, conflict.problem, current: String(decoding: card, as: UTF8.self))
      }
    }
  }

  /// What the page reads.
  private mutating func addReading(_ base: String, _ place: @escaping @Sendable (Ask) throws -> ScreeningPlace) {
    let strings = office.library.strings
    read(base + "/desk", "Criteria, reasons, terms and keys.") { ask in
      try await Site.sit(at: place(ask), ask) { try ScreeningDeskAnswer($0, strings: strings) }
    }
    read(base + "/progress", "How far one is oneself, and the team.") { ask in
      let (user, desks, now) = (ask.user, ask.office.desks, ask.office.settings.now())
      let here = try place(ask)
      return try await ask.office.longWork { review in
        try ScreeningProgress(ScreeningSittingPlace(here, review, user: user, desks: desks), now: now)
      }
    }
    read(base + "/next", "The next records that wait for the one who asks, behind `after`, as many as `count`.") {
      ask in
      let after = ask.query("after").flatMap { RecordID($0) }
      let count = min(max(ask.number("count") ?? 3, 1), 20)
      return try await Site.sit(at: place(ask), ask) {
        NextCards(cards: try $0.next(after: after, count: count), version: try $0.version())
      }
    }
    read(base + "/previous", "The record that one decided before another; the last one without `before`.") { ask in
      let before = ask.query("before").flatMap { RecordID($0) }
      return try await Site.sit(at: place(ask), ask) { OneCard(card: try $0.previous(before: before)) }
    }
    read(base + "/records/{record}", "A record as it is screened.") { ask in
      let record = try ask.record()
      return try await Site.sit(at: place(ask), ask) { try $0.card(record) }
    }
    read(base + "/version", "The version of the protocol by which is decided now.") { ask in
      try await Site.sit(at: place(ask), ask) { VersionInForce(version: try $0.version()) }
    }
    read(base + "/parked", "Records that one put aside with a question that has no answer yet.") { ask in
      try await Site.sit(at: place(ask), ask) { try $0.parked() }
    }
  }

  private mutating func addStageVotes() {
    action(
      .put, "/screening/{stage}/records/{record}/vote", to: .screen,
      "Decides on a record. `expects` is the number of one's own vote that stands; nothing where none does.",
      taking: VoteBody.self
    ) { ask, body in
      let (record, acting) = (try ask.record(), ask.acting())
      let vote = try body.checked()
      return try await Site.sit(at: .stage(ask.stage()), ask) { sitting in
        let receipt = try sitting.review.vote(
          vote.choice, on: record, at: sitting.stage, reason: body.reason, otherReasons: body.otherReasons ?? [],
          criteria: vote.answers, note: body.note, knowing: .standing(body.expects), acting: acting)
        return try VoteAnswer(
          sitting, record, already: receipt.isRepeated, isInformed: receipt.isInformed)
      }
    }
    action(
      .delete, "/screening/{stage}/records/{record}/vote", to: .screen,
      "Takes one's own vote back: the one with the number `decision`.", taking: TakeBackBody.self
    ) { ask, body in
      let (record, acting) = (try ask.record(), ask.acting())
      return try await Site.sit(at: .stage(ask.stage()), ask) { sitting in
        let isNew = try sitting.review.takeBack(body.decision, on: record, at: sitting.stage, acting: acting)
        return try VoteAnswer(sitting, record, already: !isNew, isInformed: false)
      }
    }
  }

  private mutating func addRemarks() {
    let base = "/screening/{stage}/records/{record}"
    action(.post, base + "/notes", to: .screen, "Writes a note on a record.", taking: TextBody.self) { ask, body in
      let (record, acting) = (try ask.record(), ask.acting())
      return try await Site.sit(at: .stage(ask.stage()), ask) { sitting in
        try sitting.review.note(body.text, on: record, at: sitting.stage, acting: acting)
        return Nothing()
      }
    }
    let switches: [(HTTPRequest.Method, Bool)] = [(.put, true), (.delete, false)]
    for (method, isOn) in switches {
      let summary = isOn ? "Puts a label on a record." : "Takes a label off a record."
      action(method, base + "/labels/{label}", to: .screen, summary, taking: Nothing.self) { ask, _ in
        let (record, label, acting) = (try ask.record(), try ask.part("label"), ask.acting())
        return try await Site.sit(at: .stage(ask.stage()), ask) { sitting in
          try sitting.review.label(label, isOn: isOn, on: record, at: sitting.stage, acting: acting)
          return Nothing()
        }
      }
    }
    action(.post, base + "/question", to: .screen, "Puts a record aside with a question.", taking: TextBody.self) {
      ask, body in
      let (record, acting) = (try ask.record(), ask.acting())
      return try await Site.sit(at: .stage(ask.stage()), ask) { sitting in
        try sitting.review.park(record, question: body.text, at: sitting.stage, acting: acting)
        return Nothing()
      }
    }
    action(
      .delete, base + "/question", to: .screen, "Takes one's question back: the record waits again.",
      taking: Nothing.self
    ) { ask, _ in
      let (record, acting) = (try ask.record(), ask.acting())
      return try await Site.sit(at: .stage(ask.stage()), ask) { sitting in
        let own = try sitting.review.ownWork(on: record, at: sitting.stage, of: sitting.user)
        if let question = own.question {
          try sitting.review.withdrawQuestion(question.number, acting: acting)
        }
        return Nothing()
      }
    }
  }

  private mutating func addPilotVotes() {
    action(
      .put, "/pilot/{round}/records/{record}/vote", to: .tryCriteria,
      "Votes on a record of the sample; a later vote takes the place of an earlier one until the round is done.",
      taking: VoteBody.self
    ) { ask, body in
      let (record, acting) = (try ask.record(), ask.acting())
      let vote = try body.checked()
      return try await Site.sit(at: Site.round(ask), ask) { sitting in
        try sitting.review.pilotVote(
          vote.choice, on: record, reason: body.reason, criteria: vote.answers, note: body.note,
          round: sitting.pilot?.round, knowing: .standing(body.expects), acting: acting)
        return try VoteAnswer(sitting, record, already: false, isInformed: false)
      }
    }
  }
}
