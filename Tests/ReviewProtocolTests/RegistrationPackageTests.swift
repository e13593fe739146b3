import Bibliography
import ReviewProtocol
import Testing

@Suite struct PackageForARegistry {
  static func version(
    _ number: Int, _ value: ProtocolValue, reason: String? = nil, changes: [String] = []
  ) -> ProtocolVersion {
    ProtocolVersion(
      number: number, sha256: String(repeating: "ab", count: 32), canonical: value.canonicalText, text: "",
      at: "2026-0\(number + 1)-04T10:00:00Z", by: "noor", reason: reason, changes: changes)
  }

  static let deposits = [
    ProtocolDeposit(version: 1, registry: "OSF", id: "osf.io/a_b2c", url: "https://osf.io/a_b2c", date: "2026-02-05")
  ]

  /// The protocol with one amendment.
  static var versions: [ProtocolVersion] {
    let old = TelehealthProtocol.value
    let new = TelehealthProtocol.document(
      ("wording: Therapy is delivered at a distance.", "wording: Therapy is delivered at a distance, live."),
      ("- telephone\n", "- telephone\n        - virtual reality\n")
    ).value
    return [
      version(1, old),
      version(
        2, new, reason: "The pilot showed | a gap.",
        changes: ProtocolDifference.changes(from: old, to: new).map(\.sentence)),
    ]
  }

  private func markdown(_ edits: (String, String)...) -> String {
    RegistrationPackage.markdown(versions: [Self.version(1, TelehealthProtocol.edited(edits).value)], deposits: [])
  }

  @Test func theDocumentIsTheOneWeLookedAt() {
    let text = RegistrationPackage.markdown(versions: Self.versions, deposits: Self.deposits)
    let lines = zip(text.split(separator: "\n"), TelehealthPackage.markdown.split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    #expect(first == nil, "the first line that differs: \(first.map { "\($0.0)" } ?? "")")
    #expect(text == TelehealthPackage.markdown)
    #expect(text == RegistrationPackage.markdown(versions: Self.versions, deposits: Self.deposits))
  }

  @Test func aProtocolWithLittleInItSaysWhatIsNotStated() {
    let value = ProtocolDocument(Array("title: Roles\n".utf8)).value
    let text = RegistrationPackage.markdown(versions: [Self.version(1, value)], deposits: [])
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      headings == [
        "## Registration", "## Authors", "## Background", "## Objectives", "## Review questions",
        "## Population, concept and context",
        "## Types of evidence source", "## Eligibility criteria", "## Information sources", "## Search",
        "## Selection of sources", "## Charting of data", "## Analysis and presentation of results",
        "## Funding", "## Conflicts of interest", "## Data sharing",
      ])
    #expect(text.split(separator: "\n").filter { $0.hasSuffix("Not stated.") }.count == 23)
    for part in [
      "- **Reviewers per record:** Not stated.", "- **Independent:** Not stated.",
      "- **People who chart each source:** Not stated.", "## Data sharing\n\nNot stated.",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func whatAnAuthorWroteStaysText() {
    let text = markdown(
      (
        "conflicts_of_interest: None declared.",
        "conflicts_of_interest: \"# None | *at all*\\n1. <b>one</b>\\n- two_three_ a_b &amp; https://a.org/x_y.\""
      ))
    #expect(
      text.contains(
        "\\# None \\| \\*at all\\*\n\n1. \\<b\\>one\\</b\\>\n- two_three\\_ a_b \\&amp; <https://a.org/x_y>."))
  }

  @Test func aListOfAnAuthorStaysAList() {
    let text = markdown(
      (
        "grey_literature: Websites of two stroke associations.",
        "grey_literature: |\n    Two sites:\n    - one\n      and its archive\n      1. deep\n    - two\n    After that:\n\n    10.1000/182 is no list."
      ), ("updates: The search is run again before the report.", "updates: |\n    1. Once.\n    2) Twice."))
    #expect(
      text.contains(
        "- **Grey literature:** Two sites:\n\n  - one\n    and its archive\n    1. deep\n  - two\n\n  After that:\n\n  10.1000/182 is no list.\n- **Updates:**\n\n  1. Once.\n  2) Twice.\n"
      ))
  }

