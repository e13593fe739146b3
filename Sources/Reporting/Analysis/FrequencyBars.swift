internal import Bibliography
package import Charting

extension Frequencies {
  /// A bar a value, each with its count and share; what stands apart is hatched, below the values.
  package var svg: String { FrequencyBars(axis).document }
}

extension CountryCounts {
  /// A bar a country, the most common first.
  package var svg: String { FrequencyBars(axis.byFrequency, id: "countries").document }
}

/// Draws frequencies as bars.
struct FrequencyBars {
  private typealias Size = FigurePen.Size
  private let axis: FieldAxis
  private let width = FigurePen.Size.width
  private let row = 26.0

  /// What ids inside the figure begin with.
  private let id: String

  init(_ axis: FieldAxis, id: String = "frequencies") {
    self.axis = axis
    self.id = id
  }

  var document: String {
    var pen = FigurePen()
    pen.pattern("apart", "<path d=\"M0 8 L8 0\" stroke=\"\(FigurePen.Ink.quiet)\" stroke-width=\"1.4\"/>")
    let apart = axis.apart.filter { !$0.sources.isEmpty }
    let scale = FigureScale(upTo: Double((axis.values + apart).map(\.sources.count).max() ?? 0))
    let left = Size.margin + Size.label
    let room = width - left - 110
    var y = pen.title("\(axis.label): sources", width: width) + 8
    let top = y
    let rows = axis.values.map { ($0, false) } + apart.map { ($0, true) }
    let bottom = top + Double(rows.count) * row + (apart.isEmpty ? 0 : 10)
    for tick in scale.ticks {
      let x = left + tick / scale.end * room
      pen.line(x, top - 4, to: (x, bottom))
      pen.text(
        NumberText.number(tick), x: x, y: bottom + 15, anchor: "middle", size: Size.small, ink: FigurePen.Ink.quiet)
    }
    for (category, isApart) in rows {
      if isApart && category == apart.first { y += 10 }
      bar(category, isApart, y, left, room / scale.end, &pen)
      y += row
    }
    pen.line(left, top - 4, to: (left, bottom), ink: FigurePen.Ink.line)
    pen.notes(notes, y: bottom + 38, width: width)
    return pen.document(id, title: "\(axis.label): sources", description: description)
  }

  private func bar(
    _ category: FieldAxis.Category, _ isApart: Bool, _ y: Double, _ left: Double, _ scale: Double,
    _ pen: inout FigurePen
  ) {
    pen.label(
      category.label, indent: category.indent, y: y + 16, bold: axis.isTree && category.indent == 0 && !isApart,
      ink: isApart ? FigurePen.Ink.quiet : FigurePen.Ink.text)
    let count = category.sources.count
    if count > 0 {
      pen.rectangle(
        x: left, y: y + 3, width: Double(count) * scale, height: row - 8,
        fill: isApart ? "url(#apart)" : FigurePen.Ink.bar, stroke: isApart ? FigurePen.Ink.quiet : nil,
        note: "\(category.label): \(category.sources.joined(separator: ", "))")
    }
    pen.text(value(category, isApart), x: left + Double(count) * scale + 6, y: y + 16, halo: true)
  }

  private func value(_ category: FieldAxis.Category, _ isApart: Bool) -> String {
    let count = category.sources.count
    guard !isApart, !axis.reporting.isEmpty else { return String(count) }
    return "\(count) (\(NumberText.percent(Double(count) / Double(axis.reporting.count))))"
  }

  private var notes: [String] {
    let apart = axis.apart.contains { !$0.sources.isEmpty }
    return ["Per cent of the \(axis.reporting.count.counted("source")) with a value, of \(axis.all.count) in all."]
      + (apart ? ["Hatched: sources without a value."] : [])
      + (axis.takesSeveral ? ["Sources may count more than once."] : [])
  }

  private var description: String {
    let parts = axis.values.map { "\($0.label): \(value($0, false))" }
    let apart = axis.apart.filter { !$0.sources.isEmpty }.map { "\($0.label): \($0.sources.count)" }
    return (parts + apart).joined(separator: "; ") + ". " + notes.joined(separator: " ")
  }
}
