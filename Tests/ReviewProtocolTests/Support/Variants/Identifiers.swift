/// Ids that stand twice, and references to something that isn't there.
extension BrokenVariant {
  static let identifiers: [BrokenVariant] = [
    BrokenVariant(
      "two objectives have one id", "has been studied.}", "has been studied.}\n  - {id: O1, text: Find gaps.}",
      .error("duplicate-id", at: "Find gaps", 0, "objective id “O1”", "the first is in line 27")),
    BrokenVariant(
      "a sub-question has the id of a question", "      - {id: Q1b,",
      "      - {id: Q2, text: And where?}\n      - {id: Q1b,",
      .error("duplicate-id", at: "- id: Q2", 0, "question id “Q2”", "line 33")),
    BrokenVariant(
      "two criteria have one id", "- id: I3", "- id: I2",
      .error("duplicate-id", at: "- id: I2", 2, "criterion id “I2”")),
    BrokenVariant(
      "a source stands twice", "  - {name: Slow Food,",
      "  - {name: Eric, kind: website, planned: [3]}\n  - {name: Slow Food,",
      .error("duplicate-id", at: "name: Eric", 0, "source “Eric”", "apart")),
    BrokenVariant(
      "a reason for exclusion stands twice", "{label: language, criterion", "{label: No food plants, criterion",
      .error("duplicate-id", at: "No food plants", 0, "exclusion reason")),
    BrokenVariant(
      "two limits are of one kind", "field: date\n", "field: language\n",
      .error("duplicate-id", at: "field: language", 2, "limit of “language”", "one limit")),
    BrokenVariant(
      "a field in a group has the id of another", "{id: portions,", "{id: country,",
      .error("duplicate-id", at: "label: Portions", 0, "charting field id “country”", "inside groups")),
    BrokenVariant(
      "a value stands twice", "containers, other]", "containers, Beds]",
      .error("duplicate-id", at: "containers, Beds", 0, "`garden_kind`", "“Beds”")),
    BrokenVariant(
      "two codes on different levels have one id", "{id: water,", "{id: cook,",
      .error("duplicate-id", at: "label: Cooking", 0, "codebook `activities`", "“cook”", "all levels")),
    BrokenVariant(
      "two planned outputs have one id", "{id: F1,", "{id: T1,",
      .error("duplicate-id", at: "Instruments over", 0, "“T1”")),
    BrokenVariant(
      "an author stands twice", "{name: Tomas Brandt,", "{name: Mara Lindqvist,",
      .error("duplicate-id", at: "user: tomas", 0, "author “Mara Lindqvist”")),
  ]

  static let references: [BrokenVariant] = [
    BrokenVariant(
      "a field answers a question that isn't there", "type: country, question: Q1}", "type: country, question: Q3}",
      .error("dangling-reference", at: "question: Q3", 0, "`country`", "question “Q3”", "There are: Q1, Q1a, Q1b, Q2.")),
    BrokenVariant(
      "a field names a codebook that isn't there", "codebook: activities,", "codebook: activity,",
      .error("dangling-reference", at: "codebook: activity,", 0, "codebook “activity”", "`activities`")),
    BrokenVariant(
      "an output answers a question that isn't there", "question: [Q2], rows", "question: [Overview], rows",
      .error("dangling-reference", at: "Overview", 0, "planned output `F1`", "There are: Q1, Q1a, Q1b, Q2")),
    BrokenVariant(
      "an output has rows of a field that isn't there", "rows: instrument}", "rows: instruments}",
      .error("dangling-reference", at: "rows: instruments", 0, "charting field “instruments”", "`instrument`")),
    BrokenVariant(
      "an output has columns of a field that isn't there", "columns: [country]", "columns: [year]",
      .error("dangling-reference", at: "columns: [year]", 0, "charting field “year”", "garden_kind")),
    BrokenVariant(
      "a reason belongs to a criterion that isn't there", "criterion: E1}", "criterion: E2}",
      .error("dangling-reference", at: "criterion: E2", 0, "“language”", "There are: I1, I2, I3, E1.")),
    BrokenVariant(
      "the strategy is for a source that isn't there", "source: MEDLINE", "source: Web of Science",
      .error("dangling-reference", at: "Web of Science", 0, "draft strategy", "MEDLINE, ERIC")),
    BrokenVariant(
      "the resolver is nobody of the authors", "resolver: Ines Duarte", "resolver: Inez Duarte",
      .error("dangling-reference", at: "Inez", 0, "author “Inez Duarte”", "`Ines Duarte`")),
  ]
}
