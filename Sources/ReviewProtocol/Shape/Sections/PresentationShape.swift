/// Analysis, consultation and funding.
extension ProtocolShape {
  static let analysis = GroupShape(
    "analysis",
    [
      KeyShape("approach", .text, "How charted data are summarised: frequency counts, basic coding.", required: true),
      KeyShape("outputs", .groups { output }, "Planned tables, figures and maps."),
      KeyShape("notes", .text, "Denominators, sources that count more than once, and the like."),
      KeyShape("software", .text, "Programs used."),
    ])

  static let output = GroupShape(
    "output", noun: "planned output", identity: "id",
    [
      KeyShape("id", .identifier, "Short name, for example T1 or F1.", required: true),
      KeyShape("kind", .choice(["table", "figure", "map", "narrative"]), "What it is.", required: true),
      KeyShape("text", .text, "What it shows.", required: true),
      KeyShape("question", .list(.reference(.question)), "The question or questions it answers."),
      KeyShape("rows", .reference(.field), "Charting field whose values are the rows."),
      KeyShape(
        "columns", .list(.reference(.field)), "Charting field whose values are the columns, or the columns of a list."),
    ])

  static let consultation = GroupShape(
    "consultation",
    [
      KeyShape("planned", .flag, "true when knowledge users are consulted."),
      KeyShape("reason", .text, "Why, or why not."),
      KeyShape("groups", .groups { consulted }, "Who is consulted, when and on what."),
    ])

  static let consulted = GroupShape(
    "consulted_group", noun: "consulted group", identity: "who", shorthand: "who",
    [
      KeyShape("who", .text, "The people: their role, not their names.", required: true),
      KeyShape("when", .text, "At which stage of the review."),
      KeyShape("topics", .text, "What they are asked."),
      KeyShape("how", .text, "How: a panel, interviews, a survey."),
    ])

  static let funding = GroupShape(
    "funding", shorthand: "source",
    [
      KeyShape("source", .text, "Who pays, with the grant's number, or none."),
      KeyShape("role_of_funder", .text, "What part the funder has in the review."),
    ])
}
