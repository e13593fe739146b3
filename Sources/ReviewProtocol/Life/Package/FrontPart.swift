/// Title, version, registration, authors, background.
extension MarkdownDocument {
  mutating func addTitle(_ content: ReviewProtocol) {
    heading(1, content.title.isEmpty ? "Protocol without a title" : content.title)
  }

  /// `Version 2 of 2026-03-04, by Noor Haddad (noor); amended, see Amendments.`
  mutating func addVersion(_ version: ProtocolVersion, by authors: [Author]) {
    block(
      "Protocol of a scoping review. Version \(version.number) of \(Self.day(version.at)), by \(Self.person(version.by, authors).cell)"
        + (version.number > 1 ? "; amended, see Amendments." : "."))
    block("SHA-256 of the canonical form: `\(version.sha256)`")
  }

  mutating func addDraftMark(_ draft: ProtocolDraft) {
    block("Protocol of a scoping review. **\(draft.mark)**" + (draft.whatIsLeft.map { " \($0)" } ?? ""))
  }

  /// - Parameter versions: how many were made up to the one shown.
  mutating func addFront(_ content: ReviewProtocol, deposits: [ProtocolDeposit], versions: Int) {
    if let guidance = content.guidance { block("Guidance: \(guidance.cell)") }
    if !content.keywords.isEmpty { block("Keywords: \(content.keywords.cell)") }
    addRegistration(content.registration, deposits, versions: versions)
    addAuthors(content.authors)
    addBackground(content.background)
  }

  /// `2026-03-04` of an ISO 8601 time.
  static func day(_ time: String) -> String { MarkdownText.line(String(time.prefix { $0 != "T" })) }

  /// `Noor Haddad (noor)` when an author works under the name.
  static func person(_ user: String, _ authors: [Author]) -> String {
    authors.first { $0.user == user && $0.name != user }.map { "\($0.name) (\(user))" } ?? user
  }

  private mutating func addRegistration(
    _ registration: Registration, _ deposits: [ProtocolDeposit], versions: Int
  ) {
    let points = [
      ("Registry", registration.registry), ("Identifier", registration.id), ("Address", registration.url),
      ("Date", registration.date), ("Note", registration.note),
    ]
    heading(2, "Registration")
    guard !deposits.isEmpty || points.contains(where: { $0.1 != nil }) else { return block(Self.notStated) }
    self.points(points)
    guard !deposits.isEmpty else { return }
    table(
      ["Version", "Deposited with", "Identifier", "Address", "Date"],
      deposits.map { [String($0.version), $0.registry.cell, $0.id.cell, $0.url.cell, $0.date.cell] })
    let deposited = Set(deposits.map(\.version))
    let others = (1...max(1, versions)).filter { !deposited.contains($0) }
    guard versions > 1, !others.isEmpty else { return }
    block(
      "\(Self.versions(deposited.sorted())) deposited; \(Self.versions(others, isFirst: false)) not.")
  }

  /// `Version 1 was`, `versions 2 and 3 were`.
  private static func versions(_ numbers: [Int], isFirst: Bool = true) -> String {
    (isFirst ? "V" : "v") + "ersion\(numbers.count == 1 ? "" : "s") \(ValueWords.joined(numbers.map(String.init))) "
      + (numbers.count == 1 ? "was" : "were")
  }

  private mutating func addAuthors(_ authors: [Author]) {
    heading(2, "Authors")
    guard !authors.isEmpty else { return block(Self.notStated) }
    table(
      ["Name", "Roles in the review", "Affiliation", "ORCID", "Contact"],
      authors.map {
        [$0.name.cell, $0.roles.joined(separator: ", ").cell, $0.affiliation.cell, $0.orcid.cell, $0.contact.cell]
      })
  }

  private mutating func addBackground(_ background: Background) {
    let parts = [
      ("Why a scoping review", background.whyScopingReview), ("Existing reviews", background.existingReviews),
    ]
    heading(2, "Background")
    prose(background.rationale, orNotStated: true)
    for (title, text) in parts {
      guard let text else { continue }
      heading(3, title)
      prose(text)
    }
    guard !background.definitions.isEmpty else { return }
    heading(3, "Definitions")
    points(background.definitions.map { ($0.term.cell, $0.meaning) })
  }
}
