/// What can't be followed as it is said.
extension BrokenVariant {
  static let contradictions: [BrokenVariant] = [
    BrokenVariant(
      "a stage stands twice", "    - {id: full-text, reviewers_per_record: 2,",
      "    - {id: full-text, reviewers_per_record: 2}\n    - {id: full-text, reviewers_per_record: 2,",
      .error("duplicate-id", at: "id: full-text", 2, "the stage “full-text”", "one entry")),
    BrokenVariant(
      "two authors work under one name", "user: tomas", "user: mara",
      .error("duplicate-id", at: "user: mara}", 0, "the user “mara”")),
    BrokenVariant(
      "a known record can't be looked for", "10.1000/example.2", "banana",
      .warning("known-record", at: "banana", 0, "neither a DOI nor a PMID", "10.1234/abc")),
    BrokenVariant(
      "nobody is the third reviewer",
      [("  resolver: Ines Duarte\n", ""), ("roles: [arbiter, librarian]", "roles: [librarian]")],
      [.warning("no-resolver", at: "conflicts_resolved_by:", 0, "nobody is named", "arbiter")]),
    BrokenVariant(
      "no consultation, and no reason",
      [
        (
          """
            planned: true
            reason: Teachers know what can be done.
            groups:
              - {who: teachers, when: before charting, topics: the codes, how: a panel}

          """, "  planned: false\n"
        )
      ], [.warning("consultation-reason", at: "planned: false", 0, "doesn't say why", "reason:")]),
  ]
}
