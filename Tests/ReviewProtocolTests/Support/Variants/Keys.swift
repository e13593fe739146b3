/// Keys that aren't known, stand twice or are missed.
extension BrokenVariant {
  static let keys: [BrokenVariant] = [
    BrokenVariant(
      "a key is misspelt", "guidance:", "guidence:",
      .error("unknown-key", at: "guidence:", 0, "guidence", "Did you mean `guidance`?")),
    BrokenVariant(
      "a section that others refer to is misspelt", "questions:\n  - id: Q1", "question:\n  - id: Q1",
      .error("unknown-key", at: "question:", 1, "Did you mean `questions`?")),
    BrokenVariant(
      "criteria are called eligibility criteria", "criteria:\n  - id: I1", "eligibility_criteria:\n  - id: I1",
      .error("unknown-key", at: "eligibility_criteria:", 0, "Write `criteria` instead")),
    BrokenVariant(
      "sources are called databases", "sources:\n  - name", "databases:\n  - name",
      .error("unknown-key", at: "databases:", 0, "Write `sources` instead")),
    BrokenVariant(
      "charting is called data extraction", "charting:\n", "data_extraction:\n",
      .error("unknown-key", at: "data_extraction:", 0, "Write `charting` instead")),
    BrokenVariant(
      "reviewers per record are called reviewers", "reviewers_per_record: 2\n  independent",
      "reviewers: 2\n  independent",
      .error("unknown-key", at: "  reviewers: 2", 0, "`reviewers_per_record`", "two or more")),
    BrokenVariant(
      "values are called options", "values: [{value", "options: [{value",
      .error("unknown-key", at: "options:", 0, "Write `values` instead")),
    BrokenVariant(
      "the population is called participants", "  population:\n", "  participants:\n",
      .error("unknown-key", at: "participants:", 0, "Write `population` instead")),
    BrokenVariant(
      "a key stands in the wrong section", "funding:\n", "ranking: None.\nfunding:\n",
      .error("unknown-key", at: "ranking: None.", 2, "It is a key of `selection`")),
    BrokenVariant(
      "a key is like no other", "data_sharing:", "wibble:",
      .error("unknown-key", at: "wibble:", 0, "wibble", "title, guidance")),
    BrokenVariant(
      "a key stands twice", "    text: Schools\n", "    text: Schools\n    text: Playgrounds\n",
      .error("duplicate-key", at: "text: Playgrounds", 0, "second time", "Keep one")),
    BrokenVariant(
      "a key and its misspelling both stand there", "guidance:", "guidence: PRISMA\nguidance:",
      .error("unknown-key", at: "guidence:", 0, "keep one of the two")),
    BrokenVariant(
      "a criterion has no wording", "    wording: The children grow food plants.\n", "",
      .error("missing", at: "- id: I2", 0, "criterion I2 has no wording", "Add `wording:`")),
    BrokenVariant(
      "a wording is left blank", "    wording: The children grow food plants.\n", "    wording:\n",
      .error("missing", at: "    wording:", 2, "`wording:` of criterion I2")),
    BrokenVariant(
      "a section that must be there is empty",
      "objectives:\n  - {id: O1, text: Map how the effect of school gardens on diet has been studied.}",
      "objectives: []", .error("missing", at: "objectives:", 0, "nothing stands behind `objectives:`")),
    BrokenVariant(
      "the strategy has no text",
      "    text: |\n      1. exp Gardening/ or garden*.ti,ab.\n      2. (school* or pupil*).ti,ab.\n      3. 1 and 2\n",
      "",
      .error("missing", at: "source: MEDLINE", 0, "draft strategy", "text")),
  ]
}
