/// Selection with its pilot, exclusion reasons, full texts.
extension MarkdownDocument {
  mutating func addSelection(_ content: ReviewProtocol) {
    heading(2, "Selection of sources")
    addRules(content.selection)
    addPilot(content.selection.pilot)
    if !content.exclusionReasons.isEmpty { addReasons(content.exclusionReasons) }
    if content.fullText.isWritten { addFullText(content.fullText) }
  }

  private mutating func addRules(_ selection: SelectionSettings) {
    let agreement = selection.agreement.map { rule in
      switch rule {
      case .allAgree: "the share of records on which all reviewers agree"
      case .meanPairwise: "the mean over all pairs of reviewers"
      }
    }
    let points: [(label: String, text: String?)] = [
      ("Reviewers per record", selection.reviewersPerRecord.map(String.init) ?? Self.notStated),
      ("Independent", selection.isIndependent.map { Self.yesOrNo($0) } ?? Self.notStated),
      ("An answer of maybe counts as", selection.maybeCountsAs?.rawValue),
      ("Reasons for exclusion must agree", selection.reasonsMustAgree.map { Self.yesOrNo($0) }),
      ("Agreement", selection.agreementDefinition), ("Agreement of more than two reviewers", agreement),
      ("Conflicts are resolved by", selection.conflictsResolvedBy ?? Self.notStated),
      ("Who decides where discussion doesn’t", selection.resolver), ("On conflicts", selection.conflictsNote),
    ]
    self.points(
      points + selection.stages.map { ("At \(ChangePhrases.word($0.id))", Self.rule($0)) } + [
        ("Ranking", selection.ranking), ("Software", selection.software),
      ])
  }

  private static func rule(_ stage: SelectionSettings.StageRule) -> String? {
    let parts = [
      stage.reviewersPerRecord.map { "\($0) reviewer\($0 == 1 ? "" : "s") per record" },
      stage.maybeCountsAs.map { "maybe counts as \($0.rawValue)" },
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: "; ")
  }

  static func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

  private mutating func addPilot(_ pilot: SelectionSettings.Pilot) {
    heading(3, "Pilot")
    guard pilot.isWritten else { return block(Self.notStated) }
    points([
      ("Records", pilot.size.map(String.init)), ("Agreement needed to start", Self.threshold(pilot)),
      ("Sample", pilot.sample), ("Who takes part", pilot.reviewers), ("When agreement is lower", pilot.after),
    ])
  }

  /// `75 %: at least 19 of 25`.
  private static func threshold(_ pilot: SelectionSettings.Pilot) -> String? {
    guard let threshold = pilot.threshold else { return nil }
    let tenths = Int((threshold * 1000).rounded())
    let percent = tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    guard let size = pilot.size else { return percent }
    // A share such as 0.28 of 25 is 7.000000000000001 in binary.
    let needed = Int((threshold * Double(size) - 1e-9).rounded(.up))
    return "\(percent): at least \(needed) of \(size)"
  }

  private mutating func addReasons(_ reasons: [ExclusionReason]) {
    heading(3, "Reasons for exclusion at full text")
    block("The first that applies is the primary reason.")
    block(
      zip(1..., reasons).map { number, reason in
        "\(number). **\(reason.label.cell)**" + Self.criteria(reason)
          + (reason.definition.map { ": \($0.cell)" } ?? "")
      }
      .joined(separator: "\n"))
  }

  /// ` (criteria I2, E1)`.
  private static func criteria(_ reason: ExclusionReason) -> String {
    guard !reason.criteria.isEmpty else { return "" }
    return " (\(reason.criteria.count == 1 ? "criterion" : "criteria") \(reason.criteria.joined(separator: ", ").cell))"
  }

  private mutating func addFullText(_ fullText: FullTextHandling) {
    heading(3, "Full texts")
    points([
      ("Retrieval", fullText.retrieval),
      ("Not retrieved", fullText.tries.map { "after \($0) \($0 == 1 ? "try" : "tries") without success" }),
      ("Languages", fullText.languages), ("Several reports of one study", fullText.companionReports),
      ("Note", fullText.note),
    ])
  }
}
