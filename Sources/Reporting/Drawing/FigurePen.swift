internal import Bibliography

/// Draws figures piece by piece and puts them into a document with a title and a description. All figures are drawn by it, so
/// that they look the same.
struct FigurePen {
  private var body: [String] = []
  private var definitions: [String] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// Makes the picture at least as large as to show a point.
  mutating func reach(_ x: Double, _ y: Double) {
    width = max(width, x)
    height = max(height, y)
  }

  // MARK: Text

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: String = "start", size: Double = Size.text, bold: Bool = false,
    ink: String = Ink.text, rotated: Bool = false, halo: Bool = false
  ) {
    let anchor = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    let size = size == Size.text ? "" : " font-size=\"\(n(size))\""
    let weight = bold ? " font-weight=\"bold\"" : ""
    // White around the letters, where lines of the grid would run through them.
    let halo = halo ? " paint-order=\"stroke\" stroke=\"\(Ink.ground)\" stroke-width=\"4\"" : ""
    let turn = rotated ? " transform=\"rotate(-90 \(n(x)) \(n(y)))\"" : ""
    body.append(
      "<text x=\"\(n(x))\" y=\"\(n(y))\"\(anchor)\(size)\(weight) fill=\"\(ink)\"\(halo)\(turn)>\(SVGText.escape(text))</text>"
    )
  }

  /// Text over several lines; gives the baseline of the line that would follow.
  @discardableResult mutating func paragraph(
    _ words: String, x: Double, y: Double, width: Double, size: Double = Size.text, bold: Bool = false,
    ink: String = Ink.text, anchor: String = "start"
  ) -> Double {
    var y = y
    for line in TextMeasure.lines(words, width: width, size: size, bold: bold) {
      text(line, x: x, y: y, anchor: anchor, size: size, bold: bold, ink: ink)
      y += size + 4
    }
    return y
  }

  /// What stands before a row, cut to its column.
  mutating func label(_ words: String, indent: Int = 0, y: Double, bold: Bool = false, ink: String = Ink.text) {
    let step = Double(indent) * 14
    let cut = TextMeasure.shortened(words, width: Size.label - step - 10, size: Size.text, bold: bold)
    text(cut, x: Size.margin + step, y: y, bold: bold, ink: ink)
  }

  /// The title at the top; gives where the picture goes on.
  mutating func title(_ words: String, width: Double) -> Double {
    paragraph(words, x: Size.margin, y: Size.margin + 13, width: width - 2 * Size.margin, size: Size.title, bold: true)
      + 10
  }

  /// Notes at the bottom, which end the picture.
  mutating func notes(_ notes: [String], y: Double, width: Double) {
    var y = y
    for note in notes {
      y = paragraph(note, x: Size.margin, y: y, width: width - 2 * Size.margin, size: Size.small, ink: Ink.quiet)
    }
    reach(width, y + Size.margin - 8)
  }

  // MARK: Shapes

  /// A rectangle; `note` is shown by browsers and read by screen readers.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil, note: String? = nil
  ) {
    let stroke = stroke.map { " stroke=\"\($0)\"" } ?? ""
    let start =
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(fill)\"\(stroke)"
    body.append(note.map { "\(start)><title>\(SVGText.escape($0))</title></rect>" } ?? start + "/>")
  }

  /// A rectangle with round corners, which text stands in.
  mutating func panel(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String, thickness: Double = 1
  ) {
    let thickness = thickness == 1 ? "" : " stroke-width=\"\(n(thickness))\""
    body.append(
      """
      <rect x="\(n(x))" y="\(n(y))" width="\(n(width))" height="\(n(height))" rx="4" fill="\(fill)" \
      stroke="\(stroke)"\(thickness)/>
      """)
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: String, note: String) {
    body.append(
      """
      <circle cx="\(n(x))" cy="\(n(y))" r="\(n(radius))" fill="\(fill)" stroke="\(Ink.line)"><title>\
      \(SVGText.escape(note))</title></circle>
      """)
  }

  mutating func line(_ x: Double, _ y: Double, to end: (x: Double, y: Double), ink: String = Ink.grid) {
    body.append("<path d=\"M\(n(x)) \(n(y)) L\(n(end.x)) \(n(end.y))\" stroke=\"\(ink)\" fill=\"none\"/>")
  }

  /// A line through points; `dashes` as in SVG.
  mutating func line(through points: [(x: Double, y: Double)], ink: String, thickness: Double, dashes: String = "") {
    let path = points.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: " L")
    let dashes = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    body.append(
      "<path d=\"M\(path)\" stroke=\"\(ink)\" stroke-width=\"\(n(thickness))\" stroke-linejoin=\"round\"\(dashes) fill=\"none\"/>"
    )
  }

  /// A path that ends in an arrow.
  mutating func arrow(_ path: String) {
    define(
      """
      <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
      orient="auto-start-reverse"><path d="M0 0.5 L9.5 5 L0 9.5 z" fill="\(Ink.line)"/></marker>
      """)
    body.append(
      """
      <path d="\(path)" fill="none" stroke="\(Ink.line)" stroke-width="1.2" marker-end="url(#arrow)"/>
      """)
  }

  /// Lets rectangles be filled with `url(#name)`.
  mutating func pattern(_ name: String, _ drawing: String) {
    define(
      """
      <pattern id="\(name)" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" \
      fill="\(Ink.ground)"/>\(drawing)</pattern>
      """)
  }

  private mutating func define(_ definition: String) {
    if !definitions.contains(definition) { definitions.append(definition) }
  }

  // MARK: Groups

  /// What `draw` draws, inside an element; nothing when it draws nothing.
  ///
  /// - Parameter attributes: as they stand in the text, values escaped.
  mutating func inside(_ element: String, _ attributes: String, _ draw: (inout FigurePen) -> Void) {
    let first = body.count
    draw(&self)
    guard body.count > first else { return }
    body[first] = "<\(element) \(attributes)>" + body[first]
    body[body.count - 1] += "</\(element)>"
  }

  /// A place without looks that takes clicks and shows where the focus is.
  mutating func target(x: Double, y: Double, width: Double, height: Double) {
    body.append(
      "<rect class=\"target\" x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" rx=\"2\" fill=\"none\"/>"
    )
  }

  // MARK: Document

  /// The document: its title is drawn too, its description says what the picture shows.
  ///
  /// - Parameter hasLinks: whether there are links inside: then it is a group of them, and no single picture.
  func document(_ name: String, title: String, description: String, hasLinks: Bool = false) -> String {
    let defs = definitions.isEmpty ? "" : "<defs>\(definitions.joined(separator: "\n"))</defs>\n"
    let role =
      hasLinks
      ? "role=\"group\" aria-labelledby=\"\(name)-title\""
      : "role=\"img\" aria-labelledby=\"\(name)-title \(name)-description\""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(width)) \(n(height))" width="\(n(width))" \
      height="\(n(height))" \(role) \
      font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="\(n(Size.text))">
      <title id="\(name)-title">\(SVGText.escape(title))</title>
      <desc id="\(name)-description">\(SVGText.escape(description))</desc>
      \(defs)<rect width="100%" height="100%" fill="\(Ink.ground)"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  private func n(_ value: Double) -> String { SVGText.number(value) }
}
