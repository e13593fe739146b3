internal import Charting
package import Documents
internal import Review

/// The flow diagram with its numbers and the proof that they add up.
package enum FlowDocument {
  package static func document(_ facts: ReportFacts) -> Document {
    let flow = facts.flow
    var blocks: [Document.Block] = [
      .figure(DocumentFigure("flow", svg: flow.svg, caption: "Flow of sources (PRISMA 2020).")),
      .paragraph(FlowNarrative(flow).prose),
    ]
    blocks += flow.tables.enumerated().map { place, table in .table(numbers(table, place, flow)) }
    let curve = RecallCurve(flow, order: facts.verdictOrder)
    if curve.included > 0 {
      blocks.append(.heading(1, "How soon screening found what was included"))
      blocks.append(
        .figure(
          DocumentFigure(
            "recall", svg: curve.svg,
            caption: "Included works that were known after so many records had been screened, against chance.")))
    }
    blocks.append(.heading(1, "The numbers add up"))
    blocks.append(.table(identities(flow)))
    return Document(
      "flow", "Flow of sources", about: "The PRISMA 2020 flow diagram, its numbers, and the identities between them.",
      // Two arms need the long side of a page.
      isWide: flow.sources.contains { $0.kind.isOtherMethod || $0.kind == .previous },
      blocks + [facts.state])
  }

  private static func numbers(_ table: FlowTable, _ place: Int, _ flow: PrismaFlow) -> DocumentTable {
    let rows = table.rows.map { row -> DocumentTable.Row in
      let source = flow.sources.first { row.title == $0.name || row.title == "\($0.kind.title): \($0.name)" }
      let records = row.name.flatMap { flow.records(named: $0) } ?? source?.records ?? []
      return .init(
        [
          .init(title(of: row, source, flow)), .number(.records(records, row.title)),
          .init(row.name.map { Prose([.code($0)]) } ?? ""),
        ], indent: row.isPart ? 1 : 0)
    }
    return DocumentTable(
      "flow-\(place + 1)", Prose([.words(table.title)]),
      columns: [.init("Number", width: 4), .init("n", width: 1, isNumeric: true), .init("Box", width: 3)], rows: rows)
  }

  /// A source and a reason in the words of the team, all else in ours.
  private static func title(of row: FlowTable.Row, _ source: PrismaFlow.Source?, _ flow: PrismaFlow) -> Prose {
    guard let name = row.name else {
      guard let source else { return .given(row.title) }
      return row.isPart ? .given(source.name) : "\(Prose([.words(source.kind.title)])): \(given: source.name)"
    }
    let isReason = (flow.reasons + flow.otherReasons).contains { name.hasSuffix(": \($0.text)") }
    return isReason ? .given(row.title) : Prose([.words(row.title)])
  }

  private static func identities(_ flow: PrismaFlow) -> DocumentTable {
    DocumentTable(
      "flow-identities", "Identities between the numbers, checked on the records themselves",
      columns: [.init("Identity", width: 5), .init("Holds", width: 1), .init("Records that differ", width: 2)],
      rows: flow.identities.map { identity in
        .init([
          .init(Prose([.code(identity.statement)])), .init(identity.holds ? "yes" : "no"),
          .init(
            identity.holds ? "none" : "\(Counted.records(identity.difference, "Records that differ"))"),
        ])
      })
  }
}
