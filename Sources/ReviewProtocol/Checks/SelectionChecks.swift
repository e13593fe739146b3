/// Selection: reviewers, pilot, conflicts, reasons, full texts (JBI Manual, 11.2.6).
extension ProtocolChecks {
  static let selection: [Check] = [
    twoReviewersJudge, pilotIsPlanned, pilotHasFigures, doubtAndConflictsAreSettled, reasonsFitCriteria,
    reasonsAreNoBoxes,
    fullTextsAreHandled,
  ]

  private static let path = ProtocolPath.root["selection"]

  private static let twoReviewersJudge: Check = { content, report in
    let selection = content.selection
    if let reviewers = selection.reviewersPerRecord, reviewers < 2 {
      report.warn(
        .singleReviewer, at: path["reviewers_per_record"], "one person alone decides on each record",
        remedy: "JBI asks for two or more reviewers at both stages: write `reviewers_per_record: 2`.")
    }
    for (position, stage) in selection.stages.enumerated() where stage.reviewersPerRecord.map({ $0 < 2 }) == true {
      report.warn(
        .singleReviewer, at: path["stages"][position]["reviewers_per_record"],
        "at the stage \(stage.id) one person alone decides on each record",
        remedy: "JBI asks for two or more reviewers at both stages: write 2, or take the line out.")
    }
    if selection.isIndependent == false {
      report.warn(
        .independence, at: path["independent"], "reviewers don't decide independently of each other",
        remedy: "JBI asks for independent decisions at both stages: write `independent: true`.")
    }
    report.warnAbsent(
      .independence, path["independent"], isAbsent: selection.isIndependent == nil && report.isWritten(path),
      "the protocol doesn't say whether reviewers decide independently",
      remedy: "Add `independent: true` below `selection:`; JBI asks for it at both stages.")
  }

  private static let pilotIsPlanned: Check = { content, report in
    report.warnAbsent(
      .pilot, path["pilot"],
      isAbsent: !content.selection.pilot.isWritten && report.isWritten(path),
      "no pilot of the criteria is planned",
      remedy:
        "Add `pilot: {size: 25, threshold: 0.75}`: the whole team tries the criteria on a random sample before screening starts."
    )
  }

  private static let pilotHasFigures: Check = { content, report in
    let pilot = content.selection.pilot
    let path = path["pilot"]
    guard pilot.isWritten else { return }
    if pilot.size == nil, report.isRead(path["size"]) {
      report.error(
        .pilot, at: path, "the pilot has no size",
        remedy: "Add `size:`, the number of records; JBI's framework says 25.")
    }
    if pilot.threshold == nil, report.isRead(path["threshold"]) {
      report.error(
        .pilot, at: path, "the pilot has no threshold",
        remedy: "Add `threshold:`, the agreement needed to start screening; JBI's framework says 0.75.")
    }
    if let size = pilot.size, size < 25 {
      report.warn(
        .pilotSize, at: path["size"], "the pilot has fewer than 25 records", text: String(size),
        remedy: "JBI's framework says 25, others up to 50: with few records agreement says little.")
    }
    if let threshold = pilot.threshold, threshold < 0.75 {
      report.warn(
        .pilotThreshold, at: path["threshold"], "screening may start with agreement below 75 %",
        text: threshold.description, remedy: "JBI's framework says 0.75 or more.")
    }
    let reviewers = content.authors.count(where: \.isReviewer)
    report.warnAbsent(
      .agreement, Self.path["agreement"], isAbsent: content.selection.agreement == nil && reviewers != 2,
      "the protocol doesn't say how agreement of more than two reviewers is computed",
      remedy:
        "Add `agreement:` with all agree (the share of records on which everybody agrees) or mean pairwise (the mean over pairs of reviewers)."
    )
    report.warnAbsent(
      .agreement, Self.path["agreement_definition"], isAbsent: content.selection.agreementDefinition == nil,
      "the protocol doesn't say when two decisions agree",
      remedy: "Add `agreement_definition:`, for example: both keep the record (include or maybe) or both exclude it.")
  }

