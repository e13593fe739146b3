internal import Charting
internal import Foundation
internal import Reporting
internal import Review
internal import Screening

extension OverviewPage.Waiting {
  /// Everything that somebody can do now, the most pressing first.
  static func all(
    _ review: Review, _ user: String, _ status: ReviewStatus, _ strings: Strings
  ) throws -> [OverviewPage.Waiting] {
    let team = try review.team()
    var list = WaitingList(strings: strings)
    try list.addPilots(review, user)
    try list.addScreening(review, user)
    try list.addConflicts(review, team, user)
    try list.addCharting(review, team, user)
    try list.addCoding(review, team, user)
    if team.may(user, .answerQuestions) {
      let open = try review.questions(seenBy: user, unansweredOnly: true).count
      list.add("overview.questions", open, "/questions", "overview.answer")
    }
    if team.may(user, .handleReports) {
      let sought = try review.retrievalCounts()[.sought] ?? 0
      list.add("overview.sought", sought, "/fulltext?state=sought", "overview.get")
    }
    if team.may(user, .decideDuplicates) {
      list.add("overview.uncompared", status.searched.uncompared, "/duplicates", "overview.look")
      list.add("overview.unsure", status.searched.unsure, "/duplicates/unsure", "overview.look")
    }
    return list.items
  }
}

private struct WaitingList {
  let strings: Strings
  var items: [OverviewPage.Waiting] = []

  mutating func add(_ key: String, _ count: Int, _ path: String, _ button: String, _ values: [String: String] = [:]) {
    guard count > 0 else { return }
    items.append(.init(text: strings(key, values, count: count), path: path, button: strings[button]))
  }

  mutating func addPilots(_ review: Review, _ user: String) throws {
    for standing in try review.pilotStandings(seenBy: user) where !standing.pilot.isDone {
      let left = standing.missing.first { $0.reviewer.foldedName == user.foldedName }?.left ?? 0
      add("overview.pilot", left, "/pilot", "overview.vote", ["round": String(standing.pilot.round)])
    }
  }

  mutating func addScreening(_ review: Review, _ user: String) throws {
    for stage in Stage.allCases where try review.isOpen(stage) {
      let left = try review.workload(at: stage, for: user).left
      // At full text the document and the form stand beside each other in a room of their own.
      let path =
        try stage == .fullText
        ? review.nextRecord(at: stage, for: user).map { "/fulltext/\($0.text)" } ?? "/fulltext"
        : "/screening/\(stage.rawValue)"
      add("overview.left", left, path, "overview.screen", ["stage": stage.title.lowercased()])
    }
  }

  mutating func addConflicts(_ review: Review, _ team: Team, _ user: String) throws {
    guard team.may(user, .agree) || team.may(user, .arbitrate) else { return }
    for stage in Stage.allCases {
      let total = try review.conflicts(at: stage, seenBy: user, limit: 0).total
      add(
        "overview.conflicts.at", total, "/conflicts?stage=\(stage.rawValue)", "overview.resolve",
        ["stage": stage.title.lowercased()])
    }
  }

  mutating func addCharting(_ review: Review, _ team: Team, _ user: String) throws {
    // Without a form there is nothing to chart.
    guard (try? review.chartForm()) != nil else { return }
    let sources = try review.sourcesToChart(seenBy: user)
    if team.may(user, .chart) {
      let wanted = sources.filter { $0.isWanted }
      let next = wanted.first { $0.own == .begun } ?? wanted.first
      add(
        "overview.chart", wanted.count, next.map { "/charting/\($0.source.text)" } ?? "/charting", "overview.charting")
    }
    if team.may(user, .agree) || team.may(user, .arbitrate) {
      let differing = sources.filter { $0.differences > 0 }
      let path = differing.first.map { "/charting/\($0.source.text)/compare" } ?? "/charting"
      add("overview.differences", differing.reduce(0) { $0 + $1.differences }, path, "overview.settle")
    }
  }

  /// Not every team codes texts: those that nobody began wait for nobody.
  mutating func addCoding(_ review: Review, _ team: Team, _ user: String) throws {
    guard (try? review.codebooks().isEmpty) == false else { return }
    let documents = try review.documentsToCode(seenBy: user)
    let begun = documents.filter { $0.own == .begun && $0.isWanted }
    add("overview.code", begun.count, begun.first?.document.path ?? "/coding", "overview.coding")
    if team.may(user, .agree) || team.may(user, .arbitrate) {
      let differing = documents.filter { $0.differences > 0 }
      let path = differing.first.map { $0.document.path + "/compare" } ?? "/coding"
      add("overview.excerpts", differing.reduce(0) { $0 + $1.differences }, path, "overview.settle")
    }
  }
}
