/// Text that YAML takes away without a word.
extension BrokenVariant {
  private static let strategy =
    "    text: |\n      1. exp Gardening/ or garden*.ti,ab.\n      2. (school* or pupil*).ti,ab.\n      3. 1 and 2\n"
  private static let joined =
    "the lines of the strategy are joined into one. Write `text: |` and indent the lines below it."

  static let lostLines: [BrokenVariant] = [
    BrokenVariant(
      "a strategy is written without |", strategy,
      "    text: 1. exp Gardening/ or garden*.ti,ab.\n      2. (school* or pupil*).ti,ab.\n      3. 1 and 2\n",
      .error("folded-lines", at: "1. exp Gardening", 0, joined)),
    BrokenVariant(
      "a strategy begins on the next line, without |", strategy,
      "    text:\n      exp Gardening/ or garden*.ti,ab.\n      (school* or pupil*).ti,ab.\n",
      .error("folded-lines", at: "exp Gardening", 0, joined)),
    BrokenVariant(
      "a strategy stands behind >-", "    text: |\n", "    text: >-\n",
      .error("folded-lines", at: "text: >-", 0, joined)),
    BrokenVariant(
      "a strategy stands in quotes", strategy,
      "    text: \"1. exp Gardening/ or garden*.ti,ab.\n      2. (school* or pupil*).ti,ab.\"\n",
      .error("folded-lines", at: "1. exp Gardening", 0, joined)),
    BrokenVariant(
      "a strategy was pasted into one line", strategy,
      "    text: 1. garden*.ti,ab. 2. (school* or pupil*).ti,ab. 3. 1 and 2\n",
      .warning("folded-lines", at: "1. garden", 0, joined)),
    BrokenVariant(
      "a strategy with numbers behind # was pasted into one line", strategy,
      "    text: |\n      #1 garden* #2 school* or pupil*\n",
      .warning("folded-lines", at: "text: |", 0, joined)),
  ]

  static let lostNotes: [BrokenVariant] = [
    BrokenVariant(
      "the number of a grant stands behind #", "Example Foundation, grant 12", "Example Foundation, grant #P12345",
      .warning(
        "note-in-text", at: "#P12345", 0, "what stands behind # is a note and was not read: “#P12345”",
        "Put the text between quotes, or behind `>-` or `|` on lines of its own.")),
    BrokenVariant(
      "lines of a strategy begin with #", strategy,
      "    text: garden*.ti,ab.\n      #2 school*.ti,ab.\n      #3 1 and 2\n",
      .warning("note-in-text", at: "#2 school", 0, "“#2 school*.ti,ab.”")),
    BrokenVariant(
      "a hash tag stands in braces", "label: Watering, definition: Watering as the main task.}",
      "label: Watering, definition: Watering as the main #task.}",
      .error("syntax", at: "- {id: cook", 0, "braces isn't closed"),
      .warning("note-in-text", at: "#task", 0, "“#task.}”")),
    BrokenVariant(
      "an entry of a list begins with #", "  known_records: [10.1000/example.1, 10.1000/example.2]\n",
      "  known_records:\n    - 10.1000/example.1\n    - #10.1000/example.2\n",
      .warning("note-in-text", at: "#10.1000", 0, "“#10.1000/example.2”")),
  ]

  static let lostCommas: [BrokenVariant] = [
    BrokenVariant(
      "a comma stands in parentheses in a list", "out: [kindergarten, adults]",
      "out: [kindergarten, carers (family, friends), adults]",
      .warning(
        "split-value", at: "out: [kindergarten", 0,
        "the comma inside the parentheses splits “carers (family, friends)”",
        "\"carers (family, friends)\"")),
    BrokenVariant(
      "a comma stands in parentheses in values", "containers, other]", "containers (pots, boxes), other]",
      .warning("split-value", at: "containers", 0, "“containers (pots, boxes)”")),
    BrokenVariant(
      "what stands behind a comma in braces is like a key", "{id: O1, text: Map how the effect",
      "{id: O1, text: Map, texts, how the effect",
      .error("unknown-key", at: "Map, texts", 1, "“texts”", "Inside { } a comma begins a new key"),
      .error("unknown-key", at: "Map, texts", 1, "Inside { } a comma begins a new key")),
    BrokenVariant(
      "one word behind a comma in braces is no key", "definition: Watering as the main task.}",
      "definition: Watering as the main task, face}",
      .error(
        "unknown-key", at: "main task, face", 0, "“face”",
        "Inside { } a comma begins a new key; put quotes around the text.")),
  ]
}
