internal import Bibliography
internal import Documents
internal import Review

/// What is on record of each search: a row an imported file.
enum SearchRuns {
  static func table(_ facts: ReportFacts) -> DocumentTable {
    DocumentTable(
      "searches", "Searches on record",
      columns: [
        .init("Import", width: 0.6), .init("Source"), .init("Kind", width: 1.2),
        .init("Date of the search", width: 1.4),
        .init("Hits reported", width: 1, isNumeric: true), .init("Records read", width: 1, isNumeric: true),
        .init("Not readable", width: 1, isNumeric: true), .init("File and SHA-256", width: 3),
      ], rows: facts.searches.map { row($0) })
  }

  private static func row(_ search: ImportedSearch) -> DocumentTable.Row {
    let file = Evidence("From the file as it was imported", .files, [search.file])
    let hits = search.hits.map {
      DocumentTable.Cell.number(Counted(String($0), Evidence("Hits that the source reported", .files, [search.file])))
    }
    return .init([
      .init("\(code: String(search.batch))"), .given(search.source), .init(Prose([.words(search.kind.title)])),
      .init(
        search.searched.map { Prose.given($0) } ?? .missing("`winnow search describe \(search.batch) --searched DATE`")),
      hits ?? .init(.missing("`winnow search describe \(search.batch) --hits N`")),
      .number(search.counted), .number(Counted(String(search.skipped), file)),
      .init("\(code: search.fileName) \(code: search.sha256)"),
    ])
  }
}
