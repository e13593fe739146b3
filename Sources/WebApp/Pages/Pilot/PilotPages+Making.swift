internal import Bibliography
internal import Reporting
internal import Review
internal import ReviewProtocol
internal import Screening
internal import Statistics

extension PilotPage {
  init(_ review: Review, user: String, strings: Strings) throws {
    let team = try review.team()
    let standings = try review.pilotStandings(seenBy: user)
    let plan = try review.pilotPlan()
    let mayOrganise = team.may(user, .organiseScreening)
    heading = strings["room.pilot"]
    isScreeningOpen = try review.protocolStanding().isScreeningOpen
    isStageOpen = try review.isOpen(.titleAbstract)
    rounds = standings.reversed().map { PilotRoundCard($0, team, user: user, strings) }
    isEmpty = rounds.isEmpty
    self.mayOrganise = mayOrganise
    canDraw =
      mayOrganise && isScreeningOpen
      && !standings.contains { !$0.pilot.isDone && $0.pilot.stage == .titleAbstract }
    size = plan.size
    threshold = AgreementWords.percent(plan.threshold)
    people =
      team.isOpen
      ? nil : team.members.map(\.user).filter { team.may($0, .tryCriteria) }.joined(separator: ", ")
  }
}

extension PilotRoundCard {
  init(_ standing: PilotStanding, _ team: Team, user: String, _ strings: Strings) {
    let pilot = standing.pilot
    round = pilot.round
    title = strings("pilot.round", ["number": String(pilot.round), "stage": pilot.stage.title.lowercased()])
    let way = strings["pilot.way." + (pilot.strata?.rawValue ?? "random")]
    let version =
      pilot.protocolVersion.map { strings("pilot.version", ["number": String($0)]) } ?? strings["pilot.noversion"]
    drawn = strings(
      "pilot.drawn", ["way": way, "seed": String(pilot.seed), "version": version], count: pilot.sample.count)
    size = pilot.sample.count
    isOpen = !pilot.isDone
    isClosed = pilot.isClosed
    isAccepted = pilot.isAccepted
    people = standing.people.map {
      Person(name: $0.reviewer, done: $0.done, size: pilot.sample.count, hasLeft: $0.hasLeft)
    }
    let own = standing.people.first { $0.reviewer.foldedName == user.foldedName }
    left = own.map { pilot.sample.count - $0.done } ?? 0
    mayVote = !pilot.isDone && own != nil && team.may(user, .tryCriteria)
    mayOrganise = team.may(user, .organiseScreening)
  }
}

extension PilotRoundPage {
  init(_ number: Int, _ review: Review, user: String, strings: Strings) throws {
    let team = try review.team()
    guard let standing = try review.pilotStandings(seenBy: user).first(where: { $0.pilot.round == number }) else {
      throw Refusal.missing("pilot round \(number)")
    }
    round = PilotRoundCard(standing, team, user: user, strings)
    heading = round.title
    mayDiscuss = team.may(user, .discuss)
    mayOrganise = team.may(user, .organiseScreening)
    guard standing.pilot.isDone else {
      (result, canAccept) = (nil, false)
      return
    }
    let found = try review.pilotResult(round: number, seenBy: user)
    let card = try PilotResultCard(found, titles: PilotResultCard.titles(of: standing.pilot.sample, review))
    result = card
    canAccept = mayOrganise && card.passes && card.isOfVersionInForce && !standing.pilot.isAccepted
  }
}

extension PilotResultCard {
  /// Titles of works by the number of the record that stands for each.
  static func titles(of sample: [RecordID], _ review: Review) throws -> [Int: String] {
    try review.mergedRecords(sample).reduce(into: [:]) { titles, stored in
      titles[stored.id.number] = stored.record.title
    }
  }

  init(_ found: PilotResult, titles: [Int: String]) throws {
    let report = try PilotReport(found, titles: titles)
    let comparison = found.comparison
    let notes = found.notes.map(Note.init)
    passes = found.passes
    isOfVersionInForce = found.isOfVersionInForce
    gate = report.gate
    opening = report.report.opening
    measures = report.report.overall.map {
      Measure(name: $0.measure.name, value: AgreementWords.outcome($0.outcome), meaning: $0.measure.meaning)
    }
    pairs = report.report.pairs.enumerated().map { Pair("pair\($0)", $1, comparison.categories.map(\.rawValue)) }
    criteria = report.report.criteria.map(SplitCriterion.init).sorted { ($1.split, $0.id) < ($0.split, $1.id) }
    hasCriteria = !criteria.isEmpty
    disagreements = comparison.disagreements.map { record in
      Disagreement(record, title: titles[record.record] ?? "", notes: notes)
    }
    hasDisagreements = !disagreements.isEmpty
    unfinished = report.unfinished
    self.notes = notes
    hasNotes = !notes.isEmpty
    sample = found.pilot.sample.map { Choice(record: $0.text, title: titles[$0.number] ?? "") }
  }
}

extension PilotResultCard.Pair {
  init(_ id: String, _ pair: AgreementReport.PairAgreement, _ choices: [String]) {
    self.id = id
    first = pair.first
    second = pair.second
    let share = pair.measures.map { "\($0.measure.name) \(AgreementWords.outcome($0.outcome))" }
    agreed = "\(pair.table.agreeing) of \(pair.table.total). " + share.joined(separator: "; ")
    columns = choices.map { Cell(text: "\(pair.second): \($0)") }
    rows = zip(choices, pair.table.cells).map { choice, cells in
      Row(name: "\(pair.first): \(choice)", cells: cells.map { Cell(text: String($0)) })
    }
  }
}

extension PilotResultCard.SplitCriterion {
  init(_ found: AgreementReport.CriterionAgreement) {
    id = found.criterion.id
    compared = found.criterion.compared
    split = found.criterion.split.count
    behind = found.criterion.behindDisagreements
    agreement = found.measures.first.map { AgreementWords.outcome($0.outcome) } ?? ""
  }
}

extension PilotResultCard.Disagreement {
  init(_ compared: ComparedRecord, title: String, notes: [PilotResultCard.Note]) {
    let record = RecordID(compared.record).text
    self.record = record
    self.title = title
    ballots = compared.ballots.map(PilotResultCard.Ballot.init)
    split = compared.splitCriteria.isEmpty ? nil : compared.splitCriteria.joined(separator: ", ")
    self.notes = notes.filter { $0.record == record }
  }
}

extension PilotResultCard.Ballot {
  init(_ ballot: Screening.Ballot) {
    reviewer = ballot.reviewer
    choice = ballot.choice.rawValue
    kind =
      switch ballot.choice {
      case .include: "yes"
      case .exclude: "no"
      case .maybe: "maybe"
      }
    reason = ballot.reason
    let answers = ballot.criteria.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rawValue)" }
    criteria = answers.isEmpty ? nil : answers.joined(separator: ", ")
    note = ballot.note
  }
}

extension PilotResultCard.Note {
  init(_ note: PilotNote) {
    record = note.record?.text
    text = note.text
    by = note.by.actor
    at = String(note.by.at.prefix(10))
  }
}
