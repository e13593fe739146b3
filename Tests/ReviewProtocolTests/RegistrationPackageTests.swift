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
    for (line, expected) in zip(text.split(separator: "\n"), TelehealthPackage.markdown.split(separator: "\n")) {
      #expect(line == expected)
    }
    #expect(text == TelehealthPackage.markdown)
    #expect(text == RegistrationPackage.markdown(versions: Self.versions, deposits: Self.deposits))
  }

  @Test func aProtocolWithLittleInItSaysWhatIsNotStated() {
    let value = ProtocolDocument(Array("title: Roles\n".utf8)).value
    let text = RegistrationPackage.markdown(versions: [Self.version(1, value)], deposits: [])
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      headings == [
        "## Authors", "## Objectives", "## Review questions", "## Population, concept and context",
        "## Types of evidence source", "## Eligibility criteria", "## Information sources", "## Search",
        "## Selection of sources", "## Charting of data", "## Analysis and presentation of results",
      ])
    #expect(text.split(separator: "\n").filter { $0 == "Not stated." }.count == 11)
  }

  @Test func whatAnAuthorWroteStaysText() {
    let text = markdown(
      (
        "conflicts_of_interest: None declared.",
        "conflicts_of_interest: \"# None | *at all*\\n1. <b>one</b>\\n- two_three_ a_b &amp; https://a.org/x_y.\""
      ))
    #expect(
      text.contains(
        "\\# None \\| \\*at all\\*  \n1\\. \\<b\\>one\\</b\\>  \n\\- two_three\\_ a_b \\&amp; <https://a.org/x_y>."))
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
