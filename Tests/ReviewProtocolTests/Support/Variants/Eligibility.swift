/// Title, authors, PCC, criteria and limits.
extension BrokenVariant {
  static let front: [BrokenVariant] = [
    BrokenVariant(
      "the title names another kind of review", ": a scoping review\"", ": a systematic review\"",
      .error("title-kind", at: "title:", 0, "scoping review", "Add it", "`title: \"…: a scoping review\"`")),
    BrokenVariant(
      "the title names no review", ": a scoping review\"", "\"",
      .error("title-kind", at: "title:", 0, "School gardens and what children eat")),
    BrokenVariant(
      "the registry takes no scoping reviews", "registry: OSF", "registry: PROSPERO",
      .error("registry", at: "PROSPERO", 0, "doesn't take scoping reviews", "OSF")),
    BrokenVariant(
      "nobody is a reviewer",
      [("roles: [protocol author, reviewer]", "roles: [protocol author]"), ("roles: [reviewer]", "roles: [owner]")],
      [.warning("reviewers", at: "authors:", 1, "none of the authors", "roles: [reviewer]")]),
    BrokenVariant(
      "there are fewer reviewers than a record needs", "roles: [reviewer]", "roles: [owner]",
      .warning("reviewers", at: "authors:", 1, "2 reviewers", "only 1")),
    BrokenVariant(
      "the background doesn't say why a scoping review",
      "  why_scoping_review: The questions ask what has been studied and how, not whether gardens work.\n", "",
      .warning("background", at: "background:", 0, "why this is a scoping review", "why_scoping_review")),
    BrokenVariant(
      "funding isn't said", "  source: Example Foundation, grant 12\n", "",
      .warning("funding", at: "funding:", 0, "who pays")),
    BrokenVariant(
      "interests aren't said", "conflicts_of_interest: None.", "conflicts_of_interest:",
      .warning("conflicts-of-interest", at: "conflicts_of_interest:", 0, "or none")),
  ]

  static let eligibility: [BrokenVariant] = [
    BrokenVariant(
      "the title doesn't name the population", "and what children eat", "and lunch",
      .warning("pcc-not-in-title", at: "text: Children", 0, "population", "children")),
    BrokenVariant(
      "no question names the context", "ways of gardening at school have", "ways of gardening have",
      .warning("pcc-not-in-question", at: "text: Schools", 0, "context", "schools", "terms")),
    BrokenVariant(
      "neither title nor questions name the concept", "text: Gardening and diet", "text: Cooking lessons of chefs",
      .warning("pcc-not-in-title", at: "text: Cooking", 0, "cooking, lessons, chefs")),
    BrokenVariant(
      "the context has no text", "    text: Schools\n", "",
      .error("pcc-element", at: "  context:", 0, "context has no text", "not_applicable")),
    BrokenVariant(
      "the concept is described and said not to apply", "    text: Gardening and diet\n",
      "    text: Gardening and diet\n    not_applicable: Anything counts.\n",
      .error("pcc-element", at: "not_applicable:", 0, "concept", "Keep one")),
    BrokenVariant(
      "no criterion is about the context", "element: context", "element: other",
      .error("pcc-unused", at: "  context:", 0, "no criterion is about the context", "element: context")),
    BrokenVariant(
      "a criterion is about a population that doesn't apply", "    text: Children\n",
      "    not_applicable: Anybody may garden.\n",
      .warning("criterion-element", at: "element: population", 0, "criterion I1", "does not apply")),
    BrokenVariant(
      "no type of evidence source counts", "types: [primary study, review, report]", "types: []",
      .error("evidence-sources", at: "evidence_sources:", 0, "types", "open: true")),
    BrokenVariant(
      "a criterion has no definition",
      "    definition: Vegetables, fruit, herbs or grain; flowers alone are not enough.\n", "",
      .warning("criterion-definition", at: "- id: I2", 0, "criterion I2 has no definition")),
    BrokenVariant(
      "a criterion has no examples", "    examples: {in: [vegetable beds], out: [a tasting without a garden]}\n", "",
      .warning("criterion-examples", at: "- id: I2", 0, "criterion I2 has no examples", "in: ")),
    BrokenVariant(
      "a limit has no justification", "    justification: The team reads these.\n", "",
      .error("limit-justification", at: "field: language", 0, "limit of language", "JBI")),
    BrokenVariant(
      "the choice not to limit has no justification", "    justification: Gardens are as old as schools.\n", "",
      .error("limit-justification", at: "field: date", 0, "limit of date", "not to limit")),
    BrokenVariant(
      "a criterion is about a limit, and there is none",
      [
        (
          """
          limits:
            - field: language
              value: [English, Spanish, Swedish]
              justification: The team reads these.
            - field: date
              value: none
              justification: Gardens are as old as schools.

          """, "limits: []\n"
        )
      ],
      [.warning("criterion-element", at: "element: limit", 0, "criterion E1", "no limits")]),
  ]
}
