/// Sources and the three steps of the search (JBI Manual, 11.2.5).
extension ProtocolChecks {
  static let search: [Check] = [
    firstStepHasTwoDatabases, laterStepsHaveSources, databasesAreComplete, greyLiteratureIsPlanned, searchIsDescribed,
  ]

  private static let firstStepHasTwoDatabases: Check = { content, report in
    guard !content.sources.isEmpty, sourcesAreRead(content, report) else { return }
    let databases = content.sources.filter { $0.kind == "database" && $0.steps.contains(1) }
    let names = databases.reduce(into: [String: String]()) { names, source in
      names[source.databaseName] = names[source.databaseName] ?? source.name
    }
    guard names.count < 2 else { return }
    let who = names.values.first.map { "only one database is planned for step 1: \($0)" }
    report.error(
      .stepOneDatabases, at: .root["sources"], who ?? "no database is planned for step 1 of the search",
      remedy:
        "JBI begins with a limited search of at least two databases: write `planned: [1, 2]` at two of them, under different names."
    )
  }

  private static let laterStepsHaveSources: Check = { content, report in
    guard !content.sources.isEmpty, sourcesAreRead(content, report) else { return }
    let steps = [
      (2, "the search with all terms in all databases"), (3, "reference lists and further sources"),
    ]
    for (step, meaning) in steps where !content.sources.contains(where: { $0.steps.contains(step) }) {
      report.warn(
        .stepWithoutSource, at: .root["sources"], "no source is planned for step \(step) of the search",
        remedy: "Write \(step) in the `planned` of the sources used for it (\(meaning)).")
    }
    for (position, source) in content.sources.enumerated()
    where source.kind == "database" && source.steps.contains(1) && !source.steps.contains(2) {
      guard content.sources.contains(where: { $0.steps.contains(2) }) else { continue }
      report.warn(
        .databaseNotInStepTwo, at: .root["sources"][position]["planned"],
        "\(source.name) is searched in step 1 and not in step 2",
        remedy: "JBI searches every included database with all terms: add 2 to its `planned`.")
    }
  }

  private static let databasesAreComplete: Check = { content, report in
    for (position, source) in content.sources.enumerated() where source.kind == "database" {
      report.warnAbsent(
        .platform, .root["sources"][position]["platform"], isAbsent: source.platform == nil,
        "the database \(source.name.quoted) has no platform",
        remedy:
          "Add `platform:`, for example Ovid, EBSCOhost or its own site: the same search runs differently on each.")
    }
  }

  private static let greyLiteratureIsPlanned: Check = { content, report in
    let outside: Set = ["website", "organisation", "register", "contact"]
    guard !content.sources.isEmpty, sourcesAreRead(content, report), content.search.greyLiterature == nil,
      report.isRead(.root["search"]["grey_literature"]), !content.sources.contains(where: { outside.contains($0.kind) })
    else { return }
    report.warn(
      .greyLiterature, at: .root["sources"], "no source of grey literature is planned",
      remedy:
        "Add websites, organisations or registers, or say in `grey_literature:` below `search:` why there are none.")
  }

  private static let searchIsDescribed: Check = { content, report in
    let path = ProtocolPath.root["search"]
    guard report.isWritten(path) else {
      return report.warnAbsent(
        .searchStep, path, isAbsent: true, "the protocol doesn't describe the search",
        remedy: "Add `search:` with step_1, step_2, step_3, draft_strategy, peer_review and contact_authors.")
    }
    let plan = content.search
    let meanings = [
      "the limited first search and how its words and index terms are analysed",
      "the search with all terms in all databases",
      "the search of reference lists and further sources",
    ]
    for (index, meaning) in meanings.enumerated() {
      report.warnAbsent(
        .searchStep, path["step_\(index + 1)"], isAbsent: plan.steps[index] == nil,
        "step \(index + 1) of the search is not described", remedy: "Add `step_\(index + 1):` with \(meaning).")
    }
    report.warnAbsent(
      .referenceLists, path["reference_lists_of"],
      isAbsent: plan.referenceListsOf == nil && content.sources.contains { $0.kind == "citation" },
      "the protocol doesn't say whose reference lists are searched",
      remedy: "Add `reference_lists_of:` with one of: \(ProtocolShape.seedGroups.joined(separator: ", ")).")
    report.warnAbsent(
      .draftStrategy, path["draft_strategy"], isAbsent: plan.draftStrategy.text == nil,
      "the protocol holds no search strategy",
      remedy: "Add `draft_strategy:` with the source and the full text for at least one database; JBI asks for it.")
    report.warnAbsent(
      .draftStrategy, path["draft_strategy"]["source"],
      isAbsent: plan.draftStrategy.text != nil && plan.draftStrategy.source == nil,
      "the draft strategy doesn't say for which database it is written",
      remedy: "Add `source:` with the name of one of the sources.")
    report.warnAbsent(
      .peerReview, path["peer_review"], isAbsent: plan.peerReview == nil,
      "the protocol doesn't say whether the search strategy is peer reviewed",
      remedy:
        "Add `peer_review:` with who checks it and how, for example a second librarian with PRESS 2015, or that nobody does."
    )
    report.warnAbsent(
      .contactAuthors, path["contact_authors"], isAbsent: plan.contactAuthors == nil,
      "the protocol doesn't say whether authors of sources are contacted",
      remedy: "Add `contact_authors:` with what they are asked and how often, or that they are not.")
  }

  /// Whether kind and steps of all sources could be read: else what is counted would be wrong.
  private static func sourcesAreRead(_ content: ReviewProtocol, _ report: CheckReport) -> Bool {
    let path = ProtocolPath.root["sources"]
    return content.sources.indices.allSatisfy {
      report.isWhole(path[$0]["kind"]) && report.isWhole(path[$0]["planned"])
    }
  }
}

extension InformationSource {
  /// The database apart from where it is searched: a name on two platforms, MEDLINE (Ovid) and MEDLINE (EBSCOhost), counts
  /// once.
  fileprivate var databaseName: String {
    let bare = name.prefix { $0 != "(" }.foldedWord
    return bare.isEmpty ? name.foldedWord : bare
  }
}

extension ProtocolMessage.Code {
  static let stepOneDatabases = Self(rawValue: "step-1-databases")
  static let stepWithoutSource = Self(rawValue: "step-without-source")
  static let databaseNotInStepTwo = Self(rawValue: "database-not-in-step-2")
  static let platform = Self(rawValue: "platform")
  static let greyLiterature = Self(rawValue: "grey-literature")
  static let searchStep = Self(rawValue: "search-step")
  static let referenceLists = Self(rawValue: "reference-lists")
  static let draftStrategy = Self(rawValue: "draft-strategy")
  static let peerReview = Self(rawValue: "peer-review")
  static let contactAuthors = Self(rawValue: "contact-authors")
}
