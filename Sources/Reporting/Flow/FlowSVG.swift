extension PrismaFlow {
  /// The diagram as SVG with real text, a title and a description; 40 px wide margins are part of the picture.
  package var svg: String { FlowSVG(FlowDiagram(self)).text }
}

/// Places the boxes of a flow diagram and draws them.
struct FlowSVG {
  private enum Size {
    static let text = 13.0
    static let lineHeight = 17.0
    static let padding = 10.0
    static let box = 268.0
    static let gap = 34.0
    static let rowGap = 30.0
    static let phase = 30.0
    static let margin = 20.0
    static let heading = 34.0
    static let armGap = 44.0
  }

  private let diagram: FlowDiagram
  private var body: [String] = []
  private var boxTexts: [String] = []

  init(_ diagram: FlowDiagram) { self.diagram = diagram }

  /// The whole document.
  var text: String {
    var drawing = self
    let size = drawing.draw()
    let description = drawing.boxTexts.joined(separator: " ")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(size.width)) \(n(size.height))" width="\(n(size.width))" \
      height="\(n(size.height))" role="img" aria-labelledby="flow-title flow-description" \
      font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="\(n(Size.text))">
      <title id="flow-title">PRISMA 2020 flow diagram: \(SVGText.escape(diagram.title))</title>
      <desc id="flow-description">\(SVGText.escape(description))</desc>
      <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
      orient="auto-start-reverse"><path d="M0 0.5 L9.5 5 L0 9.5 z" fill="#3b4a5a"/></marker></defs>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(drawing.body.joined(separator: "\n"))
      </svg>

