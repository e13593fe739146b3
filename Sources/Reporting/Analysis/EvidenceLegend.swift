internal import Charting

/// What patterns and signs of an evidence map mean, and the map in words: the same for bubbles and matrix.
struct EvidenceLegend {
  private typealias Size = FigurePen.Size
  private typealias Ink = FigurePen.Ink
  private let map: EvidenceMap

  init(_ map: EvidenceMap) { self.map = map }

  /// Draws what occurs, over as many lines as it needs; gives where they end.
  func draw(below y: Double, width: Double, _ pen: inout FigurePen) -> Double {
    var (x, y) = (Size.margin, y)
    let kinds = GapKind.allCases.filter { kind in
      map.cells.joined().contains { if case .gap(let note) = $0 { note.kind == kind } else { false } }
    }
    var entries = kinds.map { (fill: "url(#\($0.patternName))", sign: "", words: $0.rawValue) }
    if map.unexplained > 0 { entries.append((Ink.ground, "?", "empty, not explained yet")) }
    for (fill, sign, words) in entries {
      let needed = 30 + TextMeasure.width(words, size: Size.small) + 22
      if x + needed > width { (x, y) = (Size.margin, y + 24) }
      pen.rectangle(x: x, y: y, width: 22, height: 16, fill: fill, stroke: Ink.line)
      if !sign.isEmpty { pen.text(sign, x: x + 11, y: y + 12.5, anchor: "middle", ink: Ink.quiet) }
      pen.text(words, x: x + 30, y: y + 12, size: Size.small)
      x += needed
    }
    return y + 16
  }

  /// What is said of cells that were empty once.
  var notes: [String] {
    let isStale = map.cells.joined().contains { if case .stale = $0 { true } else { false } }
    return isStale ? ["! Said to be a gap, but there are sources now."] : []
  }
}

extension EvidenceMap {
  /// Row by row what stands in each cell.
  var inWords: String {
    zip(rows, cells).map { row, contents in
      let parts = zip(columns, contents).map { column, content -> String in
        switch content {
        case .sources(let sources): "\(column.label) \(sources.count)"
        case .stale(_, let sources): "\(column.label) \(sources.count), said to be a gap"
        case .gap(let note): "\(column.label) \(note.kind.rawValue)"
        case .unexplained: "\(column.label) empty, not explained"
        }
      }
      return "\(row.label): \(parts.joined(separator: "; "))."
    }.joined(separator: " ")
  }
}
