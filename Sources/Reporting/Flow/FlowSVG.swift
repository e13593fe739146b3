extension PrismaFlow {
  /// The diagram as SVG with real text, a title and a description; 20 px wide margins are part of the picture.
  package var svg: String { FlowSVG(FlowDiagram(self)).text }
}

/// Places the boxes of a flow diagram and draws them.
struct FlowSVG {
  /// Measures in pixels. A diagram of one arm is as wide as a page.
  private enum Layout {
    static let box = 268.0
    /// The box of the previous version.
    static let previous = 222.0
    static let gap = 34.0
    static let rowGap = 30.0
    static let phase = 30.0
    /// As long as the words “Included” and “Identification” need.
    static let shortestPhase = 62.0
    static let identification = 98.0
    static let heading = 34.0
    static let armGap = 44.0
  }

  private typealias Size = FigurePen.Size
  private let diagram: FlowDiagram
  private let links: FigureLinks?
  private var pen = FigurePen()
  /// What each box says, for the description.
  private var boxTexts: [String] = []

  /// - Parameter links: where boxes and lines lead; `nil` for a picture without links.
  init(_ diagram: FlowDiagram, links: FigureLinks? = nil) {
    self.diagram = diagram
    self.links = links
  }

  /// The whole document.
  var text: String {
    var drawing = self
    drawing.draw()
    return drawing.pen.document(
      "flow", title: "PRISMA 2020 flow diagram: \(diagram.title)", description: drawing.boxTexts.joined(separator: " "),
      hasLinks: links != nil)
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
      let step = Layout.box + Layout.gap
      previous = Size.margin + Layout.phase + 16
      main = diagram.previous == nil ? previous : previous + Layout.previous + Layout.armGap
      side = main + step
      otherMain = side + Layout.box + Layout.armGap
      otherSide = otherMain + step
      end = (diagram.hasOtherMethods ? otherSide : side) + Layout.box
    }
  }

  private mutating func draw() {
    let columns = Columns(diagram)
    drawHeadings(columns)
    var y = Size.margin + headingHeight(columns) + 18
    let top = y
    var bottoms: [Double] = []
    var tops: [Double] = []
    for row in diagram.rows {
      let boxes = [row.main, row.side] + (diagram.hasOtherMethods ? [row.otherMain, row.otherSide] : [])
      var height = boxes.compactMap { $0 }.map { FlowSVG.height($0) }.max() ?? 0
      if tops.isEmpty {
        let previous = diagram.previous.map { FlowSVG.height($0, width: Layout.previous) } ?? 0
        height = max(height, previous, Layout.identification)
      }
      tops.append(y)
      bottoms.append(y + height)
      y += height + Layout.rowGap
    }
    drawArm(columns.main, diagram.rows.map { ($0.main, $0.side) }, tops, to: y)
    if diagram.hasOtherMethods {
      drawArm(columns.otherMain, diagram.rows.map { ($0.otherMain, $0.otherSide) }, tops, to: nil)
    }
    let end = drawIncluded(columns, top: top, y)
    drawPhases(tops, bottoms, included: y, end: end)
    pen.reach(columns.end + Size.margin, drawFootnotes(columns, end + 26))
  }

  // MARK: Boxes

  private static func height(_ box: FigureBox, width: Double = Layout.box) -> Double {
    FigurePen.height(box, width: width)
  }

  private mutating func box(_ box: FigureBox, x: Double, y: Double, width: Double = Layout.box) {
    boxTexts.append(box.lines.map(\.text).joined(separator: "; ").replacing(":;", with: ":") + ".")
    pen.box(box, x: x, y: y, width: width, links: links)
  }

  // MARK: Headings

  private mutating func drawHeadings(_ columns: Columns) {
    let height = headingHeight(columns)
    for (text, x, width) in headings(columns) {
      pen.heading(text, x: x, y: Size.margin, width: width, height: height)
    }
  }

  private func headingHeight(_ columns: Columns) -> Double {
    let lines = headings(columns).map { FigurePen.headingLines($0.text, width: $0.width).count }.max() ?? 1
    return Layout.heading + Double(lines - 1) * Size.lineHeight
  }

  private func headings(_ columns: Columns) -> [(text: String, x: Double, width: Double)] {
    let width = Layout.box * 2 + Layout.gap
    let what = diagram.previous == nil ? "studies" : "new studies"
    var headings = [("Identification of \(what) via databases and registers", columns.main, width)]
    if diagram.previous != nil {
      headings.insert(("Previous studies", columns.previous, Layout.previous), at: 0)
    }
    if diagram.hasOtherMethods {
      headings.append(("Identification of \(what) via other methods", columns.otherMain, width))
    }
    return headings
  }

  // MARK: Arms

  /// Draws an arm: its boxes below each other with arrows between, what leaves to the right.
  ///
  /// - Parameter end: where the arrow from the last box ends; `nil` for none.
  private mutating func drawArm(
    _ x: Double, _ rows: [(main: FigureBox?, side: FigureBox?)], _ tops: [Double], to end: Double?
  ) {
    let middle = x + Layout.box / 2
    var above: Double?
    for (row, y) in zip(rows, tops) {
      guard let main = row.main else { continue }
      if let above { pen.arrow("M\(n(middle)) \(n(above)) V\(n(y))") }
      box(main, x: x, y: y)
      if let side = row.side {
        let level = y + min(FlowSVG.height(main), FlowSVG.height(side)) / 2
        let edge = x + Layout.box + Layout.gap
        pen.arrow("M\(n(x + Layout.box)) \(n(level)) H\(n(edge))")
        box(side, x: edge, y: y)
      }
      above = y + FlowSVG.height(main)
    }
    if let above, let end { pen.arrow("M\(n(middle)) \(n(above)) V\(n(end))") }
  }

  /// The boxes at the bottom with the arrows that lead there.
  ///
  /// - Returns: where they end.
  private mutating func drawIncluded(_ columns: Columns, top: Double, _ y: Double) -> Double {
    let height = FlowSVG.height(diagram.included)
    box(diagram.included, x: columns.main, y: y)
    if diagram.hasOtherMethods, let last = diagram.rows.last?.otherMain {
      // From the other methods' last box down and left to the included box.
      let bottom = y - Layout.rowGap - lastHeight() + FlowSVG.height(last)
      pen.arrow(
        "M\(n(columns.otherMain + Layout.box / 2)) \(n(bottom)) V\(n(y + height / 2)) H\(n(columns.main + Layout.box))")
    }
    guard let previous = diagram.previous, let total = diagram.total else {
      return y + max(height, Layout.shortestPhase)
    }
    box(previous, x: columns.previous, y: top, width: Layout.previous)
    let next = y + height + Layout.rowGap
    let middle = columns.main + Layout.box / 2
    pen.arrow("M\(n(middle)) \(n(y + height)) V\(n(next))")
    box(total, x: columns.main, y: next)
    let bottom = top + FlowSVG.height(previous, width: Layout.previous)
    let level = next + FlowSVG.height(total) / 2
    pen.arrow("M\(n(columns.previous + Layout.previous / 2)) \(n(bottom)) V\(n(level)) H\(n(columns.main))")
    return next + FlowSVG.height(total)
  }

  /// The height of the last row of the arms.
  private func lastHeight() -> Double {
    guard let row = diagram.rows.last else { return 0 }
    let boxes = [row.main, row.side] + (diagram.hasOtherMethods ? [row.otherMain, row.otherSide] : [])
    return boxes.compactMap { $0 }.map { FlowSVG.height($0) }.max() ?? 0
  }

  // MARK: Beside and below

  private mutating func drawPhases(_ tops: [Double], _ bottoms: [Double], included: Double, end: Double) {
    phase("Identification", from: tops[0], to: bottoms[0])
    phase("Screening", from: tops[1], to: bottoms[3])
    phase("Included", from: included, to: end)
  }

  private mutating func phase(_ name: String, from top: Double, to bottom: Double) {
    let ink = FigurePen.Ink.phase
    pen.panel(
      x: Size.margin, y: top, width: Layout.phase, height: bottom - top, fill: ink.fill, stroke: ink.stroke)
    pen.text(
      name, x: Size.margin + Layout.phase / 2 + 4.5, y: (top + bottom) / 2, anchor: "middle", bold: true, rotated: true)
  }

  /// - Returns: where the picture ends.
  private mutating func drawFootnotes(_ columns: Columns, _ start: Double) -> Double {
    let room = columns.end - columns.previous
    let end = diagram.footnotes.reduce(start) { y, note in
      pen.paragraph(
        note, x: columns.previous, y: y, width: room, size: Size.small, ink: FigurePen.Ink.quiet)
    }
    return end + Size.margin - 12
  }

  private func n(_ value: Double) -> String { SVGText.number(value) }
}
