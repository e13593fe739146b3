internal import Bibliography
internal import Charting
internal import Review

extension RecallCurve {
  /// The curve, and the diagonal that screening in no order would follow.
  package var svg: String { RecallFigure(self).document }
}

/// Draws a recall curve.
struct RecallFigure {
  private typealias Size = FigurePen.Size
  private typealias Ink = FigurePen.Ink
  private let curve: RecallCurve
  private let left = Size.margin + 56
  private let right = Size.width - Size.margin - 14
  private let plot = 300.0

  init(_ curve: RecallCurve) { self.curve = curve }

  var document: String {
    var pen = FigurePen()
    let title = "Included works found during screening" + (curve.isFinished ? "" : ", so far")
    let top = pen.title(title, width: Size.width) + 4
    axes(top, &pen)
    pen.line(
      through: [at(0, 0, top), at(Double(curve.screened.count), 1, top)], ink: Ink.quiet, thickness: 1.4, dashes: "6 5")
    pen.line(through: steps(top), ink: Ink.bar, thickness: 2.4)
    mark(top, &pen)
    legend(top + plot + 56, &pen)
    pen.notes(curve.notes.filter { !$0.hasPrefix("By chance") }, y: top + plot + 86, width: Size.width)
    return pen.document("recall", title: title, description: description)
  }

  // MARK: Drawing

  private func at(_ screened: Double, _ share: Double, _ top: Double) -> (x: Double, y: Double) {
    let whole = Double(max(1, curve.screened.count))
    return (left + screened / whole * (right - left), top + (1 - share) * plot)
  }

  private func axes(_ top: Double, _ pen: inout FigurePen) {
    let bottom = top + plot
    for tick in [0.0, 0.25, 0.5, 0.75, 1] {
      let y = at(0, tick, top).y
      pen.line(left, y, to: (right, y), ink: tick == 0 ? Ink.line : Ink.grid)
      pen.text(
        AgreementWords.percent(tick), x: left - 8, y: y + 4, anchor: "end", size: Size.small, ink: Ink.quiet)
    }
    let total = Double(curve.screened.count)
    let ticks = FigureScale(upTo: total).ticks.filter { $0 < total - total / 12 } + [total]
    for tick in ticks {
      let x = at(tick, 0, top).x
      pen.line(x, bottom, to: (x, bottom + 4), ink: Ink.line)
      pen.text(
        NumberText.number(tick), x: x, y: bottom + 17, anchor: "middle", size: Size.small, ink: Ink.quiet)
    }
    pen.text(
      "Records screened at title and abstract", x: (left + right) / 2, y: bottom + 36, anchor: "middle",
      size: Size.small, ink: Ink.quiet)
    pen.text(
      "Share of included works found", x: Size.margin + 10, y: top + plot / 2, anchor: "middle", size: Size.small,
      ink: Ink.quiet, rotated: true)
  }

  /// Level until a work is found, then up.
  private func steps(_ top: Double) -> [(x: Double, y: Double)] {
    let total = Double(max(1, curve.included))
    var points = [at(0, 0, top)]
    for (number, find) in curve.finds.enumerated() {
      points.append(at(Double(find), Double(number) / total, top))
      points.append(at(Double(find), Double(number + 1) / total, top))
    }
    if let last = points.last, last.x < right { points.append((right, last.y)) }
    return points
  }

  /// Where 95 % were found: reviewers look there first.
  private func mark(_ top: Double, _ pen: inout FigurePen) {
    guard let count = curve.screened(toFind: 0.95), curve.included > 1 else { return }
    let share = Double(curve.finds.count { $0 <= count }) / Double(curve.included)
    let place = at(Double(count), share, top)
    let words = "95 % after \(count)"
    pen.line(through: [(place.x, place.y), (place.x, top + plot)], ink: Ink.line, thickness: 1, dashes: "2 3")
    pen.circle(x: place.x, y: place.y, radius: 4.5, fill: Ink.series[1], note: words)
    // On the side where there is room for words, below the curve.
    let isRight = place.x + 10 + TextMeasure.width(words, size: Size.small) < right
    pen.text(
      words, x: place.x + (isRight ? 8 : -8), y: top + plot - 10, anchor: isRight ? "start" : "end", size: Size.small,
      halo: true)
  }

  private func legend(_ y: Double, _ pen: inout FigurePen) {
    pen.line(through: [(left, y), (left + 26, y)], ink: Ink.bar, thickness: 2.4)
    pen.text("found", x: left + 34, y: y + 4, size: Size.small)
    pen.line(through: [(left + 90, y), (left + 116, y)], ink: Ink.quiet, thickness: 1.4, dashes: "6 5")
    pen.text("by chance: as many as were screened", x: left + 124, y: y + 4, size: Size.small)
  }

  private var description: String {
    ([
      "\(curve.included.counted("included work")) among \(curve.screened.count.counted("record")) screened at title and abstract."
    ] + curve.lines.map { $0 + "." } + curve.notes).joined(separator: " ")
  }
}
