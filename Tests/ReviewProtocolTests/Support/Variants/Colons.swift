/// Colons, quotes and brackets that stop YAML: all of them are named in one run.
extension BrokenVariant {
  private static let remedy =
    "Write `>-` behind the key's colon and the text on the next line, or put the whole text between quotes."

  static let colons: [BrokenVariant] = [
    BrokenVariant(
      "three texts have a colon, and a word further down is misspelt",
      [
        ("rationale: Gardens are common in schools; what", "rationale: Gardens are common in schools: what"),
        ("wording: The children grow food plants.", "wording: The children grow: food plants."),
        ("  step_2: All terms", "  step_2: Main search: all terms"), ("kind: exclusion", "kind: exlusion"),
      ],
      [
        .error("syntax", at: "rationale: Gardens", 0, "a colon followed by a blank stands inside a text", remedy),
        .error("syntax", at: "children grow: food", 0, "colon"), .error("syntax", at: "step_2: Main", 0, "colon"),
        .error("unknown-value", at: "exlusion", 0, "Did you mean `exclusion`?"),
      ]),
    BrokenVariant(
      "one text has two colons", "    text: Schools\n", "    text: Schools: primary: all\n",
      .error("syntax", at: "Schools: primary", 0, "colon")),
    BrokenVariant(
      "all keys of a criterion are indented too far",
      "    stage: title-abstract\n    element: context\n    wording: The garden belongs to a school.\n",
      "      stage: title-abstract\n      element: context\n      wording: The garden belongs to a school.\n",
      .error("syntax", at: "stage: title-abstract", 0, "the key `stage` is indented further than the keys above it")),
    BrokenVariant(
      "sub-questions are indented too far",
      "    sub_questions:\n      - {id: Q1a, text: \"Which of them involve families?\"}\n      - {id: Q1b, text: \"Which of them are part of lessons?\"}\n",
      "      sub_questions:\n        - {id: Q1a, text: \"Which of them involve families?\"}\n        - {id: Q1b, text: \"Which of them are part of lessons?\"}\n",
      .error("syntax", at: "sub_questions:", 0, "the key `sub_questions` is indented further")),
    BrokenVariant(
      "a quoted text goes on, and a text has a colon",
      [
        (
          "    text: How was the diet of the pupils measured?", "    text: \"How was\" the diet of the pupils measured?"
        ),
        ("    text: Schools\n", "    text: Schools: all\n"),
      ],
      [
        .error("syntax", at: "\"How was\"", 0, "a text goes on behind its closing quote", "Write `>-`"),
        .error("syntax", at: "Schools: all", 0, "colon"),
      ]),
    BrokenVariant(
      "a colon stands behind a closing quote", "    text: Schools\n", "    text: \"Schools\": all of them\n",
      .error("syntax", at: "\"Schools\"", 0, "a text goes on behind its closing quote", "Write `>-`")),
    BrokenVariant(
      "an entry of a list goes on behind its quote", "  known_records: [10.1000/example.1, 10.1000/example.2]\n",
      "  known_records:\n    - \"10.1000/example.1\" (PMID 12)\n    - 10.1000/example.2\n",
      .error("syntax", at: "(PMID 12)", 0, "a text goes on behind its closing quote")),
    BrokenVariant(
      "a text in a list in brackets goes on behind its quote", "out: [kindergarten, adults]",
      "out: [\"kindergarten\" and day care, adults]",
      .error("syntax", at: "day care", 0, "a text goes on behind its closing quote", "Put quotes around the whole text")
    ),
    BrokenVariant(
      "a text in braces goes on behind its quote", "text: \"Which of them involve families?\"}",
      "text: \"Which of them\" involve families?}",
      .error("syntax", at: "involve families", 0, "a text goes on behind its closing quote")),
    BrokenVariant(
      "a text goes on behind brackets", "    text: Schools\n", "    text: [Primary] schools\n",
      .error("syntax", at: "[Primary]", 0, "a text goes on behind a closing bracket", "the whole text")),
    BrokenVariant(
      "a no-break space indents", "    text: Schools\n", "    text: Schools\n\u{A0}   definition2: All.\n",
      .error(
        "syntax", at: "definition2: All", 0, "an odd blank (no-break space)", "type an ordinary blank over it",
        ":1: an odd blank")),
    BrokenVariant(
      "a no-break space stands behind a colon", "    element: concept", "    element:\u{A0}concept",
      .error("syntax", at: "element:\u{A0}concept", 0, "an odd blank (no-break space)", ":13: an odd blank")),
  ]
}
