/// Where and how the review searches.
extension ProtocolShape {
  static let kinds = ["database", "register", "website", "organisation", "citation", "hand", "contact"]

  static let source = GroupShape(
    "source", identity: "name",
    [
      KeyShape("name", .text, "Name of the database, register, site, journal or list.", required: true),
      KeyShape(
        "kind", .choice(kinds), "What it is: \(kinds.joined(separator: ", ")) (hand: journals searched by hand).",
        required: true),
      KeyShape(
        "platform", .text, "Platform or interface, for example Ovid or EBSCOhost; the same database differs by it."),
      KeyShape(
        "planned", .list(.integer(1...3)), "The step or steps of the search in which it is used.", required: true),
      KeyShape("coverage", .text, "Years or part of the source that is covered."),
      KeyShape("search", .text, "The planned search: terms, or how the source will be searched."),
      KeyShape("note", .text, "Why this source."),
    ])

  static let seedGroups = ["all identified", "selected for full text", "included"]

  static let search = GroupShape(
    "search",
    [
      KeyShape("step_1", .text, "The limited first search, and how its words and index terms are analysed."),
      KeyShape("step_2", .text, "The search with all identified terms in all sources."),
      KeyShape("step_3", .text, "The search of reference lists and for further sources."),
      KeyShape(
        "reference_lists_of", .choice(seedGroups),
        "Whose reference lists are searched: \(seedGroups.joined(separator: ", "))."),
      KeyShape("draft_strategy", .group(draftStrategy), "The full draft strategy for at least one database."),
      KeyShape(
        "known_records", .list(.text), "Sources known to be relevant, by DOI or PMID, which the search must find."),
      KeyShape("peer_review", .text, "Who checks the strategy, and by which instrument, for example PRESS 2015."),
      KeyShape("contact_authors", .text, "Whether authors are asked, for what, and how often."),
      KeyShape("grey_literature", .text, "How literature outside of journals is searched."),
      KeyShape("updates", .text, "Whether the search is run again before the report."),
      KeyShape("deduplication", .text, "How duplicates are found."),
    ])

  static let draftStrategy = GroupShape(
    "draft_strategy", noun: "draft strategy",
    [
      KeyShape("source", .reference(.source), "Name of the source it is written for."),
      KeyShape("text", .lines, "The strategy as it will be run, line by line.", required: true),
      KeyShape("date", .date, "When it was tried."),
      KeyShape("hits", .integer(0...100_000_000), "How many records it found."),
    ])
}
