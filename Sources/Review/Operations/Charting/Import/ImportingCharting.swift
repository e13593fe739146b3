package import Bibliography
internal import Charting
internal import CitationFormats
package import Foundation
internal import GRDB
internal import Screening

/// How a table of charted data is taken.
package struct ChartImportOptions: Sendable {
  /// A table that says which column is which field.
  package var mapping: URL?
  /// Columns by which a row's source is found when it has no record, DOI, PMID or title: their cells must be those of the record.
  package var matching: [String]
  /// Texts that mean an empty cell.
  package var blanks: [String]
  /// Says that the one who acts is done with each source.
  package var finishes: Bool

  package init(mapping: URL? = nil, matching: [String] = [], blanks: [String] = [], finishes: Bool = false) {
    self.mapping = mapping
    self.matching = matching.map { $0.trimmed.lowercased() }
    self.blanks = blanks
    self.finishes = finishes
  }
}

/// What importing charted data did.
package struct ChartImportReport: Sendable {
  /// Sources that got answers, and answers that were new.
  package fileprivate(set) var sources = 0
  package fileprivate(set) var answers = 0
  /// Rows or cells that could not be used.
  package fileprivate(set) var problems: [Problem] = []
  /// Columns that nothing was taken from.
  package fileprivate(set) var ignored: [String] = []
}

extension Review {
  /// Takes what the person charted elsewhere from a table: a row a source, a column a field. Several values stand with semicolons.
  /// What fits no answer is told with its line and left out; the rest is recorded.
  ///
  /// - Throws: ``Problem`` when the table or the mapping can't be used; then nothing was recorded.
  package func importCharting(
    _ file: URL, _ options: ChartImportOptions = ChartImportOptions(), acting: Acting
  ) throws -> ChartImportReport {
    let name = file.lastPathComponent
    let form = try chartForm()
    let table = try CSVTable(ByteSource(path: file.path))
    let columns: ChartColumns
    do { columns = try ChartColumns(table.heading, form, mapping: options.mapping) } catch let problem as Problem {
      throw problem.file == nil ? problem.inFile(name) : problem
    }
    let finder = try SourceFinder(self, matching: options.matching)
    let blanks = Set(options.blanks.map(Folding.words))
    var report = ChartImportReport()
    report.ignored = columns.ignored(of: table.heading, matching: options.matching)
    while let row = try table.next() {
      do {
        let source = try finder.source(of: row)
        let read = ChartRow(row, columns, form, blanks: blanks)
        report.problems += read.problems.map { $0.inFile(name) }
        guard !read.answers.isEmpty else { continue }
        report.answers += try chart(read.answers, of: source, importedFrom: name, acting: acting)
        report.sources += 1
        if options.finishes { try finish(source, acting) }
      } catch var problem as Problem {
        problem.line = problem.line ?? row.line
        report.problems.append(problem.inFile(name))
      }
    }
    return report
  }

  /// Says that the person is done with a source whose answers were just recorded.
  private func finish(_ source: RecordID, _ acting: Acting) throws {
    do { try finishCharting(source, acting: acting) } catch var problem as Problem {
      problem.remedy = "Its answers are recorded; answer the rest, if need be with not reported or not applicable."
      throw problem
    }
  }
}

/// Finds the included source that a row is about.
private struct SourceFinder {
  private let records: RecordFinder
  private let matching: [String]
  /// Sources by what their record says in the matching columns.
  private var byCells: [[String]: [RecordID]] = [:]

  init(_ review: Review, matching: [String]) throws {
    self.matching = matching
    records = try review.recordFinder()
    guard !matching.isEmpty else { return }
    for stored in try review.mergedRecords(review.pool.read { try Review.sources($0) }) {
      byCells[SourceFinder.cells(of: stored.record, matching), default: []].append(stored.id)
    }
  }

  /// - Throws: ``Problem`` when the row names no source, or several.
  func source(of row: CSVTable.Row) throws -> RecordID {
    if let text = row["record"] {
      guard let record = RecordID(text), let head = records.head(of: record) else {
        throw Problem("is no record's number", text: text, remedy: "The row was passed over.")
      }
      return head
    }
    var citation = Record()
    citation.title = row["title"]
    citation.doi = row["doi"].flatMap { DOI($0) }
    citation.pmid = row["pmid"].flatMap { PMID($0) }
    citation.date = row["year"].flatMap { PublicationDate(parsing: $0) }
    if citation.title != nil || citation.doi != nil || citation.pmid != nil,
      case .found(let id) = records.find(citation)
    {
      return id
    }
    let cells = matching.map { Folding.words(row[$0] ?? "") }
    let found = matching.isEmpty ? [] : byCells[cells] ?? []
    guard found.count == 1 else {
      throw Problem(
        found.isEmpty
          ? "fits no included source" : "fits several sources (\(found.map(\.text).joined(separator: ", ")))",
        text: matching.isEmpty ? citation.title : matching.compactMap { row[$0] }.joined(separator: " "),
        remedy: "The row was passed over; name its record in a column `record`.")
    }
    return found[0]
  }

  /// What a record says in columns: those of the neutral form, and what its file had beside them.
  private static func cells(of record: Record, _ columns: [String]) -> [String] {
    columns.map { column in
      let text: String? =
        switch column {
        case "authors", "author": record.authors.map(\.inverted).joined(separator: "; ")
        case "year": record.date.map { String($0.year) }
        case "title": record.title
        default: record.extra.first { $0.name.lowercased() == column }?.value
        }
      return Folding.words(text ?? "")
    }
  }
}
