/// Draws the pieces of a flow diagram, each where it is told.
struct FlowPen {
  /// Measures in pixels.
  enum Size {
    static let text = 13.0
    static let small = 11.0
    static let lineHeight = 17.0
    static let padding = 10.0
    static let box = 268.0
    /// The box of the previous version.
    static let previous = 222.0
    static let gap = 34.0
    static let rowGap = 30.0
    static let phase = 30.0
    /// As long as the word “Included” needs.
    static let shortestPhase = 62.0
    static let margin = 20.0
    static let heading = 34.0
    static let armGap = 44.0
  }

  private(set) var body: [String] = []
  /// What each box says, for the description.
  private(set) var boxTexts: [String] = []

  /// The height of a box that holds its text.
  func height(_ box: FlowDiagram.Box, width: Double = Size.box) -> Double {
    Double(lines(box, width: width).count) * Size.lineHeight + 2 * Size.padding
  }

  /// A box's lines broken to its width; a count stays in one piece.
  private func lines(_ box: FlowDiagram.Box, width: Double) -> [FlowDiagram.Line] {
    box.lines.flatMap { line in
      let indent = Double(line.indent) * 14
      let room = width - 2 * Size.padding - indent
      // What goes on below is indented a little more.
      let parts = TextMeasure.lines(
        line.text.replacing("n = ", with: "n\u{a0}=\u{a0}"), width: fits(line, room) ? room : room - 10,
        size: Size.text, bold: line.isStrong)
      return parts.enumerated().map { position, part in
        FlowDiagram.Line(
          text: part.replacing("\u{a0}", with: " "), isStrong: line.isStrong,
          indent: line.indent * 14 + (position > 0 ? 10 : 0))
      }
    }
  }

  private func fits(_ line: FlowDiagram.Line, _ room: Double) -> Bool {
    TextMeasure.width(line.text, size: Size.text, bold: line.isStrong) <= room
  }

  mutating func box(_ box: FlowDiagram.Box, x: Double, y: Double, width: Double = Size.box) {
    boxTexts.append(box.lines.map(\.text).joined(separator: "; ").replacing(":;", with: ":") + ".")
    var group = """
      <g id="box-\(box.name)"><rect x="\(n(x))" y="\(n(y))" width="\(n(width))" height="\(n(height(box, width: width)))" \
      rx="4" fill="#ffffff" stroke="#3b4a5a" stroke-width="1.2"/>
      """
    for (position, line) in lines(box, width: width).enumerated() {
      let baseline = y + Size.padding + Double(position) * Size.lineHeight + 12.5
      let weight = line.isStrong ? " font-weight=\"bold\"" : ""
      group += """
        \n<text x="\(n(x + Size.padding + Double(line.indent)))" y="\(n(baseline))"\(weight) \
        fill="#1f2933">\(SVGText.escape(line.text))</text>
        """
    }
    body.append(group + "</g>")
  }

  static func headingHeight(_ text: String, width: Double) -> Double {
    Size.heading + Double(headingLines(text, width).count - 1) * Size.lineHeight
  }

  private static func headingLines(_ text: String, _ width: Double) -> [String] {
    TextMeasure.lines(text, width: width - 2 * Size.padding, size: Size.text, bold: true)
  }

  mutating func heading(_ text: String, x: Double, width: Double, height: Double) {
    var group = """
      <rect x="\(n(x))" y="\(n(Size.margin))" width="\(n(width))" height="\(n(height))" rx="4" fill="#f3e3b3" \
      stroke="#a8862a"/>
      """
    let lines = FlowPen.headingLines(text, width)
    let first = Size.margin + height / 2 + 5 - Double(lines.count - 1) * Size.lineHeight / 2
    for (position, line) in lines.enumerated() {
      group += """
        \n<text x="\(n(x + width / 2))" y="\(n(first + Double(position) * Size.lineHeight))" text-anchor="middle" \
        font-weight="bold" fill="#1f2933">\(SVGText.escape(line))</text>
        """
    }
    body.append(group)
  }

  mutating func phase(_ name: String, from top: Double, to bottom: Double) {
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

  mutating func footnote(_ text: String, x: Double, y: Double) {
    body.append(
      """
      <text x="\(n(x))" y="\(n(y))" font-size="\(n(Size.small))" fill="#4a5866">\(SVGText.escape(text))</text>
      """)
  }

  mutating func arrow(_ path: String) {
    body.append(
      """
      <path d="\(path)" fill="none" stroke="#3b4a5a" stroke-width="1.2" marker-end="url(#arrow)"/>
      """)
  }

  private func n(_ value: Double) -> String { SVGText.number(value) }
}
