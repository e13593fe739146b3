internal import Bibliography
internal import Charting
package import Documents
internal import Review
internal import ReviewProtocol

/// The table of included sources, and what was charted of each.
package enum IncludedSources {
  /// Each included report with its reference and study.
  package static func document(_ facts: ReportFacts) -> Document {
    let flow = facts.flow
    let number = flow.number(.totalReports)
    let rows = flow.records(in: .totalReports).map { row($0, facts) }
    let block: Document.Block =
      rows.isEmpty
      ? .paragraph(.missing("included sources; no report is included at full text yet"))
      : .table(
        DocumentTable(
          "included-sources", "Included sources",
          columns: [
            .init("Record", width: 0.7), .init("Source", width: 1.6), .init("Reference", width: 5),
            .init("Found in", width: 1.6), .init("Study", width: 1.4),
          ], rows: rows))
    return Document(
      "included-sources", "Included sources",
      about: "Each included report with its reference, where it was found, and the study it belongs to.", isWide: true,
      [
        .paragraph(
          "Included: \(number.of("report", "reports")) of \(flow.number(.totalStudies).of("study", "studies"))."),
        block, facts.state,
      ])
  }

  private static func row(_ record: RecordID, _ facts: ReportFacts) -> DocumentTable.Row {
    let members = Set(facts.snapshot.records.filter { $0.head == record }.map(\.id))
    let found = facts.flow.sources.filter { source in source.records.contains(where: members.contains) }
    let study = facts.studies.first { $0.reports.contains(record) }
    let others = study?.reports.filter { $0 != record }.map { Prose("\(code: $0.text)") } ?? []
    let named = study?.name.map { Prose("\(given: $0), ") } ?? ""
    return .init([
      .init("\(code: record.text)"), .init(facts.records[record]?.shortReference ?? ""), .init(facts.reference(record)),
      .init(found.map { Prose.given($0.name) }.joined(", ")),
      .init(others.isEmpty ? "this report alone" : "\(named)with \(others.joined(", "))"),
    ])
  }
}

/// What was charted of each source: for reading a table of a few fields after the other, for reckoning one with all.
package enum ChartingTables {
  /// Fields beside each other that a page holds.
  private static let fieldsAPage = 5

  package static func document(_ facts: ReportFacts) -> Document {
    guard let charted = facts.charted, !charted.sources.isEmpty else {
      return Document(
        "charting-tables", "Charted data", about: "What was charted of each source.",
        [.paragraph(.missing("charted sources; `winnow chart`, or the room of charting")), facts.state])
    }
    let fields = charted.form.fields
    let pages = stride(from: 0, to: fields.count, by: fieldsAPage).map {
      Array(fields[$0..<min($0 + fieldsAPage, fields.count)])
    }
    let tables = pages.enumerated().map { place, fields -> Document.Block in
      let name = pages.count > 1 ? "charting-table-\(place + 1)" : "charting-table"
      return .table(table(name, "Charted: \(given: fields.map(\.label).joined(separator: ", "))", fields, charted))
    }
    return Document(
      "charting-tables", "Charted data", about: "What was charted of each source, a few fields beside each other.",
      isWide: true,
      [
        .paragraph(
          "What was charted of \(Counted.sources(charted.sources.map(\.id), "Included sources").of("source", "sources")). \(ChartedText.open(fields, charted))"
        )
      ]
        + tables + [facts.state])
  }

  /// One table with all fields, for spreadsheets.
  package static func wholeTable(_ facts: ReportFacts) -> DocumentTable? {
    guard let charted = facts.charted, !charted.sources.isEmpty else { return nil }
    return table("charted-data", "Charted data", charted.form.fields, charted)
  }

  private static func table(
    _ name: String, _ caption: Prose, _ fields: [FormField], _ charted: ChartedSources
  ) -> DocumentTable {
    DocumentTable(
      name, caption,
      columns: [.init("Record", width: 0.7), .init("Source", width: 1.5)]
        + fields.map { .init(.given($0.label), width: $0.kind == .longText ? 3 : 2, isNumeric: $0.kind == .number) },
      rows: charted.sources.map { source in
        .init(
          [.init("\(code: source.id)"), .given(source.label)]
            + fields.map { field in
              let answer = source.answers[field.id] ?? ChartedAnswer(.notCharted)
              return .init(
                answer.prose(of: field), answer.number(of: field).map(DocumentTable.Value.number))
            })
      })
  }
}