  private static let doubtAndConflictsAreSettled: Check = { content, report in
    let selection = content.selection
    guard report.isWritten(path) else { return }
    let isSaidAtStages = Set(selection.stages.filter { $0.maybeCountsAs != nil }.map(\.id)).count == 2
    report.warnAbsent(
      .maybe, path["maybe_counts_as"], isAbsent: selection.maybeCountsAs == nil && !isSaidAtStages,
      "the protocol doesn't say what an answer of maybe counts as",
      remedy: "Add `maybe_counts_as:` with include, exclude or conflict.")
    report.warnAbsent(
      .conflicts, path["conflicts_resolved_by"], isAbsent: selection.conflictsResolvedBy == nil,
      "the protocol doesn't say how disagreements between reviewers are solved",
      remedy:
        "Add `conflicts_resolved_by:` with `discussion`, `third reviewer` or `discussion, then third reviewer`; put more into `conflicts_note:`."
    )
  }

  private static let reasonsFitCriteria: Check = { content, report in
    let path = ProtocolPath.root["exclusion_reasons"]
    guard !content.exclusionReasons.isEmpty else {
      return report.warnAbsent(
        .noReasons, path, isAbsent: !content.criteria.isEmpty, "the protocol has no reasons for exclusion at full text",
        remedy:
          "Add `exclusion_reasons:`, each with its `criterion`, in the order in which they are applied; each source excluded at full text gets one."
      )
    }
    for (position, reason) in content.exclusionReasons.enumerated() {
      report.warnAbsent(
        .reasonWithoutCriterion, path[position]["criterion"], isAbsent: reason.criteria.isEmpty && !reason.isBox,
        "the exclusion reason \(reason.label.quoted) belongs to no criterion",
        remedy: "Add `criterion:` with the id of the criterion that the source fails.")
    }
    let named = Set(content.exclusionReasons.flatMap(\.criteria))
    // A reason without criterion, or with one that doesn't exist, was reported; it may be the one that is missed here.
    guard report.isWhole(path), content.exclusionReasons.allSatisfy({ !$0.criteria.isEmpty || $0.isBox }),
      named.isSubset(of: content.criteria.map(\.id))
    else { return }
    for (position, criterion) in content.criteria.enumerated()
    where criterion.stage != .titleAbstract && !criterion.id.isEmpty && !named.contains(criterion.id) {
      let place = ProtocolPath.root["criteria"][position]
      guard report.isRead(place["stage"]) else { continue }
      report.warn(
        .criterionWithoutReason, at: place,
        "no exclusion reason belongs to \(criterion.name), which is judged at full text",
        remedy: "Add a reason with `criterion: \(criterion.id)` to `exclusion_reasons:`.")
    }
  }

  private static let fullTextsAreHandled: Check = { content, report in
    report.warnAbsent(
      .fullText, .root["full_text"], isAbsent: !content.fullText.isWritten,
      "the protocol doesn't say how full texts are obtained",
      remedy: "Add `full_text:` with retrieval, and what happens to reports that can't be obtained or read.")
  }
}

extension ProtocolMessage.Code {
  static let singleReviewer = Self(rawValue: "single-reviewer")
  static let independence = Self(rawValue: "independence")
  static let pilot = Self(rawValue: "pilot")
  static let pilotSize = Self(rawValue: "pilot-size")
  static let pilotThreshold = Self(rawValue: "pilot-threshold")
  static let agreement = Self(rawValue: "agreement")
  static let maybe = Self(rawValue: "maybe")
  static let conflicts = Self(rawValue: "conflicts")
  static let noReasons = Self(rawValue: "no-exclusion-reasons")
  static let reasonWithoutCriterion = Self(rawValue: "reason-without-criterion")
  static let criterionWithoutReason = Self(rawValue: "criterion-without-reason")
  static let fullText = Self(rawValue: "full-text")
}
