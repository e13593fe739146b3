internal import Bibliography

/// Recall curves of replays beside each other: a colour and a dash for each group, a line for each run.
package struct ReplayFigure {
  /// One replay.
  package struct Curve: Sendable {
    /// What it has in common with others, told in the legend.
    package let group: String
    package let records: Int
    /// After how many records each relevant one was found, ascending.
    package let finds: [Int]

    package init(group: String, records: Int, finds: [Int]) {
      self.group = group
      self.records = records
      self.finds = finds
    }
  }

  private typealias Size = FigurePen.Size
  private typealias Ink = FigurePen.Ink
  private static let dashes = ["", "7 3", "2 3", "9 3 2 3"]
  private let curves: [Curve]
  private let groups: [String]
  private let records: Int
  private let left = Size.margin + 56
  private let right = Size.width - Size.margin - 14
  private let plot = 300.0

  package init(_ curves: [Curve]) {
    self.curves = curves
    groups = curves.map(\.group).uniqued
    records = curves.map(\.records).max() ?? 1
  }

  package var svg: String {
    var pen = FigurePen()
    let title = "Relevant records found, in ranked order"
    let top = pen.title(title, width: Size.width) + 4
    axes(top, &pen)
    pen.line(through: [at(0, 0, top), at(1, 1, top)], ink: Ink.quiet, thickness: 1.2, dashes: "1 5")
    for curve in curves {
      let number = groups.firstIndex(of: curve.group) ?? 0
      pen.line(
        through: steps(curve, top), ink: Ink.series[number % Ink.series.count],
        thickness: curves.count > groups.count ? 1.4 : 2.4, dashes: Self.dashes[number % Self.dashes.count])
    }
    legend(top + plot + 60, &pen)
    pen.reach(Size.width, top + plot + 60 + Size.margin)
    return pen.document("replay", title: title, description: description)
  }

  private func at(_ share: Double, _ recall: Double, _ top: Double) -> (x: Double, y: Double) {
    (left + share * (right - left), top + (1 - recall) * plot)
  }

  private func axes(_ top: Double, _ pen: inout FigurePen) {
    for tick in [0.0, 0.25, 0.5, 0.75, 1] {
      let (x, y) = (at(tick, 0, top).x, at(0, tick, top).y)
      pen.line(left, y, to: (right, y), ink: tick == 0 ? Ink.line : Ink.grid)
      pen.text(AgreementWords.percent(tick), x: left - 8, y: y + 4, anchor: "end", size: Size.small, ink: Ink.quiet)
      pen.line(x, top + plot, to: (x, top + plot + 4), ink: Ink.line)
      pen.text(
        AgreementWords.percent(tick), x: x, y: top + plot + 17, anchor: "middle", size: Size.small, ink: Ink.quiet)
    }
    pen.text(
      "Share of \(records.counted("record")) read", x: (left + right) / 2, y: top + plot + 36, anchor: "middle",
      size: Size.small, ink: Ink.quiet)
    pen.text(
      "Share of relevant records found", x: Size.margin + 10, y: top + plot / 2, anchor: "middle", size: Size.small,
      ink: Ink.quiet, rotated: true)
  }

  /// Level until a record is found, then up.
  private func steps(_ curve: Curve, _ top: Double) -> [(x: Double, y: Double)] {
    let (all, total) = (Double(curve.records), Double(max(1, curve.finds.count)))
    var points = [at(0, 0, top)]
    for (number, find) in curve.finds.enumerated() {
      points.append(at(Double(find) / all, Double(number) / total, top))
      points.append(at(Double(find) / all, Double(number + 1) / total, top))
    }
    points.append(at(1, 1, top))
    return points
  }

  private func legend(_ y: Double, _ pen: inout FigurePen) {
    var x = left
    for (number, group) in groups.enumerated() {
      pen.line(
        through: [(x, y), (x + 26, y)], ink: Ink.series[number % Ink.series.count], thickness: 2.4,
        dashes: Self.dashes[number % Self.dashes.count])
      let runs = curves.count { $0.group == group }
      let words = runs > 1 ? "\(group), \(runs.counted("run"))" : group
      pen.text(words, x: x + 34, y: y + 4, size: Size.small)
      x += 60 + TextMeasure.width(words, size: Size.small)
    }
    pen.line(through: [(x, y), (x + 26, y)], ink: Ink.quiet, thickness: 1.2, dashes: "1 5")
    pen.text("by chance", x: x + 34, y: y + 4, size: Size.small)
  }

  private var description: String {
    groups.map { group in
      let own = curves.filter { $0.group == group }
      let tenth = own.map { curve in
        Double(curve.finds.count { $0 <= max(1, curve.records / 10) }) / Double(max(1, curve.finds.count))
      }
      let mean = tenth.reduce(0, +) / Double(own.count)
      return "\(group): the first tenth of the records holds \(AgreementWords.percent(mean)) of the relevant ones."
    }.joined(separator: " ")
  }
}
