/// The charting form and the codebooks.
extension ProtocolShape {
  static let charting = GroupShape(
    "charting",
    [
      KeyShape("charters_per_source", .integer(1...20), "How many people chart each source."),
      KeyShape("independent", .flag, "true when they chart without seeing each other's values."),
      KeyShape("verification", .text, "When one person charts: who checks, and how much."),
      KeyShape("disagreements", .text, "How differences between charters are solved."),
      KeyShape(
        "pilot_sources", .integer(1...1_000), "On how many sources the form is tried first; JBI says two or three."),
      KeyShape("confirm_with_authors", .text, "Whether authors of sources are asked about missing information."),
      KeyShape("changes", .text, "How changes of the form are decided and recorded."),
      KeyShape("fields", .groups { field }, "The draft charting form.", required: true),
    ])

  static let fieldTypes = [
    "text", "long text", "number", "date", "yes or no", "single", "multiple", "country", "codes", "quote", "group",
    "table",
  ]

  static let field: GroupShape = GroupShape(
    "charting_field", noun: "charting field", identity: "id",
    [
      KeyShape("id", .identifier, "Short name, used as a column in exports.", required: true),
      KeyShape("label", .text, "The name that people see.", required: true),
      KeyShape(
        "type", .choice(fieldTypes),
        "What it holds: \(fieldTypes.joined(separator: ", ")) (group and table repeat the fields inside).",
        required: true),
      KeyShape("question", .list(.reference(.question)), "The question or questions it helps to answer."),
      KeyShape("definition", .text, "What is charted, with assumptions and simplifications (PRISMA-ScR item 11)."),
      KeyShape("values", .groups { allowedValue }, "The values to choose from, for single and multiple."),
      KeyShape("codebook", .reference(.codebook), "The codebook to choose from, for codes."),
      KeyShape("unit", .text, "Unit of a number."),
      KeyShape("condition", .text, "When the field is asked, for example only when `integration` is yes."),
      KeyShape("required", .flag, "true when every source must have it, if only as not reported."),
      KeyShape("repeatable", .flag, "true when a source may have several."),
      KeyShape("fields", .groups { field }, "The fields inside a group or table."),
    ])

  static let allowedValue = GroupShape(
    "allowed_value", noun: "value", identity: "value", shorthand: "value",
    [
      KeyShape("value", .text, "The value as it is charted.", required: true),
      KeyShape("definition", .text, "When it applies."),
    ])

  static let codebook = GroupShape(
    "codebook", identity: "id",
    [
      KeyShape("id", .identifier, "Short name that charting fields refer to.", required: true),
      KeyShape("label", .text, "The name that people see.", required: true),
      KeyShape("origin", .text, "Where the labels come from, with a citation."),
      KeyShape("definitions_by", .text, "Who wrote the definitions: the team, or the source they come from."),
      KeyShape("note", .text, "How it is used."),
      KeyShape("codes", .groups { code }, "The codes, each with its own below it.", required: true),
    ])

  static let code: GroupShape = GroupShape(
    "code", identity: "id",
    [
      KeyShape("id", .identifier, "Short name, once in the codebook.", required: true),
      KeyShape("label", .text, "The name that people see.", required: true),
      KeyShape("definition", .text, "When the code applies and when not."),
      KeyShape("examples", .list(.text), "Passages or cases it applies to."),
      KeyShape("children", .groups { code }, "Codes below this one."),
    ])

  static let appraisal = GroupShape(
    "appraisal",
    [
      KeyShape("planned", .flag, "true when sources are appraised critically."),
      KeyShape("reason", .text, "Why, or why not."),
      KeyShape("instrument", .text, "By which instrument."),
      KeyShape("use", .text, "What the results are used for."),
    ])
}
