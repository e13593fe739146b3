internal import Bibliography
internal import CitationFormats
internal import Deduplication

extension [ComparedField] {
  /// Two columns of values, ≠ before each field in which the records differ; long values are wrapped.
  ///
  /// - Parameters:
  ///   - names: what the two records are called.
  ///   - evidence: where given, what the rules say of each field stands in a fourth column.
  func sideBySide(_ names: (String, String), evidence: PairEvidence? = nil) -> String {
    let width = evidence == nil ? 38 : 30
    let rows = flatMap { field -> [[String]] in
      let mark = field.relation == .different ? "≠" : ""
      let cells = [
        [mark], [field.name], field.lines(field.a, width), field.lines(field.b, width),
        ComparedField.wrapped(evidence?.says(of: field.name) ?? "", width),
      ]
      return (0..<(cells.map(\.count).max() ?? 1)).map { line in cells.map { line < $0.count ? $0[line] : "" } }
    }
    let heading = ["", "field", names.0, names.1, evidence == nil ? "" : "what the rules say"]
    let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
    return ([heading] + rows).map { row in
      let padded = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      var line = "  " + padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  var json: JSONValue {
    .array(
      map {
        .object([
          ("field", .string($0.name)), ("a", $0.a.map(JSONValue.string) ?? .null),
          ("b", $0.b.map(JSONValue.string) ?? .null), ("relation", .string($0.relation.rawValue)),
        ])
      })
  }
}

extension ComparedField {
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

  /// A value in lines. Titles are never cut: what tells two parts of a work apart stands at their end.
  fileprivate func lines(_ value: String?, _ width: Int) -> [String] {
    let lines = ComparedField.wrapped(value ?? "–", width)
    guard ["abstract", "authors"].contains(name), lines.count > 3 else { return lines }
    return [lines[0], lines[1], lines[2].prefix(width - 1) + "…"]
  }
}
