/// The charting form, codebooks, analysis and consultation.
extension BrokenVariant {
  static let charting: [BrokenVariant] = [
    BrokenVariant(
      "a single field has no values", "      values: [{value: beds, definition: In the ground.}, containers, other]\n",
      "",
      .error("field-values", at: "- id: garden_kind", 0, "`garden_kind`", "no values", "values: [one, two]")),
    BrokenVariant(
      "a text field has values", "label: Instrument, type: text}", "label: Instrument, type: text, values: [diary]}",
      .error("field-values", at: "values: [diary]", 0, "`instrument`", "type: single")),
    BrokenVariant(
      "a field of codes has no codebook", " codebook: activities,", "",
      .error("field-codebook", at: "id: activity", 0, "`activity`", "names no codebook")),
    BrokenVariant(
      "a text field names a codebook", "label: Instrument, type: text}",
      "label: Instrument, type: text, codebook: activities}",
      .error("field-codebook", at: "id: instrument", 0, "`instrument`", "type: codes")),
    BrokenVariant(
      "a table has no fields", "    - {id: country,",
      "    - {id: costs, label: Costs, type: table, question: Q1}\n    - {id: country,",
      .error("field-group", at: "id: costs", 0, "`costs`", "without fields")),
    BrokenVariant(
      "a group stands in a group", "label: Instrument, type: text}",
      "label: Instrument, type: group, fields: [{id: name, label: Name, type: text}]}",
      .error("field-group", at: "id: instrument", 0, "`instrument` is a group inside `measures`", "move it out")),
    BrokenVariant(
      "a text field has fields inside", "type: group\n", "type: text\n",
      .error("field-group", at: "fields:", 2, "`measures`", "type: group")),
    BrokenVariant(
      "a field answers no question", "type: country, question: Q1}", "type: country}",
      .warning(
        "field-without-question", at: "id: country", 0, "`country` answers no question", "Q1, Q1a, Q1b, Q2",
        "leave it so when it is for the team only")),
    BrokenVariant(
      "a group answers no question", "      question: Q2\n", "",
      .warning("field-without-question", at: "- id: measures", 0, "`measures` answers no question")),
    BrokenVariant(
      "a question is answered by nothing", "pcc:\n", "  - {id: Q3, text: Who paid for it?}\npcc:\n",
      .warning("question-unanswered", at: "id: Q3", 0, "question Q3", "question: Q3")),
    BrokenVariant(
      "one of several sub-questions is answered by nothing", "question: [Q1, Q1b]", "question: [Q1]",
      .warning("question-unanswered", at: "id: Q1b", 0, "question Q1b")),
    BrokenVariant(
      "a number has no definition", ", definition: Of vegetables and fruit.}", "}",
      .warning("field-definition", at: "id: portions", 0, "`portions` has no definition", "counted")),
    BrokenVariant(
      "how many people chart isn't said", "  charters_per_source: 2\n", "",
      .warning("charters", at: "charting:", 0, "how many people chart")),
    BrokenVariant(
      "one person charts and nobody checks",
      [("charters_per_source: 2", "charters_per_source: 1"), ("  verification: Not needed.\n", "")],
      [.warning("charters", at: "charting:", 0, "nobody checks", "verification")]),
    BrokenVariant(
      "the form is tried on one source", "pilot_sources: 3", "pilot_sources: 1",
      .warning("charting-pilot", at: "pilot_sources: 1", 0, "one source only", "two or three")),
    BrokenVariant(
      "the form isn't tried", "  pilot_sources: 3\n", "",
      .warning("charting-pilot", at: "charting:", 0, "pilot_sources")),
    BrokenVariant(
      "a codebook is used by no field", "codebooks:\n",
      "codebooks:\n  - {id: tools, label: Tools, definitions_by: the team, codes: [{id: hoe, label: Hoe, definition: A hoe.}]}\n",
      .warning("codebook-unused", at: "id: tools", 0, "codebook `tools`", "type: codes")),
    BrokenVariant(
      "a code has no definition", ", definition: Preparing what was grown.}", "}",
      .warning("code-definition", at: "id: cook", 0, "code `cook` of codebook `activities`")),
    BrokenVariant(
      "several codes have no definition",
      [(", definition: Preparing what was grown.}", "}"), (", definition: Watering as the main task.}", "}")],
      [.warning("code-definition", at: "id: water", 0, "2 codes", "water, cook")]),
    BrokenVariant(
      "who defined the codes isn't said", "    definitions_by: the team\n", "",
      .warning("codebook-definitions-by", at: "- id: activities", 0, "who wrote its definitions")),
  ]

  static let presentation: [BrokenVariant] = [
    BrokenVariant(
      "a thematic synthesis is planned", "No thematic synthesis, and effects are not pooled.",
      "Findings are put together in a thematic synthesis.",
      .warning("synthesis", at: "approach:", 0, "leaves out: thematic synthesis", "frequency counts")),
    BrokenVariant(
      "effects are pooled", "and effects are not pooled.", "but effects are pooled.",
      .warning("synthesis", at: "approach:", 0, "pooling")),
    BrokenVariant(
      "no output is planned",
      [
        (
          """
            outputs:
              - {id: T1, kind: table, text: Kinds of garden by country, question: Q1, rows: garden_kind, columns: [country]}
              - {id: F1, kind: figure, text: Instruments over the years, question: [Q2], rows: instrument}

          """, ""
        )
      ], [.warning("no-outputs", at: "analysis:", 0, "no table, figure or map", "outputs")]),
    BrokenVariant(
      "an output answers no question", " question: [Q2], rows", " rows",
      .warning("output-without-question", at: "id: F1", 0, "planned output `F1`")),
    BrokenVariant(
      "an appraisal has no instrument", "  instrument: JBI checklist for the design\n", "",
      .warning("appraisal", at: "appraisal:", 0, "without an instrument")),
    BrokenVariant(
      "consultation isn't said",
      [
        (
          """
          consultation:
            planned: true
            reason: Teachers know what can be done.
            groups:
              - {who: teachers, when: before charting, topics: the codes, how: a panel}

          """, "consultation:\n"
        )
      ], [.warning("consultation", at: "consultation:", 0, "knowledge users", "planned: false")]),
    BrokenVariant(
      "nobody is named for the consultation",
      "  groups:\n    - {who: teachers, when: before charting, topics: the codes, how: a panel}\n", "",
      .warning("consultation", at: "consultation:", 0, "nobody is named")),
  ]
}
