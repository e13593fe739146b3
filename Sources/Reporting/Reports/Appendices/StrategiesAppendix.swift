internal import Bibliography
package import Documents
internal import Review
internal import ReviewProtocol

/// Appendix I of a JBI scoping review: the search strategies, as they were run (JBI Manual, 11.3.13).
package enum StrategiesAppendix {
  package static func document(_ facts: ReportFacts) -> Document {
    var blocks: [Document.Block] = []
    for search in facts.searches {
      blocks.append(.heading(1, "\(given: search.source)"))
      blocks.append(.paragraph(about(search, facts)))
      if let strategy = search.strategy {
        blocks.append(.verbatim(strategy))
      } else if search.kind.isScreened {
        blocks.append(
          .paragraph(
            .missing(
              "the strategy as it was run; `winnow search describe \(search.batch) --strategy FILE`")))
      } else {
        blocks.append(.paragraph(way(of: search, facts)))
      }
    }
    if blocks.isEmpty {
      blocks.append(.paragraph(.missing("searches; `winnow import FILE --source NAME --strategy FILE`")))
    }
    return Document(
      "appendix-1-search-strategies", "Appendix I: search strategies",
      about: "The strategy of each source, line by line, with date and numbers.",
      blocks + draft(facts) + [facts.state])
  }

  private static func about(_ search: ImportedSearch, _ facts: ReportFacts) -> Prose {
    let platform = facts.platform(of: search).map { Prose("Platform: \(given: $0). ") } ?? ""
    let date =
      search.searched.map { Prose.given($0) }
      ?? .missing("date of the search; `winnow search describe \(search.batch) --searched DATE`")
    let hits =
      search.hits.map { number -> Prose in
        "\(Counted(String(number), Evidence("Hits that the source reported", .files, [search.file]))) hits reported, "
      } ?? ""
    return "\(Prose([.words(search.kind.title)])). \(platform)Searched: \(date); \(hits)\(search.counted) records read."
  }

  /// What the protocol says of a source without a strategy of lines.
  private static func way(of search: ImportedSearch, _ facts: ReportFacts) -> Prose {
    guard let sources = facts.plan?.sources,
      let place = PlannedSources(sources).position(of: search.source, search.kind),
      let way = sources[place].search
    else { return .missing("how it was searched; write `search` at the source in protocol.yaml") }
    return .given(way)
  }

  /// The draft of the protocol, where no source shows its strategy.
  private static func draft(_ facts: ReportFacts) -> [Document.Block] {
    guard let draft = facts.plan?.search.draftStrategy, let text = draft.text else { return [] }
    let source = draft.source.map { Prose(" for \(given: $0)") } ?? ""
    return [
      .heading(1, "Draft of the protocol"),
      .paragraph("The strategy\(source) as the protocol has it; what was run stands above."), .verbatim(text),
    ]
  }
}
