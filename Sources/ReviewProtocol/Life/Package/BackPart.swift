/// Consultation, funding, interests, data, amendments.
extension MarkdownDocument {
  mutating func addBackMatter(_ content: ReviewProtocol) {
    addConsultation(content.consultation)
    heading(2, "Funding")
    points([
      ("Source", content.funding.source ?? Self.notStated), ("Role of the funder", content.funding.roleOfFunder),
    ])
    heading(2, "Conflicts of interest")
    content.conflictsOfInterest.count > 1
      ? bullets(content.conflictsOfInterest.map(\.cell))
      : prose(content.conflictsOfInterest.first, orNotStated: true)
    heading(2, "Data sharing")
    prose(content.dataSharing, orNotStated: true)
    for (title, text) in [
      ("Ethics", content.ethics), ("Timeline", content.timeline), ("Dissemination", content.dissemination),
      ("Acknowledgements", content.acknowledgements),
    ] {
      guard let text else { continue }
      heading(2, title)
      prose(text)
    }
  }

  /// The works that the protocol cites, by their numbers.
  mutating func addReferences(_ references: [String]) {
    guard !references.isEmpty else { return }
    heading(2, "References")
    block(zip(1..., references).map { "\($0). \($1.cell)" }.joined(separator: "\n"))
  }

  private mutating func addConsultation(_ consultation: Consultation) {
    guard consultation.isPlanned != nil || consultation.reason != nil || !consultation.groups.isEmpty else { return }
    heading(2, "Consultation of knowledge users")
    if let isPlanned = consultation.isPlanned {
      block(isPlanned ? "Knowledge users are consulted." : "No consultation is planned.")
    }
    if let reason = consultation.reason { prose(reason) }
    guard !consultation.groups.isEmpty else { return }
    table(
      ["Who", "When", "On what", "How"],
      consultation.groups.map { [$0.who.cell, $0.when.cell, $0.topics.cell, $0.how.cell] })
  }

  mutating func addAmendments(_ versions: [ProtocolVersion], by authors: [Author]) {
    let amendments = versions.filter { $0.number > 1 }
    guard !amendments.isEmpty else { return }
    heading(2, "Amendments")
    for version in amendments {
      heading(3, "Version \(version.number), \(version.at.prefix { $0 != "T" })")
      points([("By", Self.person(version.by, authors)), ("Reason", version.reason ?? Self.notStated)])
      if version.changes.isEmpty { continue }
      block("What changed:")
      bullets(version.changes.map { MarkdownText.line($0, keepsNames: true) })
    }
  }
}
