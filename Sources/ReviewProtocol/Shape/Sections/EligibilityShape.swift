/// What a source must be: PCC, evidence sources, criteria, limits.
extension ProtocolShape {
  static let pcc = GroupShape(
    "pcc", noun: "PCC",
    [
      KeyShape("population", .group(element), "Who the sources are about.", required: true),
      KeyShape("concept", .group(element), "What is mapped.", required: true),
      KeyShape("context", .group(element), "Where or under which circumstances.", required: true),
    ])

  static let element = GroupShape(
    "pcc_element", noun: "PCC element", shorthand: "text",
    [
      KeyShape("text", .text, "The element in a few words, as the question names it."),
      KeyShape("definition", .text, "Who or what counts and who or what does not."),
      KeyShape("terms", .list(.text), "Words that point to it in titles and abstracts."),
      KeyShape("not_applicable", .text, "Why the review has no such element, when it has none."),
    ])

  static let evidenceSources = GroupShape(
    "evidence_sources", noun: "evidence sources",
    [
      KeyShape("open", .flag, "true when any type of source counts."),
      KeyShape(
        "types", .list(.text), "Types that count, for example primary study, review, guideline, thesis, report."),
      KeyShape("excluded", .list(.text), "Types that don't count."),
      KeyShape("note", .text, "Why these."),
    ])

  static let stages = ["title-abstract", "full-text", "both"]
  static let elements = ["population", "concept", "context", "evidence source", "limit", "other"]

  static let criterion = GroupShape(
    "criterion", identity: "id",
    [
      KeyShape(
        "id", .identifier, "Short name that reasons and amendments refer to, for example I1 or E2.", required: true),
      KeyShape(
        "kind", .choice(["inclusion", "exclusion"]), "inclusion: the source must be so; exclusion: it must not.",
        required: true),
      KeyShape(
        "stage", .choice(stages), "At which stage it is judged: title-abstract, full-text or both.", required: true),
      KeyShape("element", .choice(elements), "The part of the question it belongs to.", required: true),
      KeyShape("wording", .text, "The criterion in one sentence, as reviewers see it.", required: true),
      KeyShape("definition", .text, "What the words mean, and what to do when it is unclear."),
      KeyShape("rationale", .text, "Why the criterion is there (PRISMA-ScR item 6)."),
      KeyShape("examples", .group(examples), "Cases on both sides of the line."),
      KeyShape("rulings", .list(.text), "What the team decided about doubtful cases, added with the pilots."),
    ])

  static let examples = GroupShape(
    "examples",
    [
      KeyShape("in", .list(.text), "Cases that stay in the review."),
      KeyShape("out", .list(.text), "Cases that are left out."),
    ])

  static let limit = GroupShape(
    "limit", identity: "field",
    [
      KeyShape("field", .text, "What is limited: language, date, geography, publication status.", required: true),
      KeyShape("value", .list(.text), "To what, or `none`.", required: true),
      KeyShape("justification", .text, "Why; JBI asks for a reason for each limit."),
    ])
}
