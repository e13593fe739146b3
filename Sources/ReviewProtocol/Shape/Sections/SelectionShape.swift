/// How sources are selected and read.
extension ProtocolShape {
  static let selection = GroupShape(
    "selection",
    [
      KeyShape(
        "reviewers_per_record", .integer(1...20), "How many people decide on each record; JBI asks for two or more.",
        required: true),
      KeyShape("independent", .flag, "true when reviewers don't see each other's decisions before their own."),
      KeyShape("maybe_counts_as", .choice(["include", "exclude", "conflict"]), "What an answer of maybe counts as."),
      KeyShape(
        "reasons_must_agree", .flag, "true when two exclusions for different reasons at full text are a conflict."),
      KeyShape(
        "agreement", .choice(["all agree", "mean pairwise"]),
        "How agreement of more than two reviewers is computed: the share of records on which all agree, or the mean over pairs."
      ),
      KeyShape("agreement_definition", .text, "When two decisions agree, for example when both keep or both exclude."),
      KeyShape("pilot", .group(pilot), "The trial of the criteria before screening starts."),
      KeyShape(
        "conflicts_resolved_by", .choice(["discussion", "third reviewer", "discussion, then third reviewer"]),
        "How disagreements are solved."),
      KeyShape("resolver", .reference(.author), "Name of the author who decides where discussion doesn't."),
      KeyShape("conflicts_note", .text, "More on how disagreements are solved."),
      KeyShape("stages", .groups { stage }, "Only what differs at a stage."),
      KeyShape("ranking", .text, "Whether records are ordered by a model; a scoping review screens all of them."),
      KeyShape("software", .text, "Program used for screening."),
    ])

  static let pilot = GroupShape(
    "pilot",
    [
      KeyShape("size", .integer(1...10_000), "How many records; JBI's framework says 25."),
      KeyShape("threshold", .share, "Agreement needed to start; JBI's framework says 0.75."),
      KeyShape("sample", .text, "How the sample is drawn, for example at random over all databases."),
      KeyShape("reviewers", .text, "Who takes part; JBI asks for the whole team."),
      KeyShape("after", .text, "What follows when agreement is lower."),
    ])

  static let stage = GroupShape(
    "stage", identity: "id",
    [
      KeyShape("id", .choice(["title-abstract", "full-text"]), "The stage.", required: true),
      KeyShape("reviewers_per_record", .integer(1...20), "How many people decide on each record at this stage."),
      KeyShape(
        "maybe_counts_as", .choice(["include", "exclude", "conflict"]), "What an answer of maybe counts as here."),
    ])

  static let exclusionReason = GroupShape(
    "exclusion_reason", noun: "exclusion reason", identity: "label", shorthand: "label",
    [
      KeyShape("label", .text, "The reason as reviewers choose it and as the report shows it.", required: true),
      KeyShape(
        "criterion", .list(.reference(.criterion)), "The criterion that the source fails; of several, any of them."),
      KeyShape("definition", .text, "When it applies."),
    ])

  static let fullText = GroupShape(
    "full_text", noun: "full-text handling", shorthand: "retrieval",
    [
      KeyShape("retrieval", .text, "How full texts are obtained."),
      KeyShape("tries", .integer(1...100), "After how many tries a report counts as not retrieved."),
      KeyShape("languages", .text, "Which languages are read, and what happens to others."),
      KeyShape("companion_reports", .text, "How several reports of one study are handled."),
      KeyShape("note", .text, "Anything else."),
    ])
}
