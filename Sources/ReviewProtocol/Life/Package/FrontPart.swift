/// Title, version, registration, authors, background.
extension MarkdownDocument {
  mutating func addFront(_ content: ReviewProtocol, version: ProtocolVersion, deposits: [ProtocolDeposit]) {
    heading(1, content.title.isEmpty ? "Protocol without a title" : content.title)
    block(
      "Protocol of a scoping review. Version \(version.number), \(Self.day(version.at)), by \(Self.person(version.by, content.authors).cell)."
    )
    block("SHA-256 of the canonical form: `\(version.sha256)`")
    if let guidance = content.guidance { block("Guidance: \(guidance.cell)") }
    addRegistration(content.registration, deposits)
    addAuthors(content.authors)
    addBackground(content.background)
  }

  /// `2026-03-04` of an ISO 8601 time.
  static func day(_ time: String) -> String { MarkdownText.line(String(time.prefix { $0 != "T" })) }

  /// `Noor Haddad (noor)` when an author works under the name.
  static func person(_ user: String, _ authors: [Author]) -> String {
    authors.first { $0.user == user && $0.name != user }.map { "\($0.name) (\(user))" } ?? user
  }

  private mutating func addRegistration(_ registration: Registration, _ deposits: [ProtocolDeposit]) {
    let points = [
      ("Registry", registration.registry), ("Identifier", registration.id), ("Address", registration.url),
      ("Date", registration.date), ("Note", registration.note),
    ]
    guard !deposits.isEmpty || points.contains(where: { $0.1 != nil }) else { return }
    heading(2, "Registration")
    self.points(points)
    guard !deposits.isEmpty else { return }
    table(
      ["Version", "Deposited with", "Identifier", "Address", "Date"],
      deposits.map { [String($0.version), $0.registry.cell, $0.id.cell, $0.url.cell, $0.date.cell] })
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
    guard background.rationale != nil || parts.contains(where: { $0.1 != nil }) else { return }
    heading(2, "Background")
    if let rationale = background.rationale { prose(rationale) }
    for (title, text) in parts {
      guard let text else { continue }
      heading(3, title)
      prose(text)
    }
  }
}
