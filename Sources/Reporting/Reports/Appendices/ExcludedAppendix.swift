internal import Bibliography
package import Documents
internal import Review
internal import Screening

/// Appendix II of a JBI scoping review: the sources excluded at full text, each with its primary reason (JBI Manual, 11.2.6).
package enum ExcludedAppendix {
  package static func document(_ facts: ReportFacts) -> Document {
    let flow = facts.flow
    let excluded = (flow.reasons + flow.otherReasons)
    let records = (flow.records(in: FlowBox.reportsExcluded) + flow.records(in: .otherExcluded)).sorted()
    let number = Counted.records(records, "Reports excluded at full text, of all arms")
    var blocks: [Document.Block] = [
      .paragraph(
        "\(number.of("report was", "reports were")) excluded at full text, each for one primary reason: the first that applies."
      )
    ]
    if !excluded.isEmpty { blocks.append(.table(table(facts))) }
    blocks += notRetrieved(facts)
    return Document(
      "appendix-2-excluded-at-full-text", "Appendix II: sources excluded at full text",
      about: "Each report excluded at full text with its reason, sorted by reason, and those not retrieved.",
      isWide: true,
      blocks + [facts.state])
  }

  private static func table(_ facts: ReportFacts) -> DocumentTable {
    var byReason: [(reason: String, records: [RecordID])] = []
    for reason in facts.flow.reasons + facts.flow.otherReasons {
      if let place = byReason.firstIndex(where: { $0.reason.foldedName == reason.text.foldedName }) {
        byReason[place].records += reason.records
      } else {
        byReason.append((reason.text, reason.records))
      }
    }
    var rows: [DocumentTable.Row] = []
    for (reason, records) in byReason {
      let count = Counted.records(records.sorted(), "Excluded: \(reason)")
      rows.append(.init([.init("\(given: reason) (\(count))")], role: .section))
      rows += records.sorted().map { row($0, reason, facts) }
    }
    return DocumentTable(
      "excluded-at-full-text", "Sources excluded at full text",
      columns: [.init("Record", width: 0.7), .init("Reference", width: 5), .init("Primary reason", width: 2)],
      rows: rows)
  }

  private static func row(_ record: RecordID, _ reason: String, _ facts: ReportFacts) -> DocumentTable.Row {
    let reason: Prose =
      reason == PrismaFlow.noReason
      ? .missing("a reason; exclude it again with one, `winnow screen vote \(record.text)`") : .given(reason)
    return .init([.init("\(code: record.text)"), .init(facts.reference(record)), .init(reason)])
  }

  private static func notRetrieved(_ facts: ReportFacts) -> [Document.Block] {
    let lost = facts.sought.filter { $0.state == .notRetrieved }
    guard !lost.isEmpty else { return [] }
    let rows = lost.map { report -> DocumentTable.Row in
      let tries = Counted(String(report.tries), Evidence("Tries to get the report", .records, [report.record.text]))
      return .init([
        .init("\(code: report.record.text)"), .init(facts.reference(report.record)), .number(tries),
        .init(
          report.note.map { .given($0) }
            ?? .missing("why; `winnow fulltext not-retrieved \(report.record.text) --note \"...\"`")),
      ])
    }
    return [
      .heading(1, "Reports not retrieved"),
      .table(
        DocumentTable(
          "not-retrieved", "Reports sought and not retrieved",
          columns: [
            .init("Record", width: 0.7), .init("Reference", width: 5), .init("Tries", width: 0.7, isNumeric: true),
            .init("What was noted", width: 2),
          ], rows: rows)),
    ]
  }
}

extension ReportFacts {
  /// A work that reached full text as a list of references names it.
  func reference(_ record: RecordID) -> Prose {
    records[record]?.reference ?? .missing("the record \(record.text); run `winnow verify`")
  }
}
