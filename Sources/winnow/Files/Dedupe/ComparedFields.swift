internal import Bibliography

/// Two records beside each other as rows: a mark where they differ, the field, and what each says.
enum ComparedFields {
  private static let width = 52
  /// An abstract is told by its beginning.
  private static let mostLines = 4

  static func rows(_ a: Record, _ b: Record) -> [[String]] {
    fields.flatMap { name, text -> [[String]] in
      let (x, y) = (text(a) ?? "", text(b) ?? "")
      guard !x.isEmpty || !y.isEmpty else { return [] }
      let mark = x.isEmpty || y.isEmpty || Folding.key(x) == Folding.key(y) ? "" : "≠"
      let (left, right) = (lines(x), lines(y))
      return (0..<max(left.count, right.count)).map { line in
        [
          line == 0 ? mark : "", line == 0 ? name : "", line < left.count ? left[line] : "",
          line < right.count ? right[line] : "",
        ]
      }
    }
  }

  private static let fields: [(String, @Sendable (Record) -> String?)] = [
    ("title", { $0.title }), ("authors", { $0.authors.map(\.inverted).joined(separator: "; ") }),
    ("date", { $0.date?.iso }), ("journal", { $0.journal }), ("volume", { $0.volume }), ("issue", { $0.issue }),
    ("pages", { $0.pages }), ("doi", { $0.doi?.text }), ("pmid", { $0.pmid?.text }), ("pmcid", { $0.pmcid?.text }),
    ("issn", { $0.issn }), ("type", { $0.type?.rawValue }), ("language", { $0.language }), ("source", { $0.source }),
    ("accession", { $0.accession }), ("abstract", { $0.abstract }),
  ]

  /// The text in lines that fit a column.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      var word = word
      while lines[lines.count - 1].count + word.count >= width {
        // A word that fits no line is cut.
        if lines[lines.count - 1].isEmpty {
          lines[lines.count - 1] = String(word.prefix(width))
          word = word.dropFirst(width)
        }
        lines.append("")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    if lines.last == "" { lines.removeLast() }
    return lines.count > mostLines ? lines.prefix(mostLines - 1) + [lines[mostLines - 1] + "…"] : lines
  }
}
