internal import Bibliography
import Foundation

/// Writes one sheet with a row a record. The library needs a file, so the workbook grows in a temporary one and is handed
/// over at the end.
final class XLSXWriting: RecordWriting {
  private let file: URL
  private let sheet: XLSXSheet
  private let report: (Problem) -> Void
  private var records = 0

  init(report: @escaping (Problem) -> Void) throws {
    self.report = report
    file = FileManager.default.temporaryDirectory.appending(path: "winnow-\(UUID().uuidString).xlsx")
    sheet = try XLSXSheet(file: file, columns: XLSXColumn.all.map { ($0.name, $0.width) })
  }

  deinit { try? FileManager.default.removeItem(at: file) }

  func begin(into output: inout [UInt8]) {}

  func write(_ record: Record, into output: inout [UInt8]) throws {
    records += 1
    for (column, cell) in XLSXColumn.all.enumerated() {
      switch cell.value(record) {
      case .number(let number): try sheet.put(number, row: records, column: column)
      case .text(let text): try put(text, column, of: record)
      case nil: break
      }
    }
  }

  func finish(_ put: ([UInt8]) throws -> Void) throws {
    try sheet.close(rows: records)
    let reader = try FileHandle(forReadingFrom: file)
    defer { try? reader.close() }
    while let bytes = try reader.read(upToCount: 1 << 18), !bytes.isEmpty { try put(Array(bytes)) }
  }

  /// A cell holds at most 32,767 UTF-16 units (Microsoft, "Excel specifications and limits").
  private func put(_ text: String, _ column: Int, of record: Record) throws {
    let limit = XLSXSheet.mostUnits
    guard text.utf8.count > limit, text.utf16.count > limit else {
      return try sheet.put(text, row: records, column: column)
    }
    try sheet.put(XLSXWriting.cut(text, at: limit), row: records, column: column)
    report(
      Problem(
        "the column \(XLSXColumn.all[column].name) is longer than an Excel cell holds", record: records,
        text: record.title ?? record.id,
        remedy: "It was cut after \(limit) characters; csv and jsonl keep it whole."))
  }

  /// The start of a text, no character cut in two.
  private static func cut(_ text: String, at limit: Int) -> String {
    let units = text.utf16
    var end = units.index(units.startIndex, offsetBy: limit)
    while end > units.startIndex, end.samePosition(in: text.unicodeScalars) == nil { end = units.index(before: end) }
    return String(text.unicodeScalars[..<end])
  }
}
