internal import Bibliography
package import Charting

extension Timeline {
  /// A column a year.
  package var svg: String {
    var pen = FigurePen()
    let (width, plot, left) = (FigurePen.Size.width, 220.0, FigurePen.Size.margin + 44)
    let scale = FigureScale(upTo: Double(years.map(\.sources.count).max() ?? 0))
    let title = "Sources by year of publication"
    let top = pen.title(title, width: width) + 12
    let bottom = top + plot
    for tick in scale.ticks {
      let y = bottom - tick / scale.end * plot
      pen.line(
        left, y, to: (width - FigurePen.Size.margin, y), ink: tick == 0 ? FigurePen.Ink.line : FigurePen.Ink.grid)
      pen.text(
        NumberText.number(tick), x: left - 8, y: y + 4, anchor: "end", size: FigurePen.Size.small,
        ink: FigurePen.Ink.quiet)
    }
    pen.text(
      "sources", x: FigurePen.Size.margin + 10, y: top + plot / 2, anchor: "middle", size: FigurePen.Size.small,
      ink: FigurePen.Ink.quiet, rotated: true)
    let step = (width - FigurePen.Size.margin - left) / Double(max(1, years.count))
    // As many years are named as have room, always the same distance apart.
    let every = [1, 2, 5, 10, 20, 50, 100].first { Double($0) * step >= 34 } ?? 100
    for (place, year) in years.enumerated() {
      let middle = left + (Double(place) + 0.5) * step
      let height = Double(year.sources.count) / scale.end * plot
      let bar = min(step * 0.72, 44)
      if height > 0 {
        pen.rectangle(
          x: middle - bar / 2, y: bottom - height, width: bar, height: height, fill: FigurePen.Ink.bar,
          note: "\(year.year): \(year.sources.joined(separator: ", "))")
        if step >= 16 {
          pen.text(
            String(year.sources.count), x: middle, y: bottom - height - 4, anchor: "middle", size: FigurePen.Size.small,
            halo: true)
        }
      }
      if year.year % every == 0 || years.count == 1 {
        pen.text(String(year.year), x: middle, y: bottom + 17, anchor: "middle", size: FigurePen.Size.small)
      }
    }
    let notes = withoutYear.isEmpty ? [] : ["Without a year: \(withoutYear.count.counted("source"))."]
    pen.notes(notes, y: bottom + 40, width: width)
    let counts = years.filter { !$0.sources.isEmpty }.map { "\($0.year): \($0.sources.count)" }
    return pen.document(
      "timeline", title: title, description: ([counts.joined(separator: "; ") + "."] + notes).joined(separator: " "))
  }
}
