internal import Bibliography
package import Documents
internal import Review
internal import ReviewProtocol

/// PRISMA-S (Rethlefsen et al. 2021, doi 10.1186/s13643-020-01542-z) filled from what is on record of the searches. The items are
/// in our own words.
package enum SearchChecklist {
  package static func document(_ facts: ReportFacts) -> Document {
    Document(
      "prisma-s", "PRISMA-S checklist",
      about: "The checklist for reporting searches, filled from the searches on record.", isWide: true,
      [
        .paragraph(
          "The items are described in our own words; the wording that counts is that of the extension itself (doi: \(link: "10.1186/s13643-020-01542-z", to: "https://doi.org/10.1186/s13643-020-01542-z"))."
        ),
        .table(
          (sources(facts) + strategies(facts) + review(facts) + records(facts)).table("prisma-s", "PRISMA-S", notes: [])
        ),
        .table(SearchRuns.table(facts)), facts.state,
      ])
  }

  private static func named(_ facts: ReportFacts, _ kinds: [SourceKind], else missing: Prose) -> Prose {
    let searches = facts.searches.filter { kinds.contains($0.kind) }
    guard !searches.isEmpty else { return missing }
    return searches.map { search -> Prose in
      let platform = facts.platform(of: search)
      return "\(given: search.source)\(platform.map { Prose(", platform \(given: $0)") } ?? "")"
    }.joined("; ") + "."
  }

  private static func sources(_ facts: ReportFacts) -> [ChecklistItem] {
    let search = facts.plan?.search
    let section = "Information sources and methods"
    let unnamed = facts.searches.filter { $0.kind.isScreened && facts.platform(of: $0) == nil }
    let platforms: Prose =
      unnamed.isEmpty
      ? ""
      : " \(missing: "the platform of \(unnamed.map(\.source).joined(separator: ", ")); write `platform` at the source in protocol.yaml")"
    return [
      ChecklistItem(
        "1", nil, section, "Databases: each with its platform.",
        named(facts, [.database], else: .missing("a database; `winnow import FILE --source NAME`")) + platforms),
      ChecklistItem(
        "2", nil, section, "Several at once: databases searched together on one platform.",
        .missing("whether several were searched at once; say so in the source’s name (`winnow import --source`)")),
      ChecklistItem(
        "3", nil, section, "Study registries: which.", named(facts, [.register], else: "None searched.")),
      ChecklistItem(
        "4", nil, section, "Online and print browsing: which, and how.",
        named(facts, [.website, .organisation, .hand], else: "None.")
          + " \(facts.stated(search?.greyLiterature, "how grey literature is sought", at: "search: grey_literature"))."),
      ChecklistItem(
        "5", nil, section, "Citation searching: whose, and how.",
        named(facts, [.citation], else: "None.")
          + (search?.referenceListsOf.map { Prose(" Reference lists of the sources \(given: $0).") } ?? "")),
      ChecklistItem(
        "6", nil, section, "Contacts: whether people were asked for sources.",
        "\(facts.stated(search?.contactAuthors, "whether people are asked", at: "search: contact_authors")).\(facts.contactsInShort)"
      ),
      ChecklistItem("7", nil, section, "Other methods: any other.", "None on record."),
    ]
  }

  private static func strategies(_ facts: ReportFacts) -> [ChecklistItem] {
    let section = "Search strategies"
    let limits = facts.plan?.limits.map { limit -> Prose in
      "\(given: limit.field): \(given: limit.values.joined(separator: ", ")) (\(facts.stated(limit.justification, "why", at: "limits: justification")))"
    }
    return [
      ChecklistItem(
        "8", nil, section, "Full strategies: of each source, as run.", SearchMethods(facts).strategies),
      ChecklistItem(
        "9", nil, section, "Limits and restrictions: none, or which and why.",
        (limits ?? []).isEmpty
          ? .missing("limits, or that there are none; write `limits` in protocol.yaml")
          : "\((limits ?? []).joined("; "))."),
      ChecklistItem(
        "10", nil, section, "Search filters: published ones, cited.",
        .missing("whether a published filter was used; say so in the strategy, as a comment line")),
      ChecklistItem(
        "11", nil, section, "Prior work: strategies taken over from other reviews.",
        .missing("whether a strategy was taken over; say so in the strategy, as a comment line")),
      ChecklistItem(
        "12", nil, section, "Updates: how the search is updated.",
        "\(facts.stated(facts.plan?.search.updates, "how the search is updated", at: "search: updates"))."),
      ChecklistItem("13", nil, section, "Dates of searches: the last of each source.", dates(facts)),
    ]
  }

  private static func dates(_ facts: ReportFacts) -> Prose {
    guard !facts.searches.isEmpty else {
      return .missing("a search; `winnow import FILE --source NAME --searched DATE`")
    }
    return facts.searches.map { search -> Prose in
      let date =
        search.searched.map { Prose.given($0) }
        ?? .missing("date; `winnow search describe \(search.batch) --searched DATE`")
      return "\(given: search.source) \(date)"
    }.joined("; ")
  }

  private static func review(_ facts: ReportFacts) -> [ChecklistItem] {
    [
      ChecklistItem(
        "14", nil, "Peer review", "Peer review: whether the search was reviewed, and how.",
        "\(facts.stated(facts.plan?.search.peerReview, "how the search was peer reviewed", at: "search: peer_review"))."
      )
    ]
  }

  private static func records(_ facts: ReportFacts) -> [ChecklistItem] {
    let told = facts.searches.map { Prose("\(given: $0.source) \($0.counted)") }
    return [
      ChecklistItem(
        "15", nil, "Managing records", "Total records: of each source.",
        told.isEmpty ? .missing("records; `winnow import`") : told.joined("; ") + "."),
      ChecklistItem(
        "16", nil, "Managing records", "Deduplication: process and software.", SearchMethods(facts).duplicates),
    ]
  }
}

extension ReportFacts {
  /// The platform that the protocol gives to the source of a search.
  func platform(of search: ImportedSearch) -> String? {
    guard let sources = plan?.sources, let place = PlannedSources(sources).position(of: search.source, search.kind)
    else {
      return nil
    }
    return sources[place].platform
  }
}