  @Test func aCellKeepsParagraphsAndListsByBreaks() {
    let text = markdown(
      (
        "definition: Picture and sound at the same time.}",
        "definition: \"Both.\\n\\nSuch as:\\n- a *phone*\\n- a room\\n\\nNo more.\"}"
      ))
    #expect(
      text.contains("• video call: Both.<br>Such as:<br>• a \\*phone\\*<br>• a room<br>No more.<br>• telephone<br>"))
  }

  @Test func onePersonAloneIsNotCalledIndependent() {
    #expect(markdown().contains("- **People who chart each source:** 2\n- **Independent:** yes\n"))
    #expect(
      markdown(("charters_per_source: 2", "charters_per_source: 1"))
        .contains("- **People who chart each source:** 1\n- **Verification:**"))
  }

  @Test func aFigureIsNoTable() {
    let text = markdown(
      ("text: Barriers reported, question: Q2, rows: barriers}", "text: Barriers reported, question: Q2}"))
    #expect(text.contains("#### F1 (figure): Barriers reported\n\nAnswers question Q2.\n\n## Consultation"))
    #expect(markdown().contains("Answers question Q2.\n\nShows Barriers.\n\n## Consultation"))
  }

  @Test func aTableOfEntriesSaysSo() {
    let text = markdown(("columns: [country, technology, sessions]", "columns: [country, outcomes/name, instrument]"))
    #expect(
      text.contains(
        "One row per entry of Outcomes measured.\n\n| Source | Country | Outcome | Instrument |\n| --- | --- | --- | --- |\n| *each source, each entry of Outcomes measured* |"
      ))
  }

  @Test func aReasonNamesAllItsCriteria() {
    #expect(
      markdown(("criterion: E1}", "criterion: [E1, I2]}")).contains("3. **Conference abstract** (criteria E1, I2)\n"))
  }

  @Test func aDraftIsMarkedAndHasNoVersion() {
    let draft = TelehealthProtocol.document()
    let first = RegistrationPackage.markdown(draft: ProtocolDraft(draft, amends: nil), deposits: [])
    #expect(
      first.hasPrefix(
        "# Telehealth for speech therapy after stroke: a scoping review\n\nProtocol of a scoping review. **Draft, not registered.**\n\nGuidance:"
      ))
    #expect(!first.contains("SHA-256"))
    let next = RegistrationPackage.markdown(draft: ProtocolDraft(draft, amends: 3), deposits: Self.deposits)
    #expect(next.contains("**Draft of an amendment of version 3, not recorded.**"))
    #expect(next.contains("Version 1 was deposited; versions 2 and 3 were not."))
    #expect(
      RegistrationPackage.json(draft: ProtocolDraft(draft, amends: nil)).hasPrefix(
        "{\n  \"draft\": true,\n  \"amends\": null,\n  \"complete\": true,\n  \"protocol\": {"))
  }

  @Test func aDraftWithErrorsShowsWhatCanBeRead() {
    let document = ProtocolDocument(Array("title: Roles\ncolour: red\nquestions: [{id: Q1, text: TODO}]\n".utf8))
    let text = RegistrationPackage.markdown(draft: ProtocolDraft(document, amends: nil), deposits: [])
    #expect(text.hasPrefix("# Roles\n\nProtocol of a scoping review. **Draft, not registered.** It has "))
    #expect(text.contains("; what can’t be read is missing here.\n"))
    #expect(text.contains("- **Q1:** TODO\n"))
  }

  @Test func theFenceIsLongerThanAnyInTheStrategy() {
    #expect(markdown(("      ```\n", "      `````\n")).contains("\n``````\n1  aphasia"))
  }

  @Test(arguments: [
    ("25", "0.75", "75 %: at least 19 of 25"), ("50", "0.28", "28 %: at least 14 of 50"),
    ("30", "87.5 %", "87.5 %: at least 27 of 30"),
  ])
  func thePilotIsReckonedOut(size: String, threshold: String, words: String) {
    let text = markdown(("size: 25", "size: \(size)"), ("threshold: 0.75", "threshold: \(threshold)"))
    #expect(text.contains("- **Agreement needed to start:** \(words)\n"))
  }

  @Test func aShellWithoutListedValuesSaysWhatItsRowsWillBe() {
    let text = markdown(("rows: technology", "rows: country"))
    #expect(text.contains("| Country / Who delivers | speech therapist |"))
    #expect(text.contains("| *each value of Country* |   |"))
  }

  @Test func theDataHasEverything() throws {
    let text = RegistrationPackage.json(versions: Self.versions, deposits: Self.deposits)
    #expect(text.hasSuffix("}\n"))
    #expect(text.contains("\"registered\": {\n    \"at\": \"2026-03-04T10:00:00Z\",\n    \"by\": \"noor\"\n  }"))
    for name in ["version", "sha256", "registered", "deposits", "amendments", "protocol"] {
      #expect(text.contains("\n  \"\(name)\": "))
    }
    // The values can be read back from it: JSON is YAML too.
    let start = try #require(text.firstRange(of: "\n  \"protocol\": "))
    let values = ProtocolDocument(Array(text[start.upperBound...].dropLast(3).utf8)).value
    #expect(values == Self.versions.last?.document.value)
  }
}
