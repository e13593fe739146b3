import Bibliography
import Charting
import Fixtures
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct WhatIsCharted {
  @Test("counts when both who chart say the same") func agreement() throws {
    let team = try ChartingTeam(sources: 1)
    try team.finish(1, by: "amara", ["year": "2019", "country": "USA", "task": "support"])
    #expect(try team.standing("year", of: 1) == .notCharted)
    try team.finish(1, by: "jonas", ["year": "2019", "country": "Canada", "task": "Support of clients"])
    #expect(try team.standing("year", of: 1) == .answered(.reported("2019")))
    #expect(try team.standing("task", of: 1) == .answered(.reported("support")))
    #expect(try team.standing("country", of: 1) == .disputed)
    #expect(try team.standing("author", of: 1) == .notCharted)
    #expect(isEqual(try team.review.verify()))
  }

  @Test("counts as the team agreed, whatever either charted, and opens again when that is taken back") func consensus()
    throws
  {
    let team = try ChartingTeam(sources: 1)
    try team.finish(1, by: "amara", ["country": "USA"])
    try team.finish(1, by: "jonas", ["country": "Canada"])
    let acting = SmallReview.acting("jonas")
    try team.review.agree(on: "country", of: RecordID(1), .reported("uk"), by: .consensus, acting: acting)
    #expect(try team.standing("country", of: 1) == .answered(.reported("United Kingdom")))
    try team.review.agree(on: "country", of: RecordID(1), nil, by: .consensus, acting: acting)
    #expect(try team.standing("country", of: 1) == .disputed)
    #expect(isEqual(try team.review.verify()))
  }

  @Test("is closed to everybody else until all who chart the source are done") func seal() throws {
    let team = try ChartingTeam(sources: 1)
    try team.finish(1, by: "amara", ["country": "USA"])
    for user in ["jonas", "olga", "ines"] {
      let sheet = try team.review.chartSheet(RecordID(1), seenBy: user)
      #expect(!sheet.isOpen && sheet.others.isEmpty)
      #expect(try team.review.sourcesToChart(seenBy: user)[0].finished == 0)
      let ledger = try team.review.ledger(limit: 100, seenBy: user).filter { $0.kind == "field charted" }
      #expect(!ledger.isEmpty && !ledger.contains { $0.payload.contains("United States") })
    }
    try team.finish(1, by: "jonas", ["country": "USA"])
    let sheet = try team.review.chartSheet(RecordID(1), seenBy: "jonas")
    #expect(sheet.others.map(\.reviewer) == ["amara"])
    #expect(sheet.comparisons.first { $0.field == "country" }?.outcome == .same)
  }

  @Test("is not changed by who is done, and not gone on with once the others' answers are open") func done() throws {
    let team = try ChartingTeam(sources: 1)
    let acting = SmallReview.acting("amara")
    try team.finish(1, by: "amara", ["year": "2019"])
    #expect(throws: Problem.self) { try team.chart(1, by: "amara", ["year": "2020"]) }
    try team.review.finishCharting(RecordID(1), isFinished: false, acting: acting)
    try team.finish(1, by: "amara", ["year": "2020"])
    try team.finish(1, by: "jonas", ["year": "2019"])
    #expect(throws: Problem.self) {
      try team.review.finishCharting(RecordID(1), isFinished: false, acting: acting)
    }
    #expect(throws: Problem.self) { try team.chart(1, by: "amara", ["year": "2019"]) }
    #expect(try team.standing("year", of: 1) == .disputed)
  }

  @Test("keeps not reported apart from not charted") func states() throws {
    let team = try ChartingTeam(sources: 1)
    for user in ["amara", "jonas"] { try team.finish(1, by: user, ["year": "NR", "setting": "n/a"]) }
    #expect(try team.standing("year", of: 1) == .answered(.notReported))
    #expect(try team.standing("setting", of: 1) == .answered(.notApplicable))
    #expect(try team.standing("country", of: 1) == .notCharted)
  }

  @Test("is recorded once when it is sent twice, and can be taken back") func repeats() throws {
    let team = try ChartingTeam(sources: 1)
    try team.chart(1, by: "amara", ["year": "2019"])
    let length = try team.review.ledgerLength()
    try team.chart(1, by: "amara", ["year": "2019"])
    #expect(try team.review.ledgerLength() == length)
    try team.review.chart(["year": nil], of: RecordID(1), acting: SmallReview.acting("amara"))
    #expect(try team.review.chartSheet(RecordID(1), seenBy: "amara").answers.isEmpty)
  }

  @Test("must be of an included source, fit its field, and come from who may chart") func refusals() throws {
    let team = try ChartingTeam(sources: 1)
    #expect(throws: Problem.self) { try team.chart(2, by: "amara", ["year": "2019"]) }
    #expect(throws: Problem.self) { try team.chart(1, by: "ossi", ["year": "2019"]) }
    let acting = SmallReview.acting("amara")
    #expect(throws: Problem.self) { try team.review.chart(["year": .reported("old")], of: RecordID(1), acting: acting) }
    #expect(throws: Problem.self) { try team.review.chart(["taks": .reported("x")], of: RecordID(1), acting: acting) }
    #expect(throws: Problem.self) { try team.review.finishCharting(RecordID(1), acting: acting) }
    #expect(throws: Problem.self) {
      try team.review.agree(on: "year", of: RecordID(1), .reported("2019"), by: .consensus, acting: acting)
    }
  }
}

