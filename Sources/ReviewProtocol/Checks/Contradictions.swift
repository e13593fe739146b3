internal import Bibliography

/// What the protocol says and can't be followed as it is said.
extension ProtocolChecks {
  static let contradictions: [Check] = [
    stagesStandOnce, usersAreOnePerson, somethingIsIncluded, limitsAreSaid, reasonsAreForFullText, someoneDecides,
    consultationIsExplained, knownRecordsCanBeFound,
  ]

  private static let stagesStandOnce: Check = { content, report in
    let path = ProtocolPath.root["selection"]["stages"]
    reportDuplicates(
      among: content.selection.stages.enumerated().map { ($1.id, path[$0]["id"]) }, "the stage",
      remedy: "Put what differs at the stage into one entry.", in: &report)
  }

  private static let usersAreOnePerson: Check = { content, report in
    let path = ProtocolPath.root["authors"]
    reportDuplicates(
      among: content.authors.enumerated().compactMap { position, author in
        author.user.map { ($0, path[position]["user"]) }
      }, "the user", remedy: "Give each author the name under which that person alone works.", in: &report)
  }

  private static let somethingIsIncluded: Check = { content, report in
    let path = ProtocolPath.root["criteria"]
    guard !content.criteria.isEmpty, report.isWhole(path), content.criteria.allSatisfy({ $0.kind == .exclusion })
    else { return }
    report.warn(
      .noInclusion, at: path, "all criteria are exclusion criteria",
      remedy: "Say what a source must be, too: write `kind: inclusion` where the wording says so.")
  }

  private static let limitsAreSaid: Check = { content, report in
    // A criterion about a limit that isn't there is reported by itself.
    guard !content.criteria.contains(where: { $0.element == .limit }) else { return }
    report.warnAbsent(
      .noLimits, .root["limits"], isAbsent: content.limits.isEmpty, "the protocol says nothing about limits",
      remedy:
        "Add `limits:` with language and date, each with its justification; `value: none` says that there is none.")
  }

  private static let reasonsAreForFullText: Check = { content, report in
    let early = Set(content.criteria.map(\.id)).subtracting(
      content.criteria.filter { $0.stage != .titleAbstract }.map(\.id))
    for (position, reason) in content.exclusionReasons.enumerated() {
      guard let id = reason.criteria.first, reason.criteria.allSatisfy(early.contains) else { continue }
      report.warn(
        .earlyReason, at: ProtocolPath.root["exclusion_reasons"][position]["criterion"],
        "exclusion reason “\(reason.label.shortened)” belongs to criterion \(id), which is judged at title and abstract only",
        remedy: "Reasons are chosen at full text: name a criterion of that stage, or write `stage: both` at \(id).")
    }
  }

  private static let someoneDecides: Check = { content, report in
    let selection = content.selection
    guard let way = selection.conflictsResolvedBy, way.contains("third reviewer"), selection.resolver == nil,
      !content.authors.contains(where: { $0.roles.contains { $0.lowercased() == "arbiter" } }),
      report.isWhole(.root["authors"]), report.isRead(.root["selection"]["resolver"])
    else { return }
    report.warn(
      .noResolver, at: .root["selection"]["conflicts_resolved_by"], "nobody is named as the third reviewer",
      remedy: "Give an author the role arbiter, or name the person in `resolver:`.")
  }

  private static let consultationIsExplained: Check = { content, report in
    let consultation = content.consultation
    guard consultation.isPlanned == false, consultation.reason == nil, report.isRead(.root["consultation"]["reason"])
    else { return }
    report.warn(
      .consultationReason, at: .root["consultation"]["planned"],
      "no consultation is planned, and the protocol doesn't say why",
      remedy: "Add `reason:`; JBI encourages consultation at all stages.")
  }

  private static let knownRecordsCanBeFound: Check = { content, report in
    for (position, text) in content.search.knownRecords.enumerated() where !text.isPlaceholder {
      guard DOI(text) == nil, PMID(text) == nil, PMCID(text) == nil else { continue }
      report.warn(
        .knownRecord, at: ProtocolPath.root["search"]["known_records"][position],
        "a known record is neither a DOI nor a PMID", text: text,
        remedy: "Write it as 10.1234/abc or pmid:12345678, so that Winnow can look for it.")
    }
  }
}

extension ProtocolMessage.Code {
  static let noInclusion = Self(rawValue: "no-inclusion")
  static let noLimits = Self(rawValue: "no-limits")
  static let earlyReason = Self(rawValue: "early-reason")
  static let noResolver = Self(rawValue: "no-resolver")
  static let consultationReason = Self(rawValue: "consultation-reason")
  static let knownRecord = Self(rawValue: "known-record")
}
