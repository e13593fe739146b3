import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Reporting
internal import Review
internal import Screening

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Where the review stands, and what waits.",
    discussion: """
      Example:
        winnow status --review peer-workers
      """)

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var review: ReviewOptions

  func run() throws {
    let review = try review.open()
    let status = ReviewStatus(try review.snapshot())
    let standing = try review.protocolStanding()
    let retrieval = try review.retrievalCounts()
    let waiting = try waitingLines(review)
    if json {
      guard case .object(let members) = status.json else { return }
      let atHand = JSONValue.number(String(retrieval[.atHand] ?? 0))
      Console.print(
        JSONValue.object(members + [("at_hand", atHand), ("protocol", standing.json)]).jsonText)
    } else {
      show(status, standing)
      for line in waiting { Console.print(line) }
      for line in reportLines(status, retrieval) { Console.print(line) }
    }
  }

  /// What waits beside records: rounds of the pilot, questions.
  private func waitingLines(_ review: Review) throws -> [String] {
    let rounds = try review.pilots().filter { !$0.isDone }
    let questions = try review.openQuestions()
    return rounds.map { "Pilot round \($0.round) is open: `winnow pilot status\(self.review.suffix)`" }
      + (questions == 0
        ? []
        : [
          "\(questions.counted("question waits", "questions wait")) for an answer: `winnow screen questions\(self.review.suffix)`"
        ])
  }

  private func show(_ status: ReviewStatus, _ standing: ProtocolStanding) {
    Console.print(status.title)
    for line in standing.lines(review.suffix) { Console.print(line) }
    Console.print("")
    if status.sources.isEmpty {
      Console.print("No records yet. `winnow import FILE --source NAME` brings them in.")
      return
    }
    Console.print(
      TextTable(
        heading: ["source", "kind", "records", "skipped"],
        rows: status.sources.map { [$0.name, $0.kind, String($0.records), String($0.skipped)] }
      ).text)
    Console.print("")
    Console.print("\(status.records) records, \(status.duplicates) of them duplicates, \(status.works) works")
    for line in duplicateLines(status.searched) { Console.print(line) }
    Console.print("")
    Console.print(
      TextTable(
        heading: ["stage", "reached", "included", "excluded", "conflict", "waiting", "unseen", "undecided"],
        rows: status.stages.map { stage in
          [
            stage.name, String(stage.reached), String(stage.included), String(stage.excluded), String(stage.conflicts),
            String(stage.waiting), String(stage.unseen), String(stage.undecided),
          ]
        }
      ).text)
    if !status.reviewers.isEmpty {
      Console.print("")
      Console.print(
        TextTable(
          heading: ["reviewer", "stage", "records decided"],
          rows: status.reviewers.map { [$0.name, $0.stage, String($0.records)] }
        ).text)
    }
  }

  /// How far retrieval is, and what is included.
  private func reportLines(_ status: ReviewStatus, _ retrieval: [RetrievalState: Int]) -> [String] {
    guard status.retrieval.sought + status.included.reports > 0 else { return [] }
    let states = [RetrievalState.atHand, .sought, .notRetrieved].map { state in
      "\(retrieval[state] ?? 0) \(state == .sought ? "to get" : state.rawValue)"
    }
    let previous =
      status.included.previousStudies > 0 ? ", \(status.included.previousStudies) of the previous version" : ""
    return [
      "", "Full texts: \(status.retrieval.sought) sought, \(states.joined(separator: ", "))",
      "Included: \(status.included.reports.counted("report")) of \(status.included.studies.counted("study", "studies"))"
        + previous,
    ]
  }

  /// What the search for duplicates waits for.
  private func duplicateLines(_ standing: ReviewSnapshot.DuplicateStanding) -> [String] {
    var lines: [String] = []
    if standing.uncompared > 0 {
      lines.append(
        "\(standing.uncompared.counted("record")) not yet searched for duplicates: `winnow duplicates find\(review.suffix)`"
      )
    }
    if standing.unsure > 0 {
      lines.append(
        "\(standing.unsure.counted("pair")) may be duplicates; a person must look: `winnow duplicates unsure\(review.suffix)`"
      )
    }
    return lines
  }
}
