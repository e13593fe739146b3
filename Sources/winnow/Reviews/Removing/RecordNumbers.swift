internal import Bibliography
import Foundation
internal import Review

/// A file of record numbers.
enum RecordNumbers {
  /// Reads numbers such as `R17`, separated by blanks, commas, semicolons or lines.
  ///
  /// - Throws: ``Problem`` naming the first word that is no number of a record, with its line.
  static func read(_ path: String) throws -> [RecordID] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Problem("can't be read as text", file: path, remedy: "Save the record numbers as plain text in UTF-8.")
    }
    var records: [RecordID] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for word in line.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
        guard let record = RecordID(String(word)) else {
          throw Problem(
            "is no record's number", file: path, line: number + 1, text: String(word),
            remedy: "Write numbers such as R17; nothing was recorded.")
        }
        records.append(record)
      }
    }
    return records
  }
}
