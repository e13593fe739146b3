internal import Bibliography
internal import Charting
package import Documents
internal import Review
internal import Screening
internal import Statistics

/// How far people agreed before any discussion, at each stage and in charting, with the tables from which it follows.
package enum AgreementDocument {
  package static func document(_ facts: ReportFacts) -> Document {
    Document(
      "agreement", "Agreement between reviewers",
      about: "Agreement at each stage with intervals, tables of each pair, and agreement of charting by field.",
      figure(facts) + Stage.allCases.flatMap { stage(of: $0, facts) } + charting(facts) + [facts.state])
  }

  private static func figure(_ facts: ReportFacts) -> [Document.Block] {
    let stages = Stage.allCases.compactMap { stage in facts.ballots[stage].flatMap { try? StageAgreement($0) } }
    return AgreementFigure(stages).svg.map {
      [.figure(DocumentFigure("agreement", svg: $0, caption: "Agreement before any discussion, by stage and pair."))]
    } ?? []
  }

  private static func stage(of stage: Stage, _ facts: ReportFacts) -> [Document.Block] {
    let heading = Document.Block.heading(1, Prose([.words(stage.title)]))
    guard let ballots = facts.ballots[stage], let found = try? StageAgreement(ballots),
      found.report.comparison.compared > 0
    else { return [heading, .paragraph(.missing("two independent votes on a record; `winnow screen`"))] }
    let report = found.report
    let evidence = Evidence(
      "Records compared at \(stage.title.lowercased())", .records,
      report.comparison.records.filter { $0.outcome != .alone }.map { RecordID($0.record).text })
    var blocks: [Document.Block] = [
      heading, .paragraph(Prose(report.opening, from: evidence)), .table(measures(report, stage)),
    ]
    blocks += report.pairs.enumerated().map { place, pair in .table(table(pair, place, report, stage)) }
    let left = found.leftOut.map { line in
      Prose(
        String(line.drop { $0 == " " }),
        from: Evidence("Left out of agreement at \(stage.title.lowercased())", .rows, [line]))
    }
    return blocks + [.paragraph("Left out:"), .list(left)]
  }

  private static func measures(_ report: AgreementReport, _ stage: Stage) -> DocumentTable {
    let rows = report.overall.map { one -> DocumentTable.Row in
      let value: Prose =
        if case .success = one.outcome { "\(one.counted(stage, report.comparison))" } else {
          Prose([.words(one.words)])
        }
      return .init([
        .init(Prose([.words(one.measure.name)])), .init(value), .init(Prose([.words(one.measure.meaning)])),
      ])
    }
    return DocumentTable(
      "agreement-\(stage.rawValue)", "Agreement at \(stage.inSentence)",
      columns: [
        .init("Measure", width: 1.4), .init("Value and interval", width: 1.6), .init("What it says", width: 4),
      ],
      rows: rows, notes: ["Intervals are of 95 %. What counts as the same is laid down in the protocol."])
  }

  /// Who chose what: the first one’s choices down, the second one’s across.
  private static func table(
    _ pair: AgreementReport.PairAgreement, _ place: Int, _ report: AgreementReport, _ stage: Stage
  ) -> DocumentTable {
    let comparison = report.comparison
    let names = comparison.categories.map(\.rawValue)
    let (first, second) = (
      comparison.reviewers.firstIndex(of: pair.first) ?? 0, comparison.reviewers.firstIndex(of: pair.second) ?? 1
    )
    let rows = names.indices.map { down -> DocumentTable.Row in
      let cells = names.indices.map { across -> DocumentTable.Cell in
        let records = zip(comparison.records, comparison.choices).filter { $1[first] == down && $1[second] == across }
          .map { RecordID($0.0.record) }
        return .number(
          .records(records, "\(stage.title): \(pair.first) \(names[down]), \(pair.second) \(names[across])"))
      }
      return .init([.init(Prose([.words(names[down])]))] + cells)
    }
    let values = pair.measures.map { one -> Prose in
      if case .success = one.outcome {
        return "\(Prose([.words(one.measure.name)])) \(one.counted(stage, comparison))"
      }
      return Prose([.words("\(one.measure.name): \(one.words)")])
    }
    return DocumentTable(
      "agreement-\(stage.rawValue)-pair-\(place + 1)",
      "\(given: pair.first) (rows) and \(given: pair.second) (columns), \(stage.inSentence)",
      columns: [.init(.given(pair.first), width: 1.5)]
        + names.map { .init(Prose([.words($0)]), width: 1, isNumeric: true, group: pair.second) },
      rows: rows, notes: ["\(values.joined("; "))."])
  }

  private static func charting(_ facts: ReportFacts) -> [Document.Block] {
    let fields = facts.chartingAgreement.filter { $0.both + $0.oneAnswered > 0 }
    guard let charted = facts.charted, !fields.isEmpty else { return [] }
    let rows = fields.map { field -> DocumentTable.Row in
      let label = charted.form.field(field.field)?.label ?? field.field
      let evidence = Evidence(
        "Answers of two people to “\(label)”", .sources,
        charted.sources.filter { $0.answers[field.field]?.standing != .notCharted }.map(\.id))
      func cell(_ number: Int) -> DocumentTable.Cell { .number(Counted(String(number), evidence)) }
      return .init([
        .given(label), cell(field.both), cell(field.same), cell(field.oneAnswered), .init(kappa(field, evidence)),
      ])
    }
    return [
      .heading(1, "Charting"),
      .table(
        DocumentTable(
          "agreement-charting", "Agreement of two people, by field",
          columns: [
            .init("Field", width: 2.5), .init("Both answered", width: 1, isNumeric: true),
            .init("The same", width: 1, isNumeric: true), .init("One answered", width: 1, isNumeric: true),
            .init("Cohen’s kappa", width: 2.5),
          ], rows: rows, notes: ["Fields of free words are not counted."])),
    ]
  }

  private static func kappa(_ field: FieldAgreement, _ evidence: Evidence) -> Prose {
    guard let outcome = field.kappa else { return "open field" }
    guard case .success = outcome else { return Prose([.words(AgreementWords.outcome(outcome))]) }
    return "\(Counted(AgreementWords.outcome(outcome), evidence))"
  }
}
