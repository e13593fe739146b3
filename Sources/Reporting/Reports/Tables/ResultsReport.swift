internal import Bibliography
internal import Charting
package import Documents
internal import Review
internal import ReviewProtocol

/// The results as the protocol planned to present them: each planned table, figure and map, and years and countries.
package enum ResultsReport {
  package static func document(_ facts: ReportFacts) -> Document {
    guard let charted = facts.charted, !charted.sources.isEmpty, let plan = facts.plan else {
      return Document(
        "results", "Results", about: "The planned tables, figures and maps.",
        [.paragraph(.missing("charted sources; `winnow chart`, or the room of charting")), facts.state])
    }
    let outputs = plan.analysis.outputs.flatMap { output -> [Document.Block] in
      [.heading(1, "\(given: output.id): \(given: output.text.sentencePart)")]
        + PlannedResult(output, charted, facts.gaps).blocks
    }
    return Document(
      "results", "Results", about: "The planned tables, figures and maps, with the sources behind each number.",
      isWide: true, outputs + years(charted) + countries(charted) + [facts.state])
  }

  private static func years(_ charted: ChartedSources) -> [Document.Block] {
    let timeline = Timeline.of(charted)
    return [
      .heading(1, "Years of publication"),
      .figure(DocumentFigure("years", svg: timeline.svg, caption: "Included sources by year of publication.")),
      .table(timeline.table.document(named: "years")),
    ]
  }

  private static func countries(_ charted: ChartedSources) -> [Document.Block] {
    guard let field = charted.form.fields.first(where: { $0.kind == .country }),
      charted.sources.contains(where: { $0.standing(of: field.id).isAnswered }),
      let counts = try? CountryCounts.of(charted, field: field.id)
    else { return [] }
    return [
      .heading(1, "Countries"),
      .figure(DocumentFigure("countries", svg: counts.svg, caption: "Included sources by country.")),
      .table(counts.table.document(named: "countries")),
    ]
  }
}

/// One planned output, as far as what is charted allows.
struct PlannedResult {
  private let output: PlannedOutput
  private let charted: ChartedSources
  private let gaps: [GapNote]

  init(_ output: PlannedOutput, _ charted: ChartedSources, _ gaps: [GapNote]) {
    self.output = output
    self.charted = charted
    self.gaps = gaps
  }

  var blocks: [Document.Block] {
    let lacking = [output.rows.map { [$0] } ?? [], output.columns].filter { fields in
      !fields.isEmpty
        && fields.allSatisfy { id in !charted.sources.contains { $0.standing(of: id).isAnswered } }
    }.joined()
    guard lacking.isEmpty else {
      let fields = lacking.joined(separator: ", ")
      return [.paragraph(.missing("charted answers in \(fields); `winnow chart`, or the room of charting"))]
    }
    do throws(Problem) {
      switch (output.rows, output.columns.first, output.kind) {
      case (nil, nil, _): return [.paragraph(narrative)]
      case (nil, _?, "table"): return [.table(try characteristics())]
      case (nil, let column?, _): return try frequencies(column)
      case (let row?, nil, _): return try frequencies(row)
      case (let row?, let column?, "map"): return try map(row, column)
      case (let row?, let column?, _): return try crosstab(row, column)
      }
    } catch {
      return [.paragraph(.missing("\(error.what); correct `rows` and `columns` of \(output.id) in protocol.yaml"))]
    }
  }

  private var name: String { "output-\(output.id.lowercased())" }

  private var narrative: Prose {
    let stated = gaps.filter { !$0.sources.isEmpty }
    guard output.kind == "narrative", !stated.isEmpty else {
      return .missing("written in the manuscript; the plan names no fields for \(output.id)")
    }
    return stated.map { gap -> Prose in
      "\(given: gap.cell.row) by \(given: gap.cell.column), \(Prose([.words(gap.kind.rawValue)])): \(given: gap.reason.sentencePart) (stated by \(Counted.sources(gap.sources, "Sources that state the gap")) sources)."
    }.joined(" ")
  }

  /// The fields of each source side by side.
  private func characteristics() throws(Problem) -> DocumentTable {
    var fields: [FormField] = []
    for id in output.columns {
      guard let field = charted.form.field(id) else { throw Problem("the form has no field `\(id)`", remedy: "") }
      fields.append(field)
    }
    let notes = ChartedText.open(fields, charted)
    return DocumentTable(
      name, "\(given: output.text.sentencePart)",
      columns: [.init("Source", width: 1.6)]
        + fields.map { .init(.given($0.label), width: 2, isNumeric: $0.kind == .number) },
      rows: charted.sources.map { source in
        .init(
          [.given(source.label)]
            + fields.map { field in
              let answer = source.answers[field.id] ?? ChartedAnswer(.notCharted)
              return .init(
                answer.prose(of: field), answer.number(of: field).map(DocumentTable.Value.number))
            })
      }, notes: notes.isEmpty ? [] : [notes])
  }

  private func frequencies(_ field: String) throws(Problem) -> [Document.Block] {
    let found = try Frequencies.of(field, in: charted)
    return [
      .figure(DocumentFigure(name, svg: found.svg, caption: "\(given: output.text.sentencePart).")),
      .table(found.table.document(named: name)),
    ]
  }

  /// With shares beside the counts, unless that is more than a page holds side by side.
  private func crosstab(_ row: String, _ column: String) throws(Problem) -> [Document.Block] {
    let found = try Crosstab.of(row, column, in: charted)
    return [
      .figure(DocumentFigure(name, svg: found.svg, caption: "\(given: output.text.sentencePart).")),
      .table(found.table(found.columns.categories.count > 5 ? .counts : .all).document(named: name)),
    ]
  }

  private func map(_ row: String, _ column: String) throws(Problem) -> [Document.Block] {
    let map = EvidenceMap.of(try Crosstab.of(row, column, in: charted), gaps: gaps)
    return [
      .figure(DocumentFigure(name, svg: map.svg, caption: "\(given: output.text.sentencePart).")),
      .figure(
        DocumentFigure(
          name + "-matrix", svg: map.matrixSVG, caption: "\(given: output.text.sentencePart), as a matrix of counts.")),
      .table(map.table.document(named: name)), .table(map.register.document(named: name + "-gaps")),
    ]
  }
}
