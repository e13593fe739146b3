internal import Bibliography
import Foundation

/// Reads citation tables: the neutral columns and the headings of databases that say the same in other words.
package enum CSVReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when there is no title column or the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    let head = FormatHead(try source.peek(1 << 16))
    guard !head.lines.isEmpty else {
      throw Problem("is empty", file: source.name, remedy: "Export the search again.")
    }
    let delimiter = CSVHeading.delimiter(in: head.lines)
    var rows = try CSVScanner(source, delimiter: delimiter ?? UInt8(ascii: ","))
    guard delimiter != nil, let heading = try heading(of: &rows) else {
      throw Problem(
        "no column with titles", file: source.name, line: 1, text: String(head.first),
        remedy: "Name the columns in the first line: title, authors, year, journal, doi, ...")
    }
    try readRows(&rows, heading, source, sink: sink)
  }

  /// The first row that names columns; what stands above it (the query, a ruler) is passed over.
  private static func heading(of rows: inout CSVScanner) throws(Problem) -> CSVHeading? {
    for _ in 0..<(CSVHeading.mostRowsBefore * 2) {
      guard try rows.read() else { return nil }
      let heading = CSVHeading(rows.texts)
      if heading.isUsable { return heading }
    }
    return nil
  }

  private static func readRows(
    _ rows: inout CSVScanner, _ heading: CSVHeading, _ source: ByteSource, sink: RecordSink
  ) throws {
    rows.columns = heading.names.count
    var recordNumber = 0
    while try rows.read() {
      if rows.isBlank { continue }
      recordNumber += 1
      let place = RecordPlace(file: source.name, line: rows.rowLine, number: recordNumber)
      if let problem = problem(with: rows, heading, at: place) {
        try sink(.skipped(problem))
      } else {
        let record = CSVMapping.record(rows, heading)
        let start = record.isIdentifiable ? nil : rows.texts.joined(separator: ",")
        try place.handOut(record, start: start, sink: sink)
      }
    }
  }

  /// What keeps a row from being a record.
  private static func problem(with row: borrowing CSVScanner, _ heading: CSVHeading, at place: RecordPlace) -> Problem?
  {
    if row.isOpen {
      return place.problem(
        "a quotation mark is never closed", text: row.text(0),
        remedy: "Close it, or double quotation marks inside a field.")
    }
    guard row.hasText(from: heading.names.count) else { return nil }
    return place.problem(
      "\(row.count) fields where the heading has \(heading.names.count)", text: row.text(0),
      remedy: "Put fields that contain the separator in quotation marks.")
  }
}
