/// Slips of newcomers: an id in the place of a key, words of other programs, answers that say nothing.
extension BrokenVariant {
  static let bareEntries: [BrokenVariant] = [
    BrokenVariant(
      "the id of a question stands as its key", "  - id: Q2\n    text: How was the diet",
      "  - Q4: How was the diet",
      .error(
        "unknown-key", at: "- Q4:", 0, "“Q4” stands where a key of the question belongs",
        "Write `- id: Q4` and, on the next line, `  text: …`")),
    BrokenVariant(
      "an entry lacks its hyphen", "  - id: I3\n    kind: inclusion", "    id: I3\n    kind: inclusion",
      .error("duplicate-key", at: "id: I3", 0, "second time", "write `- ` before it")),
    BrokenVariant(
      "the title stands in curly quotes", "title: \"School gardens and what children eat: a scoping review\"",
      "title: “School gardens and what children eat: a scoping review”",
      .error("syntax", at: "title: “", 0, "curly quotes (“)", "straight quotes")),
    BrokenVariant(
      "a value stands as a key", "values: [{value: beds, definition: In the ground.}, containers, other]",
      "values:\n          - beds: In the ground.\n          - containers",
      .error("unknown-key", at: "- beds:", 0, "`- value: beds`", "`  definition: …`")),
    BrokenVariant(
      "the id of a code stands as its key",
      "      - {id: cook, label: Cooking, definition: Preparing what was grown.}",
      "      - cook:\n          label: Cooking",
      .error("unknown-key", at: "- cook:", 0, "`- id: cook`", "`  label: …`")),
    BrokenVariant(
      "the id of an output stands as its key",
      "    - {id: F1, kind: figure, text: Instruments over the years, question: [Q2], rows: instrument}",
      "    - T3: Instruments over the years",
      .error("unknown-key", at: "- T3:", 0, "the planned output", "`- id: T3`", "`  text: …`")),
  ]

  static let stopgaps: [BrokenVariant] = ["...", "…", "TODO", "tbd", "TBC", "xxx", "???"].map { stopgap in
    BrokenVariant(
      "a text is only \(stopgap)", "    text: Schools\n", "    text: \(stopgap)\n",
      .open("placeholder", at: "    text: \(stopgap)", 0, "`text` of `context` is still to fill in"))
  }

  static let otherWords: [BrokenVariant] =
    [
      ("multiple choice", "multiple"), ("multi-select", "multiple"), ("checkbox", "multiple"),
      ("single choice", "single"), ("dropdown", "single"), ("radio", "single"), ("yes/no", "yes or no"),
      ("boolean", "yes or no"), ("free text", "long text"), ("paragraph", "long text"), ("string", "text"),
      ("integer", "number"),
    ].map { word, type in
      BrokenVariant(
        "a type of field is called \(word)", "label: Instrument, type: text}", "label: Instrument, type: \(word)}",
        .error("unknown-value", at: "id: instrument", 0, "Did you mean `\(type)`?"))
    } + [
      BrokenVariant(
        "the fields of a table are called columns",
        [("      type: group\n", "      type: table\n"), ("      fields:\n", "      columns:\n")],
        [.error("unknown-key", at: "      columns:", 0, "Write `fields` instead")]),
      BrokenVariant(
        "a role is misspelt", "roles: [arbiter, librarian]", "roles: [arbiter, libarian]",
        .warning("near-role", at: "libarian", 0, "the role “libarian”", "Did you mean `librarian`?")),
    ]

  static let emptyAnswers: [BrokenVariant] = [
    BrokenVariant(
      "updates are only affirmed", "updates: Once, before the report is written.", "updates: yes",
      .warning("says-only-yes", at: "updates: yes", 0, "`updates` says only “yes”. Say what is done, when and by whom.")
    ),
    BrokenVariant(
      "contact is only denied", "contact_authors: Once, for reports that cannot be obtained.", "contact_authors: No.",
      .warning("says-only-yes", at: "contact_authors: No.", 0, "`contact_authors` says only “no”. Say why not")),
    BrokenVariant(
      "a range stands for a number", "size: 25", "size: 25-50",
      .error("wrong-type", at: "size: 25-50", 0, "Write one whole number from 1 to 10000. How many records")),
    BrokenVariant(
      "a number is explained", "charters_per_source: 2", "charters_per_source: 1, checked by a 2nd",
      .error(
        "wrong-type", at: "checked by", 0, "Write one whole number from 1 to 20. How many people chart each source.")),
    BrokenVariant(
      "reports that could not be had are a reason", "{label: no food plants, criterion: I2}",
      "{label: no food plants, criterion: I2}\n  - Full text not available",
      .warning(
        "reason-is-box", at: "Full text not", 0,
        "“Full text not available” is a box of its own in the flow diagram, not a reason for exclusion",
        "Take it out; Winnow counts such reports there.")),
    BrokenVariant(
      "reports that were not retrieved are a reason of a criterion", "{label: language, criterion: E1}",
      "{label: language, criterion: E1}\n  - {label: not retrieved, criterion: E1}",
      .warning("reason-is-box", at: "not retrieved", 0, "“not retrieved”")),
    BrokenVariant(
      "duplicates are a reason", "{label: language, criterion: E1}", "{label: language, criterion: E1}\n  - duplicate",
      .warning("reason-is-box", at: "- duplicate", 0, "“duplicate”")),
  ]
}