      """
  }

  private var leftEdge: Double { Size.margin + Size.phase + 16 }

  private func column(_ index: Int) -> Double {
    leftEdge + Double(index) * (Size.box + Size.gap) + (index > 1 ? Size.armGap - Size.gap : 0)
  }

  private var width: Double { column(diagram.hasOtherMethods ? 3 : 1) + Size.box + Size.margin }

  private mutating func draw() -> (width: Double, height: Double) {
    drawHeadings()
    var y = Size.margin + Size.heading + 18
    var tops: [Double] = []
    var bottoms: [Double] = []
    var mainBottoms: [Double?] = []
    var otherBottom: Double?
    for row in diagram.rows {
      let height = [row.main, row.side, row.otherMain, row.otherSide].compactMap { $0 }.map(height).max() ?? 0
      tops.append(y)
      bottoms.append(y + height)
      if let main = row.main {
        if let above = mainBottoms.last.flatMap({ $0 }) { arrowDown(x: column(0), from: above, to: y) }
        draw(main, column: 0, y: y, height: self.height(main))
        mainBottoms.append(y + self.height(main))
      }
      if let side = row.side { drawSide(side, column: 1, row: row.main, y: y) }
      if diagram.hasOtherMethods, let other = row.otherMain {
        if let above = otherBottom { arrowDown(x: column(2), from: above, to: y) }
        draw(other, column: 2, y: y, height: self.height(other))
        otherBottom = y + self.height(other)
        if let side = row.otherSide { drawSide(side, column: 3, row: other, y: y) }
      }
      y += height + Size.rowGap
    }
    let includedHeight = height(diagram.included)
    if let above = mainBottoms.last.flatMap({ $0 }) { arrowDown(x: column(0), from: above, to: y) }
    draw(diagram.included, column: 0, y: y, height: includedHeight)
    if diagram.hasOtherMethods, let otherBottom { elbow(from: otherBottom, to: y + includedHeight / 2) }
    drawPhase("Identification", from: tops[0], to: bottoms[0])
    drawPhase("Screening", from: tops[1], to: bottoms[3])
    drawPhase("Included", from: y, to: y + max(includedHeight, 70))
    y += max(includedHeight, 70) + 26
    for note in diagram.footnotes {
      for line in TextMeasure.lines(note, width: width - leftEdge - Size.margin, size: 11) {
        body.append(
          """
          <text x="\(n(leftEdge))" y="\(n(y))" font-size="11" fill="#4a5866">\(SVGText.escape(line))</text>
          """)
        y += 15
      }
    }
    return (width, y + Size.margin - 12)
  }

  private mutating func drawHeadings() {
    heading("Identification of studies via databases and registers", from: 0, to: 1)
    if diagram.hasOtherMethods { heading("Identification of studies via other methods", from: 2, to: 3) }
  }

  private mutating func heading(_ text: String, from first: Int, to last: Int) {
    let x = column(first)
    let width = column(last) + Size.box - x
    body.append(
      """
      <rect x="\(n(x))" y="\(n(Size.margin))" width="\(n(width))" height="\(n(Size.heading))" rx="4" fill="#f3e3b3" \
      stroke="#a8862a"/>
      <text x="\(n(x + width / 2))" y="\(n(Size.margin + Size.heading / 2 + 5))" text-anchor="middle" \
      font-weight="bold" fill="#1f2933">\(SVGText.escape(text))</text>
      """)
  }

  private mutating func drawPhase(_ name: String, from top: Double, to bottom: Double) {
    let x = Size.margin
    let middle = (top + bottom) / 2
    body.append(
      """
      <rect x="\(n(x))" y="\(n(top))" width="\(n(Size.phase))" height="\(n(bottom - top))" rx="4" fill="#cfe0f2" \
      stroke="#4d7fb3"/>
      <text x="\(n(x + Size.phase / 2))" y="\(n(middle))" text-anchor="middle" dominant-baseline="central" \
      font-weight="bold" fill="#1f2933" transform="rotate(-90 \(n(x + Size.phase / 2)) \(n(middle)))">\(name)</text>
      """)
  }

  /// A box's lines broken to its width.
  private func brokenLines(_ box: FlowDiagram.Box) -> [FlowDiagram.Line] {
    box.lines.flatMap { line in
      let indent = Double(line.indent) * 14
      let room = Size.box - 2 * Size.padding - indent
      let parts = TextMeasure.lines(line.text, width: room, size: Size.text, bold: line.isStrong)
      return parts.enumerated().map { position, part in
        FlowDiagram.Line(text: part, isStrong: line.isStrong, indent: line.indent * 14 + (position > 0 ? 10 : 0))
      }
    }
  }

  private func height(_ box: FlowDiagram.Box) -> Double {
    Double(brokenLines(box).count) * Size.lineHeight + 2 * Size.padding
  }

  private mutating func drawSide(_ side: FlowDiagram.Box, column: Int, row main: FlowDiagram.Box?, y: Double) {
    draw(side, column: column, y: y, height: height(side))
    guard let main else { return }
    let middle = y + min(height(main), height(side)) / 2
    let from = self.column(column - 1) + Size.box
    line("M\(n(from)) \(n(middle)) H\(n(self.column(column)))")
  }

  private mutating func draw(_ box: FlowDiagram.Box, column: Int, y: Double, height: Double) {
    let x = self.column(column)
    let lines = brokenLines(box)
    boxTexts.append(box.lines.map(\.text).joined(separator: "; ").replacing(":;", with: ":") + ".")
    var group = """
      <g id="box-\(box.name)"><rect x="\(n(x))" y="\(n(y))" width="\(n(Size.box))" height="\(n(height))" rx="4" \
      fill="#ffffff" stroke="#3b4a5a" stroke-width="1.2"/>
      """
    for (position, line) in lines.enumerated() {
      let baseline = y + Size.padding + Double(position) * Size.lineHeight + 12.5
      let weight = line.isStrong ? " font-weight=\"bold\"" : ""
      group += """
        \n<text x="\(n(x + Size.padding + Double(line.indent)))" y="\(n(baseline))"\(weight) \
        fill="#1f2933">\(SVGText.escape(line.text))</text>
        """
    }
    body.append(group + "</g>")
  }

  private mutating func arrowDown(x: Double, from: Double, to: Double) {
    line("M\(n(x + Size.box / 2)) \(n(from)) V\(n(to))")
  }

  /// From the other methods' last box down and left to the included box.
  private mutating func elbow(from: Double, to: Double) {
    line("M\(n(column(2) + Size.box / 2)) \(n(from)) V\(n(to)) H\(n(column(0) + Size.box))")
  }

  private mutating func line(_ path: String) {
    body.append(
      """
      <path d="\(path)" fill="none" stroke="#3b4a5a" stroke-width="1.2" marker-end="url(#arrow)"/>
      """)
  }

  private func n(_ value: Double) -> String { SVGText.number(value) }
}
