internal import Bibliography
package import Charting

extension ActivityTotals {
  /// Two bars a part, of all minutes and of all activities, on one scale from 0 to 100 %.
  package var svg: String { ActivityBars(self).document }
}

/// Draws totals of activities as pairs of bars.
struct ActivityBars {
  private typealias Size = FigurePen.Size
  private let totals: ActivityTotals
  private let width = FigurePen.Size.width
  private let bar = 14.0
  private let group = 44.0
  private let left = Size.margin + Size.label
  private var room: Double { width - left - 150 }

  init(_ totals: ActivityTotals) { self.totals = totals }

  private var title: String { "Activities by \(totals.column.rawValue)" }

  var document: String {
    var pen = FigurePen()
    pen.pattern(
      "activities",
      "<rect width=\"8\" height=\"8\" fill=\"\(FigurePen.Ink.series[1])\"/>"
        + "<path d=\"M0 8 L8 0\" stroke=\"#ffffff\" stroke-width=\"1.3\"/>")
    var y = legend(pen.title(title, width: width), &pen) + 16
    let top = y
    let bottom = top + Double(totals.parts.count) * group
    for tick in [0.0, 0.25, 0.5, 0.75, 1] {
      let x = left + tick * room
      pen.line(x, top - 4, to: (x, bottom), ink: tick == 0 ? FigurePen.Ink.line : FigurePen.Ink.grid)
      pen.text(
        NumberText.percent(tick), x: x, y: bottom + 15, anchor: "middle", size: Size.small, ink: FigurePen.Ink.quiet)
    }
    for part in totals.parts {
      pen.label(part.label, y: y + group / 2)
      draw(part, share(part.minutes, totals.total.minutes), minutes(part), FigurePen.Ink.bar, y + 3, &pen)
      draw(
        part, share(part.activities, totals.total.activities), part.activities.counted("activity", "activities"),
        "url(#activities)", y + 21, &pen)
      y += group
    }
    pen.notes(notes, y: bottom + 38, width: width)
    return pen.document("activities", title: title, description: description)
  }

  private func draw(
    _ part: ActivityTotals.Part, _ share: Double?, _ words: String, _ fill: String, _ y: Double, _ pen: inout FigurePen
  ) {
    let length = (share ?? 0) * room
    let value = share.map { "\(NumberText.percent($0)) (\(words))" } ?? words
    if length > 0 {
      pen.rectangle(
        x: left, y: y, width: length, height: bar, fill: fill, stroke: FigurePen.Ink.line,
        note: "\(part.label): \(value), from \(part.sources.joined(separator: ", "))")
    }
    pen.text(value, x: left + length + 6, y: y + 11, size: Size.small, halo: true)
  }

  private func legend(_ y: Double, _ pen: inout FigurePen) -> Double {
    var x = Size.margin
    for (fill, words) in [
      (FigurePen.Ink.bar, "of \(totals.total.minutes.counted("minute"))"),
      ("url(#activities)", "of \(totals.total.activities.counted("activity", "activities"))"),
    ] {
      pen.rectangle(x: x, y: y, width: 22, height: bar, fill: fill, stroke: FigurePen.Ink.line)
      pen.text(words, x: x + 30, y: y + 12)
      x += 30 + TextMeasure.width(words, size: Size.text) + 24
    }
    return y + bar
  }

  private func share(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }

  private func minutes(_ part: ActivityTotals.Part) -> String {
    part.minutes == 0 && part.withoutMinutes > 0 ? "minutes not logged" : "\(part.minutes) min"
  }

  private var notes: [String] {
    ["Per cent of all minutes logged, and of all activities."]
      + (totals.total.withoutMinutes == 0
        ? []
        : ["Activities without minutes (\(totals.total.withoutMinutes)) add nothing to them."])
  }

  private var description: String {
    totals.parts.map { part in
      let shares = [
        share(part.minutes, totals.total.minutes), share(part.activities, totals.total.activities),
      ].map { $0.map(NumberText.percent) ?? "–" }
      return
        "\(part.label): \(shares[0]) of minutes (\(minutes(part))), \(shares[1]) of activities (\(part.activities))."
    }.joined(separator: " ") + " " + notes.joined(separator: " ")
  }
}