@Suite struct AFormThatChanged {
  @Test("asks what it did not ask before, and says so of the sources charted earlier") func added() throws {
    let team = try ChartingTeam(sources: 2)
    for user in ["amara", "jonas"] { try team.finish(1, by: user, ["year": "2019"]) }
    try team.amend {
      $0.replacing(
        "    - {id: setting,",
        with: "    - {id: hours, label: Hours, type: number, question: Q1, definition: A week.}\n    - {id: setting,")
    }
    #expect(try team.standing("hours", of: 1) == .notAsked)
    #expect(try team.standing("hours", of: 2) == .notCharted)
    for user in ["amara", "jonas"] { try team.finish(1, by: user, ["hours": "38"]) }
    #expect(try team.standing("hours", of: 1) == .answered(.reported("38")))
    #expect(isEqual(try team.review.verify()))
  }

  @Test("reads old answers by the mapping that was recorded, and keeps them as they were") func recoded() throws {
    let team = try ChartingTeam(sources: 2)
    for user in ["amara", "jonas"] {
      try team.finish(1, by: user, ["task": "support"])
      try team.finish(2, by: user, ["task": "office"])
    }
    try team.amend {
      $0.replacing(
        "{id: support, label: Support of clients, definition: Work with clients themselves.}",
        with: "{id: care, label: Care, definition: Work with clients themselves.}"
      )
      .replacing(
        "- {id: office, label: Office work, definition: Work without clients.}",
        with:
          "- {id: notes, label: Notes, definition: Writing them.}\n      - {id: calls, label: Calls, definition: By telephone.}"
      )
    }
    let acting = SmallReview.acting("paul", why: "two kinds of office work")
    try team.review.recode(
      Recoding(field: "task", moves: [.init("support", to: ["care"]), .init("office", to: ["notes", "calls"])]),
      acting: acting)
    #expect(try team.standing("task", of: 1) == .answered(.reported("care")))
    // A split value is open until somebody looks.
    #expect(try team.standing("task", of: 2) == .disputed)
    #expect(try team.review.chartSheet(RecordID(1), seenBy: "amara").answers["task"] == .reported("support"))
    try team.review.agree(
      on: "task", of: RecordID(2), .reported("calls"), by: .consensus, acting: SmallReview.acting("amara"))
    #expect(try team.standing("task", of: 2) == .answered(.reported("calls")))
    #expect(isEqual(try team.review.verify()))
  }

  @Test("lists the sources to look at again") func queue() throws {
    let team = try ChartingTeam(sources: 1)
    for user in ["amara", "jonas"] { try team.finish(1, by: user, ["task": "office"]) }
    try team.amend {
      $0.replacing("definition: Work without clients.", with: "definition: Work without clients and calls to them.")
    }
    let effects = try team.review.protocolEffects(from: 1, to: 2, seenBy: "amara").flatMap(\.effects)
    #expect(effects.contains { $0.kind.isAboutCharting && $0.items == [1] })
  }
}

@Suite struct AGapOfTheMap {
  @Test("is marked with its reason, and the mark can be taken away") func mark() throws {
    let team = try ChartingTeam(sources: 1)
    let cell = MapCell(rows: "task", row: "office", columns: "country", column: "Canada")
    let acting = SmallReview.acting("paul", why: "searched for, none found")
    try team.review.markGap(cell, .trueGap, sources: [RecordID(1)], acting: acting)
    #expect(try team.review.gaps().map(\.kind) == [.trueGap])
    #expect(try team.review.gaps().first?.sources == ["R1"])
    #expect(throws: Problem.self) { try team.review.markGap(cell, .outOfScope, acting: SmallReview.acting("paul")) }
    try team.review.markGap(cell, nil, acting: acting)
    #expect(try team.review.gaps().isEmpty)
    #expect(isEqual(try team.review.verify()))
  }

  @Test("is one, whichever of its fields are the rows of the map") func turned() throws {
    let team = try ChartingTeam(sources: 1)
    let cell = MapCell(rows: "task", row: "office", columns: "country", column: "Canada")
    let acting = SmallReview.acting("paul", why: "searched for, none found")
    try team.review.markGap(cell, .trueGap, acting: acting)
    try team.review.markGap(cell.turned, .notSearched, acting: acting)
    #expect(try team.review.gaps().map(\.kind) == [.notSearched])
    try team.review.markGap(cell.turned, nil, acting: acting)
    #expect(try team.review.gaps().isEmpty)
    #expect(isEqual(try team.review.verify()))
  }
}
