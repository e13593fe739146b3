import Bibliography
import ReviewProtocol
import Testing

@Suite struct RegistrationPackageDraft {
  @Test func look() {
    let first = TelehealthProtocol.value
    let second = TelehealthProtocol.document(
      ("wording: Therapy is delivered at a distance.", "wording: Therapy is delivered at a distance, live."),
      ("        - telephone\n", "        - telephone\n        - virtual reality\n")
    )
    let changes = ProtocolDifference.changes(from: first, to: second.value).map(\.sentence)
    let versions = [
      ProtocolVersion(
        number: 1, sha256: "aa11", canonical: first.canonicalText, text: "", at: "2026-02-01T09:30:00Z", by: "noor",
        reason: nil, changes: []),
      ProtocolVersion(
        number: 2, sha256: "bb22", canonical: second.value.canonicalText, text: "", at: "2026-03-04T10:00:00Z",
        by: "noor", reason: "The pilot showed | a gap.", changes: changes),
    ]
    let deposits = [
      ProtocolDeposit(version: 1, registry: "OSF", id: "osf.io/a_b2c", url: "https://osf.io/a_b2c", date: "2026-02-01")
    ]
    print("<<<<MD\n" + RegistrationPackage.markdown(versions: versions, deposits: deposits) + ">>>>MD")
    print("<<<<JS\n" + String(RegistrationPackage.json(versions: versions, deposits: deposits).prefix(1200)) + ">>>>JS")
  }
}
