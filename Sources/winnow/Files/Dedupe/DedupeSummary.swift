internal import Bibliography
internal import CitationFormats

/// What came out, in numbers.
struct DedupeSummary {
  let read: Int
  let skipped: Int
  /// Records merged into another one.
  let duplicates: Int
  let clusters: Int
  let unsure: Int
  let versions: Int

  var left: Int { read - duplicates }

  /// One line in plain words; `unsureFile` and `versionsFile` hold the pairs, where they were asked for.
  func line(unsureFile: String?, versionsFile: String?) -> String {
    let skip = skipped > 0 ? " (and skipped \(skipped))" : ""
    var line = "read \(read)\(skip), merged away \(duplicates), left \(left)"
    line += "; " + DedupeSummary.pairs(unsure, "unsure", "--unsure", unsureFile)
    line += ", " + DedupeSummary.pairs(versions, "of versions", "--versions", versionsFile)
    return line
  }

  private static func pairs(_ count: Int, _ what: String, _ option: String, _ file: String?) -> String {
    let number = count == 1 ? "1 pair \(what)" : "\(count) pairs \(what)"
    guard count > 0, file != "-" else { return number }
    return number + (file.map { " (see \($0))" } ?? " (\(option) FILE lists \(count == 1 ? "it" : "them"))")
  }

  var json: JSONValue {
    let counts = [
      ("read", read), ("skipped", skipped), ("duplicates", duplicates), ("left", left), ("clusters", clusters),
      ("unsure", unsure), ("versions", versions),
    ]
    return .object(counts.map { ($0.0, .number(String($0.1))) })
  }
}
