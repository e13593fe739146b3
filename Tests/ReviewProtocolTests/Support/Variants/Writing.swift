/// Mistakes in the writing: what stands there is no YAML, or not the kind of value that belongs there.
extension BrokenVariant {
  static let writing: [BrokenVariant] = [
    BrokenVariant(
      "a title with a colon lacks quotes", "\"School gardens and what children eat: a scoping review\"",
      "School gardens and what children eat: a scoping review",
      .error("syntax", at: "title:", 0, "colon", "quotes")),
    BrokenVariant(
      "a quote is not closed", "    text: Schools\n", "    text: 'Schools\n",
      .error("syntax", at: "'Schools", 0, "quote was opened", "Close the quote")),
    BrokenVariant(
      "a quote is closed by the next one only", "a scoping review\"", "a scoping review",
      .error("syntax", at: "title:", 0, "quote opens here", "line 32")),
    BrokenVariant(
      "an apostrophe ends a quoted text", "text: How was the diet of the pupils measured?",
      "text: 'How was the pupils' diet measured?'",
      .error("syntax", at: "pupils' diet", 0, "behind its closing quote", "apostrophe twice")),
    BrokenVariant(
      "a tab indents", "    definition: Any primary school", "\tdefinition: Any primary school",
      .error("syntax", at: "Any primary school", 0, "tab", "blanks")),
    BrokenVariant(
      "a key is indented too far", "    element: concept", "      element: concept",
      .error("syntax", at: "element: concept", 0, "`element`", "indented further", "Align")),
    BrokenVariant(
      "a key is indented too little", "    element: concept", "   element: concept",
      .error("syntax", at: "element: concept", 0, "no entry of the list", "align the keys")),
    BrokenVariant(
      "a key has no blank behind its colon", "    element: concept", "    element:concept",
      .error("syntax", at: "element:concept", 0, "no colon with a blank")),
    BrokenVariant(
      "a bracket is not closed", "in: [vegetable beds], out", "in: [vegetable beds, out",
      .error("syntax", at: "vegetable beds", 0, "list in brackets isn't closed", "]")),
    BrokenVariant(
      "a text begins with an at sign", "affiliation: University", "affiliation: @University",
      .error("syntax", at: "@University", 0, "can't begin with this character", "quotes")),
    BrokenVariant(
      "a text begins with an exclamation mark", "    text: Schools\n", "    text: !Schools\n",
      .error("syntax", at: "!Schools", 0, "exclamation mark", "quotes")),
    BrokenVariant(
      "a text begins with an asterisk", "    text: Schools\n", "    text: *Schools\n",
      .error("alias", at: "*Schools", 0, "asterisk")),
    BrokenVariant(
      "a list of steps lacks its brackets", "planned: [1, 2]\n    coverage", "planned: 1, 2\n    coverage",
      .error("wrong-type", at: "planned: 1, 2", 0, "`planned`", "brackets: [1, 2]")),
    BrokenVariant(
      "an example has a colon in it", "in: [vegetable beds], out", "in: [vegetable beds: raised], out",
      .error("wrong-type", at: "raised", 0, "entry 1 of `in`", "quotes around the whole text")),
    BrokenVariant(
      "a text in braces has a comma in it", "{id: O1, text: Map how the effect", "{id: O1, text: Map, how the effect",
      .error("unknown-key", at: "Map, how", 0, "Inside { } a comma begins a new key; put quotes around the text.")),
    BrokenVariant(
      "a group is written as one text",
      [
        (
          "  population:\n    text: Children\n    definition: Pupils of primary schools, five to twelve years old.\n    terms: [child, children, pupil]\n",
          "  population: [children]\n"
        )
      ],
      [.error("wrong-type", at: "population: [children]", 0, "`population` of `pcc` is a list", "text, definition")]),
    BrokenVariant(
      "a list is written as one group", "objectives:\n  - {id: O1,", "objectives:\n  {id: O1,",
      .error("wrong-type", at: "{id: O1,", 0, "`objectives`", "not a list", "hyphen")),
    BrokenVariant(
      "an entry is a text where keys belong",
      "  - {id: O1, text: Map how the effect of school gardens on diet has been studied.}",
      "  - Map how gardens have been studied.",
      .error("wrong-type", at: "- Map how gardens", 0, "entry 1 of `objectives`", "id, text")),
    BrokenVariant(
      "an entry is blank", "criteria:\n  - id: I1", "criteria:\n  - # to do\n  - id: I1",
      .error("wrong-type", at: "# to do", 0, "entry 1 of `criteria` is blank")),
    BrokenVariant(
      "a number is written as a word", "reviewers_per_record: 2\n  independent",
      "reviewers_per_record: two\n  independent",
      .error(
        "wrong-type", at: "two", 0, "`reviewers_per_record`",
        "Write one whole number from 1 to 20. How many people decide on each record; JBI asks for two or more.")),
    BrokenVariant(
      "a share lacks its percent sign", "threshold: 75 %", "threshold: 75",
      .error("wrong-type", at: "threshold: 75", 0, "75 %")),
    BrokenVariant(
      "a day is no date", "date: 2026-02-03", "date: 2026-02-30",
      .error("wrong-type", at: "2026-02-30", 0, "no date", "YYYY-MM-DD")),
    BrokenVariant(
      "a question of yes or no gets another answer", "independent: true\n  maybe", "independent: mostly\n  maybe",
      .error("wrong-type", at: "mostly", 0, "true or false")),
    BrokenVariant(
      "an id has a blank in it", "- {id: O1,", "- {id: O 1,",
      .error("wrong-type", at: "id: O 1", 0, "`id`", "without blanks")),
    BrokenVariant(
      "a word is misspelt", "kind: exclusion", "kind: exlusion",
      .error("unknown-value", at: "kind: exlusion", 0, "exlusion", "Did you mean `exclusion`?")),
    BrokenVariant(
      "a place of the template is still to fill in", "    text: Schools\n", "    text: <where>\n",
      .open("placeholder", at: "<where>", 0, "`text` of `context`", "still to fill in")),
    BrokenVariant(
      "a number of the template is still to fill in", "charters_per_source: 2", "charters_per_source: <how many>",
      .open("placeholder", at: "<how many>", 0, "charters_per_source")),
  ]
}
