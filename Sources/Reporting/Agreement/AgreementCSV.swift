internal import CitationFormats
internal import Screening
internal import Statistics

extension AgreementReport {
  /// The tables of all pairs: a row a cell, `reviewer_1,reviewer_2,decision_1,decision_2,records`.
  package var csv: String {
    var output: [UInt8] = []
    CSVWriter.writeRow(["reviewer_1", "reviewer_2", "decision_1", "decision_2", "records"], into: &output)
    for pair in pairs {
      for (row, cells) in zip(comparison.categories, pair.table.cells) {
        for (column, count) in zip(comparison.categories, cells) {
          CSVWriter.writeRow([pair.first, pair.second, row.rawValue, column.rawValue, String(count)], into: &output)
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
