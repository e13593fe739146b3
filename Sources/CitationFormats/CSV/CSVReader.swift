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
    let rows = try CSVScanner(source, delimiter: delimiter ?? UInt8(ascii: ","))
    guard delimiter != nil, let heading = try heading(of: rows) else {
      throw Problem(
        "no column with titles", file: source.name, line: 1, text: String(head.first),
        remedy: "Name the columns in the first line: title, authors, year, journal, doi, ...")
    }
    try readRows(rows, heading, source, sink: sink)
  }

  /// The first row that names columns; what stands above it (the query, a ruler) is passed over.
  private static func heading(of rows: CSVScanner) throws(Problem) -> CSVHeading? {
    for _ in 0..<(CSVHeading.mostRowsBefore * 2) {
      guard let row = try rows.next() else { return nil }
      let heading = CSVHeading(row.fields)
      if heading.isUsable { return heading }
    }
    return nil
  }

  private static func readRows(
    _ rows: CSVScanner, _ heading: CSVHeading, _ source: ByteSource, sink: RecordSink
  ) throws {
    let names = heading.names
    var recordNumber = 0
    while let row = try rows.next() {
      let fields = row.fields
      if fields.allSatisfy({ $0.trimmed.isEmpty }) { continue }
      recordNumber += 1
      let place = (line: rows.rowLine, record: recordNumber)
      if row.isOpen {
        try sink(
          .skipped(
            Problem(
              "a quotation mark is never closed", file: source.name, line: place.line, record: place.record,
              text: fields.first, remedy: "Close it, or double quotation marks inside a field.")))
        continue
      }
      if fields.count > names.count, fields[names.count...].contains(where: { !$0.isEmpty }) {
        try sink(
          .skipped(
            Problem(
              "\(fields.count) fields where the heading has \(names.count)", file: source.name, line: place.line,
              record: place.record, text: fields.first,
              remedy: "Put fields that contain the separator in quotation marks.")))
        continue
      }
      try RecordPlace(file: source.name, line: place.line, number: place.record).handOut(
        CSVMapping.record(fields, heading), start: fields.joined(separator: ","), sink: sink)
    }
  }
}
