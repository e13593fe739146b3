/// Text with roles, to be broken into lines.
package struct Paragraph: Sendable {
  private struct Cell {
    let character: Character
    let width: Int
    let role: TextRole
  }

  private var cells: [Cell] = []

  package init() {}

  package init(_ text: String, _ role: TextRole = .plain) { append(text, role) }

  /// Adds text; controls are made harmless.
  package mutating func append(_ text: some StringProtocol, _ role: TextRole = .plain) {
    for character in String(text).safeForTerminal {
      cells.append(Cell(character: character, width: TextWidth.of(character), role: role))
    }
  }

  /// Adds the part `range` of `text` (offsets in UTF-8) with its marks.
  package mutating func append(
    _ text: String, range: Range<Int>, marks: [Highlight], role: TextRole = .plain
  ) {
    let bytes = text.utf8
    var index = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    var offset = range.lowerBound
    func piece(to end: Int) -> Substring {
      let next = bytes.index(index, offsetBy: end - offset)
      defer { (index, offset) = (next, end) }
      return text[index..<next]
    }
    for mark in marks where mark.range.lowerBound >= offset && mark.range.upperBound <= range.upperBound {
      append(piece(to: mark.range.lowerBound), role)
      append(piece(to: mark.range.upperBound), role == .title ? .titleMark(mark.group) : .mark(mark.group))
    }
    append(piece(to: range.upperBound), role)
  }

  /// The paragraph in lines of at most `width` columns, broken at blanks, after hyphens and between CJK characters; a word that
  /// is longer is cut. Lines after the first are indented by `hanging`.
  package func lines(_ width: Int, hanging: Int = 0) -> [StyledLine] {
    let width = max(width, 2)
    var lines: [StyledLine] = []
    var line: [Cell] = []
    var columns = 0
    // The number of cells of `line` that may stay when the next cell doesn't fit.
    var breakAt = 0
    var room: Int { lines.isEmpty ? width : max(2, width - hanging) }
    func finish(_ count: Int) {
      let rest = line[count...].drop { $0.character == " " }
      lines.append(Paragraph.styled(line[..<count]).indented(lines.isEmpty ? 0 : hanging))
      line = Array(rest)
      columns = line.reduce(0) { $0 + $1.width }
      breakAt = 0
    }
    for cell in cells {
      if cell.character == " " {
        // No blank at the start of a line, and one at the end takes no room.
        if line.isEmpty || line.last?.character == " " { continue }
        breakAt = line.count
        line.append(cell)
        columns += 1
        continue
      }
      if cell.width == 2, !line.isEmpty { breakAt = max(breakAt, line.count) }
      while columns + cell.width > room, !line.isEmpty { finish(breakAt > 0 ? breakAt : line.count) }
      line.append(cell)
      columns += cell.width
      if cell.character == "-" || cell.character == "/" || cell.character == "–" || cell.character == "—",
        columns > 3
      {
        breakAt = line.count
      } else if cell.width == 2 {
        breakAt = line.count
      }
    }
    if !line.isEmpty { finish(line.count) }
    return lines
  }

  /// The lines with `marker` before the first and as many blanks before the others.
  package func lines(_ width: Int, marker: StyledLine) -> [StyledLine] {
    let indent = marker.width
    return lines(max(2, width - indent)).enumerated().map { index, line in
      index == 0 ? marker + line : line.indented(indent)
    }
  }

  private static func styled(_ cells: ArraySlice<Cell>) -> StyledLine {
    var spans: [Span] = []
    let end = cells.lastIndex { $0.character != " " }.map { $0 + 1 } ?? cells.startIndex
    for cell in cells[..<end] {
      if spans.last?.role == cell.role {
        spans[spans.count - 1].text.append(cell.character)
      } else {
        spans.append(Span(String(cell.character), cell.role))
      }
    }
    return StyledLine(spans)
  }
}
