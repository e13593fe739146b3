/// Selection, pilot, reasons and full texts.
extension BrokenVariant {
  static let selection: [BrokenVariant] = [
    BrokenVariant(
      "one person decides", [("reviewers_per_record: 2\n  independent", "reviewers_per_record: 1\n  independent")],
      [.warning("single-reviewer", at: "reviewers_per_record: 1", 0, "one person alone", "two or more")]),
    BrokenVariant(
      "one person decides at full text", "{id: full-text, reviewers_per_record: 2,",
      "{id: full-text, reviewers_per_record: 1,",
      .warning("single-reviewer", at: "id: full-text", 0, "full-text", "both stages")),
    BrokenVariant(
      "reviewers see each other's decisions", "independent: true\n  maybe", "independent: false\n  maybe",
      .warning("independence", at: "independent: false", 0, "don't decide independently")),
    BrokenVariant(
      "independence isn't said", "  independent: true\n  maybe", "  maybe",
      .warning("independence", at: "selection:", 0, "doesn't say whether reviewers decide independently")),
    BrokenVariant(
      "no pilot is planned",
      [
        (
          """
            pilot:
              size: 25
              threshold: 75 %
              sample: At random over both databases.
              reviewers: All authors.
              after: The team talks, words the criteria better and draws a new sample.

          """, ""
        )
      ], [.warning("pilot", at: "selection:", 0, "no pilot", "size: 25")]),
    BrokenVariant(
      "the pilot has no size", "    size: 25\n", "",
      .error("pilot", at: "  pilot:", 0, "no size", "25")),
    BrokenVariant(
      "the pilot has no threshold", "    threshold: 75 %\n", "",
      .error("pilot", at: "  pilot:", 0, "no threshold", "0.75")),
    BrokenVariant(
      "the pilot is small", "size: 25", "size: 10", .warning("pilot-size", at: "size: 10", 0, "fewer than 25")),
    BrokenVariant(
      "the pilot asks for little agreement", "threshold: 75 %", "threshold: 0.6",
      .warning("pilot-threshold", at: "threshold: 0.6", 0, "below 75 %")),
    BrokenVariant(
      "agreement of three reviewers isn't chosen",
      [("roles: [arbiter, librarian]", "roles: [reviewer, librarian]"), ("  agreement: all agree\n", "")],
      [.warning("agreement", at: "selection:", 0, "more than two reviewers", "mean pairwise")]),
    BrokenVariant(
      "when decisions agree isn't said",
      "  agreement_definition: Both keep the record (include or maybe), or both exclude it.\n", "",
      .warning("agreement", at: "selection:", 0, "when two decisions agree")),
    BrokenVariant(
      "what maybe counts as isn't said", "  maybe_counts_as: include\n", "",
      .warning("maybe", at: "selection:", 0, "maybe", "include, exclude or conflict")),
    BrokenVariant(
      "how conflicts are solved isn't said", "  conflicts_resolved_by: discussion, then third reviewer\n", "",
      .warning("conflicts", at: "selection:", 0, "disagreements", "third reviewer")),
    BrokenVariant(
      "there are no reasons for exclusion",
      [
        (
          """
          exclusion_reasons:
            - {label: not about children, criterion: I1, definition: No child took part.}
            - {label: no food plants, criterion: I2}
            - {label: language, criterion: E1}

          """, "exclusion_reasons: []\n"
        )
      ], [.warning("no-exclusion-reasons", at: "exclusion_reasons:", 0, "no reasons for exclusion", "order")]),
    BrokenVariant(
      "a reason belongs to no criterion", "{label: no food plants, criterion: I2}", "{label: no food plants}",
      .warning("reason-without-criterion", at: "no food plants", 0, "“no food plants”", "`criterion:`")),
    BrokenVariant(
      "a criterion judged at full text has no reason", "stage: title-abstract", "stage: both",
      .warning("criterion-without-reason", at: "- id: I3", 0, "criterion I3", "criterion: I3")),
    BrokenVariant(
      "how full texts are obtained isn't said",
      [
        (
          """
          full_text:
            retrieval: Through the library, then from the authors.
            tries: 2
            languages: English, Spanish, Swedish.
            companion_reports: Reports of one study are charted together.
            note: Nothing else.

          """, ""
        )
      ], [.warning("full-text", at: "title:", 0, "full texts are obtained")]),
  ]
}
