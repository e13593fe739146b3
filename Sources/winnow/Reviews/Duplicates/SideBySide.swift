internal import CitationFormats
internal import Review

extension RecordComparison {
  /// Two columns of values, ≠ before each field in which the records differ; long values are wrapped.
  ///
  /// - Parameter says: what stands in a fourth column for a field.
  func text(says: ((String) -> String)? = nil) -> String {
    let width = says == nil ? 38 : 30
    let rows = fields.flatMap { field -> [[String]] in
      let mark = field.relation == .different ? "≠" : ""
      let cells = [
        [mark], [field.name], field.lines(field.a, width), field.lines(field.b, width),
        RecordComparison.wrapped(says.map { $0(field.name) } ?? "", width),
      ]
      return (0..<(cells.map(\.count).max() ?? 1)).map { line in cells.map { line < $0.count ? $0[line] : "" } }
    }
    let heading = ["", "field", a.text, b.text, says == nil ? "" : "what the rules say"]
    let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
    return ([heading] + rows).map { row in
      let padded = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      var line = "  " + padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// A text in lines of at most `width` characters, broken between words.
  fileprivate static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var word = String(word)
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = String(word.dropFirst(width))
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  var json: JSONValue {
    .array(
      fields.map {
        .object([
          ("field", .string($0.name)), ("a", $0.a.map(JSONValue.string) ?? .null),
          ("b", $0.b.map(JSONValue.string) ?? .null), ("relation", .string($0.relation.rawValue)),
        ])
      })
  }
}

extension RecordComparison.Field {
  /// A value in lines. Titles are never cut: what tells two parts of a work apart stands at their end.
  fileprivate func lines(_ value: String?, _ width: Int) -> [String] {
    let lines = RecordComparison.wrapped(value ?? "–", width)
    guard ["abstract", "authors"].contains(name), lines.count > 3 else { return lines }
    return [lines[0], lines[1], lines[2].prefix(width - 1) + "…"]
  }
}
