internal import Bibliography
package import Charting

extension TaskComparison {
  /// A row for each outcome: which occupations its tasks are of, how many there are, and the duties that they belong to.
  package func svg(_ rule: TaskRule) -> String { TaskComparisonFigure(self, rule).document }
}

/// Draws the comparison of two occupations as sets that meet: filled circles say of which occupation the tasks of a row are.
struct TaskComparisonFigure {
  private typealias Size = FigurePen.Size
  private typealias Outcome = TaskComparison.Outcome

  private struct Line {
    let outcome: Outcome
    let items: [TaskComparison.Item]
    let duties: String
  }

  private let comparison: TaskComparison
  private let rule: TaskRule
  private let lines: [Line]
  private let width = Size.width
  private let label = 190.0
  private let circle = 90.0
  private var dots: Double { Size.margin + label }
  private var left: Double { dots + 2 * circle + 14 }
  private var room: Double { width - left - 60 }

  init(_ comparison: TaskComparison, _ rule: TaskRule) {
    self.comparison = comparison
    self.rule = rule
    let items = comparison.items(rule)
    let order: [Outcome] = [.uniqueToFirst, .common, .contested, .uniqueToSecond, .belowThreshold, .open]
    lines = order.compactMap { outcome in
      let own = items.filter { $0.outcome == outcome }
      if own.isEmpty && [.belowThreshold, .open].contains(outcome) { return nil }
      return Line(outcome: outcome, items: own, duties: TaskComparisonFigure.duties(of: own, comparison))
    }
  }

  private var title: String { "Tasks of \(comparison.first.occupation) and \(comparison.second.occupation)" }

  var document: String {
    var pen = FigurePen()
    pen.pattern("unsettled", "<path d=\"M0 8 L8 0\" stroke=\"\(FigurePen.Ink.quiet)\" stroke-width=\"1.4\"/>")
    var y = headings(pen.title(title, width: width), &pen)
    let scale = FigureScale(upTo: Double(lines.map(\.items.count).max() ?? 0))
    let top = y
    for line in lines { y += draw(line, y, room / scale.end, &pen) }
    pen.line(left, top - 4, to: (left, y - 6), ink: FigurePen.Ink.line)
    pen.notes(notes, y: y + 16, width: width)
    return pen.document("task-comparison", title: title, description: description)
  }

  /// The two occupations over their circles; gives where the rows begin.
  private func headings(_ y: Double, _ pen: inout FigurePen) -> Double {
    let names = [comparison.first.occupation, comparison.second.occupation].map { name in
      TextMeasure.lines(name, width: circle - 8, size: Size.small, bold: true)
        .map { TextMeasure.shortened($0, width: circle - 8, size: Size.small) }
    }
    let height = Double(names.map(\.count).max() ?? 1) * 15
    for (place, words) in names.enumerated() {
      for (number, line) in words.enumerated() {
        let y = y + 10 + height - Double(words.count - number) * 15
        pen.text(
          line, x: dots + (Double(place) + 0.5) * circle, y: y, anchor: "middle", size: Size.small, bold: true,
          ink: FigurePen.Ink.quiet)
      }
    }
    return y + height + 12
  }

  /// One outcome; gives the height that it takes.
  private func draw(_ line: Line, _ y: Double, _ scale: Double, _ pen: inout FigurePen) -> Double {
    let isApart = [.belowThreshold, .open].contains(line.outcome)
    let name = title(line.outcome)
    let height = max(
      pen.paragraph(
        name, x: Size.margin, y: y + 15, width: label - 12, ink: isApart ? FigurePen.Ink.quiet : FigurePen.Ink.text)
        - y, 44)
    circles(line.outcome, y + 11, &pen)
    let count = line.items.count
    if count > 0 {
      pen.rectangle(
        x: left, y: y + 2, width: Double(count) * scale, height: 18,
        fill: isApart ? "url(#unsettled)" : FigurePen.Ink.bar, stroke: isApart ? FigurePen.Ink.quiet : nil,
        note: "\(name): \(line.items.map { $0.names.map(\.task).joined(separator: " = ") }.joined(separator: ", "))")
    }
    pen.text(String(count), x: left + Double(count) * scale + 6, y: y + 16, halo: true)
    guard count > 0 else { return height }
    let end = pen.paragraph(
      line.duties, x: left + 6, y: y + 36, width: width - left - 6 - Size.margin, size: Size.small,
      ink: FigurePen.Ink.quiet)
    return max(height, end - y + 4)
  }

  private func circles(_ outcome: Outcome, _ y: Double, _ pen: inout FigurePen) {
    let sides: [Bool]
    switch outcome {
    case .uniqueToFirst: sides = [true, false]
    case .uniqueToSecond: sides = [false, true]
    case .common, .contested: sides = [true, true]
    case .belowThreshold, .open: return
    }
    let places = sides.indices.map { dots + (Double($0) + 0.5) * circle }
    if sides == [true, true] {
      pen.line(places[0], y, to: (places[1], y), ink: FigurePen.Ink.line)
    }
    let names = [comparison.first.occupation, comparison.second.occupation]
    for (place, isIn) in sides.enumerated() {
      let fill = !isIn ? "#ffffff" : outcome == .contested ? "url(#unsettled)" : FigurePen.Ink.line
      pen.circle(
        x: places[place], y: y, radius: 8, fill: fill,
        note: "\(title(outcome)): \(isIn ? "with" : "without") tasks of \(names[place])")
    }
  }

  private func title(_ outcome: Outcome) -> String {
    switch outcome {
    case .uniqueToFirst: "Unique to \(comparison.first.occupation)"
    case .uniqueToSecond: "Unique to \(comparison.second.occupation)"
    case .common: "Common"
    case .contested: "Contested"
    case .belowThreshold: "Below the thresholds"
    case .open: "Not settled or not rated"
    }
  }

  /// `Peer: Support (2), Office; Case manager: Care (3)`.
  private static func duties(of items: [TaskComparison.Item], _ comparison: TaskComparison) -> String {
    let sides = [(comparison.first, items.flatMap(\.first)), (comparison.second, items.flatMap(\.second))]
    return sides.compactMap { inventory, tasks -> String? in
      let tasks = Set(tasks)
      let duties = inventory.duties.compactMap { duty -> String? in
        let count = duty.tasks.count { tasks.contains($0.id) }
        guard count > 0 else { return nil }
        return (duty.title.isEmpty ? "duty \(duty.letter)" : duty.title) + (count > 1 ? " (\(count))" : "")
      }
      return duties.isEmpty ? nil : "\(inventory.occupation): \(duties.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private var notes: [String] {
    [
      "Bars count tasks, matched ones once; below them the duties that they belong to, with the number of tasks.",
      "A task counts where at least \(NumberText.percent(rule.endorsedShare)) of its raters endorse it and its mean "
        + "importance is at least \(NumberText.number(rule.meanImportance)). Contested: it counts for one occupation only, or "
        + "groups of raters come to different answers.",
      "\(comparison.raters(of: .first)); \(comparison.raters(of: .second)).",
    ]
  }

  private var description: String {
    lines.map { line in
      "\(title(line.outcome)): \(line.items.count)" + (line.duties.isEmpty ? "." : " (\(line.duties)).")
    }.joined(separator: " ") + " " + notes.joined(separator: " ")
  }
}
