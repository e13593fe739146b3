extension PrismaFlow {
  /// The diagram as SVG with real text, a title and a description; 20 px wide margins are part of the picture.
  package var svg: String { FlowSVG(FlowDiagram(self)).text }
}

/// Places the boxes of a flow diagram and draws them.
struct FlowSVG {
  private let diagram: FlowDiagram
  private var pen: FlowPen

  init(_ diagram: FlowDiagram) {
    self.diagram = diagram
    pen = FlowPen()
  }

  /// The whole document.
  var text: String {
    var drawing = self
    let size = drawing.draw()
    let (width, height) = (SVGText.number(size.width), SVGText.number(size.height))
    let description = drawing.pen.boxTexts.joined(separator: " ")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="flow-title flow-description" \
      font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="\(SVGText.number(FlowPen.Size.text))">
      <title id="flow-title">PRISMA 2020 flow diagram: \(SVGText.escape(diagram.title))</title>
      <desc id="flow-description">\(SVGText.escape(description))</desc>
      <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
      orient="auto-start-reverse"><path d="M0 0.5 L9.5 5 L0 9.5 z" fill="#3b4a5a"/></marker></defs>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(drawing.pen.body.joined(separator: "\n"))
      </svg>

      """
  }

  /// The left edges of the columns: the previous version if there is one, then two for each arm.
  private struct Columns {
    let previous: Double
    let main: Double
    let side: Double
    let otherMain: Double
    let otherSide: Double
    /// The right edge of the last one that is used.
    let end: Double

    init(_ diagram: FlowDiagram) {
      let step = FlowPen.Size.box + FlowPen.Size.gap
      previous = FlowPen.Size.margin + FlowPen.Size.phase + 16
      main = diagram.previous == nil ? previous : previous + FlowPen.Size.previous + FlowPen.Size.armGap
      side = main + step
      otherMain = side + FlowPen.Size.box + FlowPen.Size.armGap
      otherSide = otherMain + step
      end = (diagram.hasOtherMethods ? otherSide : side) + FlowPen.Size.box
    }
  }

  private mutating func draw() -> (width: Double, height: Double) {
    let columns = Columns(diagram)
    drawHeadings(columns)
    var y = FlowPen.Size.margin + headingHeight(columns) + 18
    let top = y
    var bottoms: [Double] = []
    var tops: [Double] = []
    for row in diagram.rows {
      let boxes = [row.main, row.side] + (diagram.hasOtherMethods ? [row.otherMain, row.otherSide] : [])
      var height = boxes.compactMap { $0 }.map { pen.height($0) }.max() ?? 0
      if tops.isEmpty, let previous = diagram.previous {
        height = max(height, pen.height(previous, width: FlowPen.Size.previous))
      }
      tops.append(y)
      bottoms.append(y + height)
      y += height + FlowPen.Size.rowGap
    }
    drawArm(columns.main, diagram.rows.map { ($0.main, $0.side) }, tops, to: y)
    if diagram.hasOtherMethods {
      drawArm(columns.otherMain, diagram.rows.map { ($0.otherMain, $0.otherSide) }, tops, to: nil)
    }
    let end = drawIncluded(columns, top: top, y)
    drawPhases(tops, bottoms, included: y, end: end)
    return (columns.end + FlowPen.Size.margin, drawFootnotes(columns, end + 26))
  }

  private mutating func drawHeadings(_ columns: Columns) {
    let height = headingHeight(columns)
    for (text, x, width) in headings(columns) { pen.heading(text, x: x, width: width, height: height) }
  }

  private func headingHeight(_ columns: Columns) -> Double {
    headings(columns).map { FlowPen.headingHeight($0.text, width: $0.width) }.max() ?? 0
  }

  private func headings(_ columns: Columns) -> [(text: String, x: Double, width: Double)] {
    let width = FlowPen.Size.box * 2 + FlowPen.Size.gap
    let what = diagram.previous == nil ? "studies" : "new studies"
    var headings = [("Identification of \(what) via databases and registers", columns.main, width)]
    if diagram.previous != nil {
      headings.insert(("Previous studies", columns.previous, FlowPen.Size.previous), at: 0)
    }
    if diagram.hasOtherMethods {
      headings.append(("Identification of \(what) via other methods", columns.otherMain, width))
    }
    return headings
  }

  /// Draws an arm: its boxes below each other with arrows between, what leaves to the right.
  ///
  /// - Parameter end: where the arrow from the last box ends; `nil` for none.
  private mutating func drawArm(
    _ x: Double, _ rows: [(main: FlowDiagram.Box?, side: FlowDiagram.Box?)], _ tops: [Double], to end: Double?
  ) {
    let middle = x + FlowPen.Size.box / 2
    var above: Double?
    for (row, y) in zip(rows, tops) {
      guard let main = row.main else { continue }
      if let above { pen.arrow("M\(n(middle)) \(n(above)) V\(n(y))") }
      pen.box(main, x: x, y: y)
      if let side = row.side {
        let level = y + min(pen.height(main), pen.height(side)) / 2
        let edge = x + FlowPen.Size.box + FlowPen.Size.gap
        pen.arrow("M\(n(x + FlowPen.Size.box)) \(n(level)) H\(n(edge))")
        pen.box(side, x: edge, y: y)
      }
      above = y + pen.height(main)
    }
    if let above, let end { pen.arrow("M\(n(middle)) \(n(above)) V\(n(end))") }
  }

  /// The boxes at the bottom with the arrows that lead there.
  ///
  /// - Returns: where they end.
  private mutating func drawIncluded(_ columns: Columns, top: Double, _ y: Double) -> Double {
    let height = pen.height(diagram.included)
    pen.box(diagram.included, x: columns.main, y: y)
    if diagram.hasOtherMethods, let last = diagram.rows.last?.otherMain {
      // From the other methods' last box down and left to the included box.
      let bottom = y - FlowPen.Size.rowGap - lastHeight() + pen.height(last)
      pen.arrow(
        "M\(n(columns.otherMain + FlowPen.Size.box / 2)) \(n(bottom)) V\(n(y + height / 2)) H\(n(columns.main + FlowPen.Size.box))"
      )
    }
    guard let previous = diagram.previous, let total = diagram.total else {
      return y + max(height, FlowPen.Size.shortestPhase)
    }
    pen.box(previous, x: columns.previous, y: top, width: FlowPen.Size.previous)
    let next = y + height + FlowPen.Size.rowGap
    let middle = columns.main + FlowPen.Size.box / 2
    pen.arrow("M\(n(middle)) \(n(y + height)) V\(n(next))")
    pen.box(total, x: columns.main, y: next)
    let bottom = top + pen.height(previous, width: FlowPen.Size.previous)
    let level = next + pen.height(total) / 2
    pen.arrow("M\(n(columns.previous + FlowPen.Size.previous / 2)) \(n(bottom)) V\(n(level)) H\(n(columns.main))")
    return next + pen.height(total)
  }

  /// The height of the last row of the arms.
  private func lastHeight() -> Double {
    guard let row = diagram.rows.last else { return 0 }
    let boxes = [row.main, row.side] + (diagram.hasOtherMethods ? [row.otherMain, row.otherSide] : [])
    return boxes.compactMap { $0 }.map { pen.height($0) }.max() ?? 0
  }

  private mutating func drawPhases(_ tops: [Double], _ bottoms: [Double], included: Double, end: Double) {
    pen.phase("Identification", from: tops[0], to: bottoms[0])
    pen.phase("Screening", from: tops[1], to: bottoms[3])
    pen.phase("Included", from: included, to: end)
  }

  /// - Returns: where the picture ends.
  private mutating func drawFootnotes(_ columns: Columns, _ start: Double) -> Double {
    var y = start
    for note in diagram.footnotes {
      let room = columns.end - columns.previous
      for line in TextMeasure.lines(note, width: room, size: FlowPen.Size.small) {
        pen.footnote(line, x: columns.previous, y: y)
        y += 15
      }
    }
    return y + FlowPen.Size.margin - 12
  }

  private func n(_ value: Double) -> String { SVGText.number(value) }
}
