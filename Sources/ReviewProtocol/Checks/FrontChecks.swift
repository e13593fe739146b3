/// Title, authors, registration, background, funding.
extension ProtocolChecks {
  static let front: [Check] = [
    titleNamesReview, reviewersAreNamed, rolesAreSpelt, registryFits, backgroundSaysWhy, interestsAreSaid,
  ]

  private static let titleNamesReview: Check = { content, report in
    guard !content.title.isEmpty, !content.title.isPlaceholder, !ReviewKind.isNamed(in: content.title) else { return }
    report.error(
      .titleKind, at: .root["title"], "the title doesn't say that this is a scoping review", text: content.title,
      remedy: "Add it, for example at its end; a colon needs quotes: `title: \"…: a scoping review\"`.")
  }

  private static let reviewersAreNamed: Check = { content, report in
    let path = ProtocolPath.root["authors"]
    guard !content.authors.isEmpty, report.isWhole(path) else { return }
    let reviewers = content.authors.count(where: \.isReviewer)
    let needed = ([content.selection.reviewersPerRecord] + content.selection.stages.map(\.reviewersPerRecord))
      .compactMap { $0 }.max()
    if reviewers == 0 {
      report.warn(
        .reviewers, at: path, "none of the authors has the role reviewer",
        remedy: "Add `roles: [reviewer]` to those who will screen the records.")
    } else if let needed, reviewers < needed {
      report.warn(
        .reviewers, at: path,
        "each record is to be judged by \(needed) reviewers, but only \(reviewers) of the authors \(reviewers == 1 ? "has" : "have") the role reviewer",
        remedy: "Add the role to the others who screen, or add them to the authors.")
    }
  }

  /// Roles may be told in any words; one that is almost a known one is a slip, and the person wouldn't count.
  private static let rolesAreSpelt: Check = { content, report in
    let known = Set(ProtocolShape.roles.map(\.foldedWord))
    for (position, author) in content.authors.enumerated() {
      for (index, role) in author.roles.enumerated() where !known.contains(role.foldedWord) && !role.isPlaceholder {
        guard let near = NearestName.slip(for: role, among: ProtocolShape.roles) else { continue }
        report.warn(
          .nearRole, at: .root["authors"][position]["roles"][index],
          "the role \(role.quoted) is none that Winnow knows",
          remedy: "Did you mean `\(near)`?")
      }
    }
  }

  private static let registryFits: Check = { content, report in
    guard let registry = content.registration.registry, !Registration.takesScopingReviews(registry)
    else { return }
    report.error(
      .registry, at: .root["registration"]["registry"], "PROSPERO doesn't take scoping reviews", text: registry,
      remedy: "Name OSF, Figshare or a journal, or leave it blank until the protocol is deposited.")
  }

  private static let backgroundSaysWhy: Check = { content, report in
    let path = ProtocolPath.root["background"]["why_scoping_review"]
    report.warnAbsent(
      .background, path, isAbsent: content.background.whyScopingReview == nil,
      "the background doesn't say why this is a scoping review rather than another kind",
      remedy: "Add `why_scoping_review:` below `background:` (PRISMA-ScR item 3).")
  }

  private static let interestsAreSaid: Check = { content, report in
    report.warnAbsent(
      .funding, .root["funding"]["source"], isAbsent: content.funding.source == nil,
      "the protocol doesn't say who pays for the review",
      remedy: "Write `funding:` with the funder, or that there is none (PRISMA-ScR item 22).")
    report.warnAbsent(
      .interests, .root["conflicts_of_interest"], isAbsent: content.conflictsOfInterest.isEmpty,
      "the protocol doesn't say whether the authors have conflicts of interest",
      remedy: "Write `conflicts_of_interest:` with the interests, or none.")
  }
}

extension Author {
  /// Whether the person screens records.
  var isReviewer: Bool { roles.contains { $0.foldedWord == "reviewer" } }
}

/// The kind of review that a title names.
enum ReviewKind {
  /// Whether it says scoping review or scoping study, also with a word or two between (scoping literature review), or the
  /// same in Spanish, Portuguese or French.
  static func isNamed(in title: String) -> Bool {
    let words = title.words
    let isEnglish = words.indices.contains { index in
      words[index] == "scoping"
        && words[index...].dropFirst().prefix(3).contains { nouns.contains($0) }
    }
    let text = words.joined(separator: " ")
    return isEnglish || elsewhere.contains { text.contains($0) }
  }

  private static let nouns: Set<String> = ["review", "reviews", "study", "studies", "studie"]
  private static let elsewhere = [
    "revision de alcance", "revision exploratoria", "revisao de escopo", "revue de portee", "revue de la portee",
    "etude de portee", "etude de la portee", "examen de la portee",
  ]
}

extension ProtocolMessage.Code {
  static let titleKind = Self(rawValue: "title-kind")
  static let reviewers = Self(rawValue: "reviewers")
  static let nearRole = Self(rawValue: "near-role")
  static let registry = Self(rawValue: "registry")
  static let background = Self(rawValue: "background")
  static let funding = Self(rawValue: "funding")
  static let interests = Self(rawValue: "conflicts-of-interest")
}
