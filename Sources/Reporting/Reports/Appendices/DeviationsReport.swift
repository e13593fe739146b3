internal import Bibliography
package import Documents
internal import Review
internal import ReviewProtocol

/// Where the review and its registered protocol part, each with its justification (JBI Manual, 11.3).
package enum DeviationsReport {
  package static func document(_ facts: ReportFacts) -> Document {
    let list = facts.deviations
    let blocks: [Document.Block] =
      facts.versions.isEmpty
      ? [.paragraph(.missing("a registered protocol to compare with; `winnow protocol register`"))]
      : list.isEmpty
        ? [.paragraph("The review follows its registered protocol: no deviation is on record.")] : [.table(table(list))]
    return Document(
      "deviations", "Deviations from the protocol",
      about: "Each deviation with its reason, who decided it and the records it touches.", isWide: true,
      blocks + [facts.state])
  }

  private static func table(_ list: [Deviation]) -> DocumentTable {
    DocumentTable(
      "deviations", "Deviations from the protocol",
      columns: [
        .init("Deviation", width: 3), .init("Details", width: 3.5), .init("Justification", width: 2.5),
        .init("By and when", width: 1.2), .init("Records touched", width: 1, isNumeric: true),
      ], rows: list.map(row))
  }

  private static func row(_ deviation: Deviation) -> DocumentTable.Row {
    let evidence = Evidence(deviation.what, .records, deviation.records.map(\.text))
    let justification =
      deviation.justification.map { Prose.given($0) }
      ?? .missing("why; amend the protocol with the reason, or say it in the text")
    let who = [deviation.by, deviation.at?.day].compactMap(\.self).joined(separator: ", ")
    return .init([
      .init(Prose(deviation.what, from: evidence)), .given(deviation.details.joined(separator: "; ")),
      .init(justification), .given(who), .number(.records(deviation.records, deviation.what)),
    ])
  }
}
