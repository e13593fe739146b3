/// Sources and the search.
extension BrokenVariant {
  static let search: [BrokenVariant] = [
    BrokenVariant(
      "one database is planned for step 1", "platform: EBSCOhost, planned: [1, 2]", "platform: EBSCOhost, planned: [2]",
      .error("step-1-databases", at: "sources:", 2, "only one database", "MEDLINE", "at least two")),
    BrokenVariant(
      "one database on two platforms counts once", "{name: ERIC,", "{name: MEDLINE (EBSCOhost),",
      .error("step-1-databases", at: "sources:", 2, "only one database", "MEDLINE")),
    BrokenVariant(
      "no database is planned for step 1",
      [
        ("planned: [1, 2]\n    coverage", "planned: [2]\n    coverage"),
        ("platform: EBSCOhost, planned: [1, 2]", "platform: EBSCOhost, planned: [2]"),
      ], [.error("step-1-databases", at: "sources:", 2, "no database")]),
    BrokenVariant(
      "nothing is searched in step 2",
      [
        ("planned: [1, 2]\n    coverage", "planned: [1]\n    coverage"),
        ("platform: EBSCOhost, planned: [1, 2]", "platform: EBSCOhost, planned: [1]"),
      ], [.warning("step-without-source", at: "sources:", 2, "step 2")]),
    BrokenVariant(
      "nothing is searched in step 3",
      [
        ("kind: website, planned: [3]", "kind: website, planned: [2]"),
        ("kind: citation, planned: [3]", "kind: citation, planned: [2]"),
      ], [.warning("step-without-source", at: "sources:", 2, "step 3", "reference lists")]),
    BrokenVariant(
      "a database of step 1 is left out in step 2", "platform: EBSCOhost, planned: [1, 2]",
      "platform: EBSCOhost, planned: [1]",
      .warning("database-not-in-step-2", at: "name: ERIC", 0, "ERIC", "all terms", "add 2")),
    BrokenVariant(
      "a database has no platform", " platform: EBSCOhost,", "",
      .warning("platform", at: "name: ERIC", 0, "“ERIC” has no platform", "Ovid")),
    BrokenVariant(
      "no grey literature is planned",
      [
        ("{name: Slow Food, kind: website,", "{name: Appetite, kind: hand,"),
        ("  grey_literature: The website is searched with the word garden.\n", ""),
      ], [.warning("grey-literature", at: "sources:", 2, "grey literature", "websites")]),
    BrokenVariant(
      "a step of the search is not described", "  step_2: All terms are searched in both databases.\n", "",
      .warning("search-step", at: "search:", 2, "step 2", "all terms")),
    BrokenVariant(
      "whose reference lists are searched isn't said", "  reference_lists_of: included\n", "",
      .warning("reference-lists", at: "search:", 2, "reference lists", "selected for full text")),
    BrokenVariant(
      "there is no draft strategy",
      [
        (
          """
            draft_strategy:
              source: MEDLINE
              text: |
                1. exp Gardening/ or garden*.ti,ab.
                2. (school* or pupil*).ti,ab.
                3. 1 and 2
              date: 2026-02-03
              hits: 812

          """, ""
        )
      ], [.warning("draft-strategy", at: "search:", 2, "no search strategy", "at least one database")]),
    BrokenVariant(
      "the draft strategy is for no database", "    source: MEDLINE\n", "",
      .warning("draft-strategy", at: "draft_strategy:", 0, "for which database")),
    BrokenVariant(
      "peer review isn't mentioned", "  peer_review: A second librarian, with PRESS 2015.\n", "",
      .warning("peer-review", at: "search:", 2, "peer reviewed", "PRESS")),
    BrokenVariant(
      "contact with authors isn't mentioned", "  contact_authors: Once, for reports that cannot be obtained.\n", "",
      .warning("contact-authors", at: "search:", 2, "contacted", "contact_authors")),
  ]
}
