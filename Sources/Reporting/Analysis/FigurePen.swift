internal import Bibliography

/// Draws figures of analyses piece by piece and puts them into a document with a title and a description.
///
/// The look is that of the flow diagram: white ground, Helvetica, dark grey lines. Colours are of the palette of Okabe and
/// Ito, which people with colour blindness tell apart; numbers or patterns say the same as every colour.
struct FigurePen {
  enum Size {
    static let text = 13.0
    static let small = 11.0
    static let lineHeight = 17.0
    static let margin = 20.0
    static let label = 230.0
  }

  enum Ink {
    static let text = "#1f2933"
    static let quiet = "#4a5866"
    static let line = "#3b4a5a"
    static let grid = "#d5dbe1"
    static let bar = "#0072b2"
    /// Okabe and Ito: blue, orange, green, purple, vermilion, sky blue.
    static let series = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9"]
  }

  private var body: [String] = []
  private var patterns: [String] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// Makes the picture at least as large as to show a point.
  mutating func reach(_ x: Double, _ y: Double) {
    width = max(width, x)
    height = max(height, y)
  }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: String = "start", size: Double = Size.text, bold: Bool = false,
    ink: String = Ink.text, rotated: Bool = false, halo: Bool = false
  ) {
    let anchor = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    let size = size == Size.text ? "" : " font-size=\"\(n(size))\""
    let weight = bold ? " font-weight=\"bold\"" : ""
    // White around the letters, where lines of the grid would run through them.
    let halo = halo ? " paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"4\"" : ""
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

  /// A rectangle; `note` is shown by browsers and read by screen readers.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil, note: String? = nil
  ) {
    let stroke = stroke.map { " stroke=\"\($0)\"" } ?? ""
    let start =
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" fill=\"\(fill)\"\(stroke)"
    body.append(note.map { "\(start)><title>\(SVGText.escape($0))</title></rect>" } ?? start + "/>")
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

  /// Lets rectangles be filled with `url(#name)`.
  mutating func pattern(_ name: String, _ drawing: String) {
    patterns.append(
      """
      <pattern id="\(name)" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/>\
      \(drawing)</pattern>
      """)
  }

  /// The document: its title is drawn too, its description says what the picture shows.
  func document(_ name: String, title: String, description: String) -> String {
    let defs = patterns.isEmpty ? "" : "<defs>\(patterns.joined(separator: "\n"))</defs>\n"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(width)) \(n(height))" width="\(n(width))" \
      height="\(n(height))" role="img" aria-labelledby="\(name)-title \(name)-description" \
      font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="\(n(Size.text))">
      <title id="\(name)-title">\(SVGText.escape(title))</title>
      <desc id="\(name)-description">\(SVGText.escape(description))</desc>
      \(defs)<rect width="100%" height="100%" fill="#ffffff"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  /// The title at the top; gives where the picture goes on.
  mutating func title(_ words: String, width: Double) -> Double {
    paragraph(words, x: Size.margin, y: Size.margin + 13, width: width - 2 * Size.margin, size: 15, bold: true) + 10
  }

  /// Notes at the bottom, which end the picture.
  mutating func notes(_ notes: [String], y: Double, width: Double) {
    var y = y
    for note in notes {
      y = paragraph(note, x: Size.margin, y: y, width: width - 2 * Size.margin, size: Size.small, ink: Ink.quiet)
    }
    reach(width, y + Size.margin - 8)
  }

  private func n(_ value: Double) -> String { SVGText.number(value) }
}
