/// A box with lines of text.
struct FigureBox: Equatable {
  /// A line of text in a box.
  struct Line: Equatable {
    var text: String
    var isStrong = false
    /// Steps to the right.
    var indent = 0
    /// What it leads to, where the figure has links.
    var link: String?
  }

  /// Its name in the document.
  var name: String
  var lines: [Line]
  /// What the box itself leads to; lines that lead there too belong to it.
  var link: String?
}

/// Where the links of a figure lead.
struct FigureLinks {
  /// The address of a link, with what is said of it.
  let attributes: (_ link: String, _ words: String) -> String
}

extension FigurePen {
  /// The height of a box that holds its text.
  static func height(_ box: FigureBox, width: Double) -> Double {
    Double(broken(box, width: width).reduce(0) { $0 + $1.parts.count }) * Size.lineHeight + 2 * Size.padding
  }

  /// A box and its text. With links, the box with its first lines is one and each further line that leads somewhere is one.
  mutating func box(_ box: FigureBox, x: Double, y: Double, width: Double, links: FigureLinks? = nil) {
    let height = FigurePen.height(box, width: width)
    let lines = FigurePen.broken(box, width: width)
    // The lines up to the first that leads elsewhere.
    let own = links == nil ? lines.count : lines.prefix { $0.line.link == nil || $0.line.link == box.link }.count
    inside("g", "id=\"box-\(box.name)\"") { pen in
      let start = (x: x + Size.padding, y: y + Size.padding)
      pen.linked(box.link, lines.prefix(own).map(\.line.text).joined(separator: " "), links) { pen in
        pen.panel(x: x, y: y, width: width, height: height, fill: Ink.ground, stroke: Ink.line, thickness: 1.2)
        _ = pen.write(lines.prefix(own), from: 0, at: start)
      }
      var row = lines.prefix(own).reduce(0) { $0 + $1.parts.count }
      for line in lines.dropFirst(own) {
        pen.linked(line.line.link, line.line.text, links) { pen in
          if line.line.link != nil {
            pen.target(
              x: x + 3, y: start.y + Double(row) * Size.lineHeight, width: width - 6,
              height: Double(line.parts.count) * Size.lineHeight)
          }
          row = pen.write([line], from: row, at: start)
        }
      }
    }
  }

  /// A heading in a panel, its lines in the middle.
  mutating func heading(_ text: String, x: Double, y: Double, width: Double, height: Double) {
    panel(x: x, y: y, width: width, height: height, fill: Ink.heading.fill, stroke: Ink.heading.stroke)
    let lines = FigurePen.headingLines(text, width: width)
    let first = y + height / 2 + 5 - Double(lines.count - 1) * Size.lineHeight / 2
    for (position, line) in lines.enumerated() {
      self.text(
        line, x: x + width / 2, y: first + Double(position) * Size.lineHeight, anchor: "middle", bold: true)
    }
  }

  /// The lines of a heading that is so wide.
  static func headingLines(_ text: String, width: Double) -> [String] {
    TextMeasure.lines(text, width: width - 2 * Size.padding, size: Size.text, bold: true)
  }

  // MARK: Pieces

  /// A line as it is broken, with the place where each part begins.
  private struct Broken {
    let line: FigureBox.Line
    let parts: [(text: String, indent: Double)]
  }

  /// A box's lines broken to its width; a count stays in one piece.
  private static func broken(_ box: FigureBox, width: Double) -> [Broken] {
    box.lines.map { line in
      let indent = Double(line.indent) * 14
      let room = width - 2 * Size.padding - indent
      let fits = TextMeasure.width(line.text, size: Size.text, bold: line.isStrong) <= room
      // What goes on below is indented a little more.
      let parts = TextMeasure.lines(
        line.text.replacing("n = ", with: "n\u{a0}=\u{a0}"), width: fits ? room : room - 10, size: Size.text,
        bold: line.isStrong)
      return Broken(
        line: line,
        parts: parts.enumerated().map { position, part in
          (part.replacing("\u{a0}", with: " "), indent + (position > 0 ? 10 : 0))
        })
    }
  }

  /// Gives the row that would follow.
  private mutating func write(
    _ lines: some Sequence<Broken>, from row: Int, at start: (x: Double, y: Double)
  ) -> Int {
    var row = row
    for line in lines {
      for part in line.parts {
        text(
          part.text, x: start.x + part.indent, y: start.y + Double(row) * Size.lineHeight + 12.5,
          bold: line.line.isStrong)
        row += 1
      }
    }
    return row
  }

  private mutating func linked(
    _ link: String?, _ words: String, _ links: FigureLinks?, _ draw: (inout FigurePen) -> Void
  ) {
    guard let link, let links else { return draw(&self) }
    inside("a", links.attributes(link, words), draw)
  }
}
