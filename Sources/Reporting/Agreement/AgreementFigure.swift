internal import Bibliography
internal import Review
internal import Screening
internal import Statistics

/// Agreement of stages as a figure: for all together and for each pair the share of records on which they agree, with its
/// interval, and kappa and AC1 beside it.
package struct AgreementFigure {
  private typealias Size = FigurePen.Size
  private typealias Ink = FigurePen.Ink

  /// Who is compared, and what was found.
  struct Row {
    let name: String
    let counts: String
    let share: Agreement.Outcome?
    let kappa: Agreement.Outcome?
    let firstOrder: Agreement.Outcome?
    /// Over all people of the stage.
    let isOverall: Bool
  }

  private let stages: [(title: String, rows: [Row])]
  private let hasSeveral: Bool

  // Columns: names, the scale, two measures.
  private let scale = (left: 252.0, right: 446.0)
  private let kappaAt = 468.0
  private let firstOrderAt = 562.0
  private let rowHeight = 44.0

  /// - Parameter stages: those without two independent votes are left out.
  package init(_ stages: [StageAgreement]) {
    let compared = stages.filter { $0.report.comparison.compared > 0 }
    self.stages = compared.map { ($0.ballots.stage.title, AgreementFigure.rows($0.report)) }
    hasSeveral = compared.contains { $0.report.comparison.reviewers.count > 2 }
  }

  private static func rows(_ report: AgreementReport) -> [Row] {
    let pairs = report.pairs.map { pair in
      Row(
        name: "\(pair.first) and \(pair.second)", counts: "\(pair.table.agreeing) of \(pair.table.total)",
        share: pair.measures.first?.outcome, kappa: pair.measures.outcome(of: .cohensKappa),
        firstOrder: pair.measures.outcome(of: .gwetsAC1), isOverall: false)
    }
    // Of two people the pair is all there is.
    guard report.comparison.reviewers.count > 2 else { return pairs }
    let agreed = report.comparison.records.count { $0.outcome == .agreed || $0.outcome == .reasonsDiffer }
    let overall = Row(
      name: "All who voted", counts: "\(agreed) of \(report.comparison.compared)", share: report.overall.first?.outcome,
      kappa: report.overall.outcome(of: .fleissKappa), firstOrder: report.overall.outcome(of: .gwetsAC1),
      isOverall: true)
    return [overall] + pairs
  }

  /// The figure; `nil` where nobody can be compared yet.
  package var svg: String? {
    guard !stages.isEmpty else { return nil }
    var pen = FigurePen()
    let title = "Agreement before any discussion"
    var y = head(&pen, pen.title(title, width: Size.width))
    for stage in stages { y = draw(stage.title, stage.rows, y, &pen) }
    pen.notes(notes, y: y + 4, width: Size.width)
    return pen.document("agreement", title: title, description: description)
  }

  // MARK: Drawing

  /// What the columns are; gives where the rows begin.
  private func head(_ pen: inout FigurePen, _ y: Double) -> Double {
    let words: [(String, Double)] = [
      ("Records on which they agree", scale.left), (hasSeveral ? "Kappa*" : "Cohen’s kappa", kappaAt),
      ("Gwet’s AC1", firstOrderAt),
    ]
    for (text, x) in words { pen.text(text, x: x, y: y + 8, size: Size.small, bold: true, ink: Ink.quiet) }
    return y + 22
  }

  /// One stage with its own scale; gives where it ends.
  private func draw(_ title: String, _ rows: [Row], _ start: Double, _ pen: inout FigurePen) -> Double {
    pen.text(title, x: Size.margin, y: start + 12, bold: true)
    let top = start + 22
    let bottom = top + Double(rows.count) * rowHeight
    for tick in [0.0, 0.25, 0.5, 0.75, 1] {
      pen.line(place(tick), top, to: (place(tick), bottom), ink: tick == 0 ? Ink.line : Ink.grid)
      pen.text(
        AgreementWords.percent(tick), x: place(tick), y: bottom + 15, anchor: "middle", size: Size.small,
        ink: Ink.quiet)
    }
    for (number, row) in rows.enumerated() { draw(row, top + Double(number) * rowHeight, &pen) }
    return bottom + 34
  }

  private func draw(_ row: Row, _ y: Double, _ pen: inout FigurePen) {
    let middle = y + rowHeight / 2
    let room = scale.left - Size.margin - 18
    pen.text(
      TextMeasure.shortened(row.name, width: room, size: Size.text, bold: row.isOverall), x: Size.margin, y: middle - 2,
      bold: row.isOverall)
    pen.text(
      "\(row.counts): \(words(row.share))", x: Size.margin, y: middle + 13, size: Size.small, ink: Ink.quiet)
    mark(row, middle, &pen)
    measure(row.kappa, x: kappaAt, middle, &pen)
    measure(row.firstOrder, x: firstOrderAt, middle, &pen)
  }

  /// A dot on its interval; over all people a square.
  private func mark(_ row: Row, _ middle: Double, _ pen: inout FigurePen) {
    guard case .success(let found) = row.share else { return }
    let (from, to, at) = (place(found.interval.lower), place(found.interval.upper), place(found.value))
    pen.line(through: [(from, middle), (to, middle)], ink: Ink.line, thickness: 2)
    for end in [from, to] { pen.line(through: [(end, middle - 4), (end, middle + 4)], ink: Ink.line, thickness: 2) }
    let note = "\(row.name): \(row.counts), \(words(row.share))"
    if row.isOverall {
      pen.rectangle(
        x: at - 5, y: middle - 5, width: 10, height: 10, fill: Ink.series[1], stroke: Ink.line, note: note)
    } else {
      pen.circle(x: at, y: middle, radius: 5, fill: Ink.series[5], note: note)
    }
  }

  private func measure(_ outcome: Agreement.Outcome?, x: Double, _ middle: Double, _ pen: inout FigurePen) {
    guard case .success(let found) = outcome else { return pen.text("–", x: x, y: middle + 4, ink: Ink.quiet) }
    pen.text(AgreementWords.value(found), x: x, y: middle - 2)
    pen.text(AgreementWords.interval(found), x: x, y: middle + 13, size: Size.small, ink: Ink.quiet)
  }

  private func place(_ share: Double) -> Double { scale.left + min(1, max(0, share)) * (scale.right - scale.left) }

  // MARK: Words

  private func words(_ outcome: Agreement.Outcome?) -> String {
    outcome.map(AgreementWords.outcome) ?? "none"
  }

  private var notes: [String] {
    let undefined = stages.flatMap(\.rows).flatMap { [$0.kappa, $0.firstOrder] }.compactMap { outcome -> String? in
      if case .failure(let undefined) = outcome { undefined.reason } else { nil }
    }.uniqued
    return ["Lines and brackets are intervals of 95 %. Counted are votes made without knowing the others’."]
      + (hasSeveral ? ["* Of all who voted Fleiss’ kappa, of pairs Cohen’s. The square is all, dots are pairs."] : [])
      + undefined.map { "– No value: \($0)." }
  }

  private var description: String {
    let parts = stages.map { stage in
      let rows = stage.rows.map { row in
        "\(row.name) agree on \(row.counts) records, \(words(row.share)); kappa \(words(row.kappa)); AC1 \(words(row.firstOrder))."
      }
      return ([stage.title + ":"] + rows).joined(separator: " ")
    }
    return (parts + notes).joined(separator: " ")
  }
}

extension [AgreementReport.Measured] {
  fileprivate func outcome(of measure: Agreement.Measure) -> Agreement.Outcome? {
    first { $0.measure == measure }?.outcome
  }
}
