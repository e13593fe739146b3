internal import Bibliography
internal import CLibXLSXWriter
import Foundation

/// A workbook of one sheet under construction: bold, frozen headings with a filter, rows written in order.
///
/// libxlsxwriter runs in its constant-memory mode: a row leaves memory when the next begins.
final class XLSXSheet {
  /// Characters that a cell can hold, in UTF-16 units.
  static let mostUnits = 32_767
  private static let mostRows = 1_048_575

  private let file: URL
  private let columns: Int
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// `nil` once it is closed, or failed to.
  private var book: UnsafeMutablePointer<lxw_workbook>?

  /// - Throws: ``Problem`` when the file can't be made.
  init(file: URL, columns: [(name: String, width: Double)]) throws {
    self.file = file
    self.columns = columns.count
    var options = lxw_workbook_options()
    options.constant_memory = UInt8(LXW_TRUE.rawValue)
    guard let book = workbook_new_opt(file.path, &options), let sheet = workbook_add_worksheet(book, "records") else {
      throw XLSXSheet.failure("the workbook can't be made")
    }
    self.book = book
    self.sheet = sheet
    let bold = workbook_add_format(book)
    format_set_bold(bold)
    for (position, column) in columns.enumerated() {
      let number = lxw_col_t(position)
      try check(worksheet_set_column(sheet, number, number, column.width, nil))
      try check(worksheet_write_string(sheet, 0, number, column.name, bold))
    }
    worksheet_freeze_panes(sheet, 1, 0)
  }

  deinit { if let book { lxw_workbook_free(book) } }

  func put(_ number: Int, row: Int, column: Int) throws {
    try checkRow(row)
    try check(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), Double(number), nil))
  }

  func put(_ text: String, row: Int, column: Int) throws {
    try checkRow(row)
    try check(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), XLSXSheet.allowed(text), nil))
  }

  /// Completes the file.
  func close(rows: Int) throws {
    guard let book else { return }
    try check(worksheet_autofilter(sheet, 0, 0, lxw_row_t(max(rows, 1)), lxw_col_t(columns - 1)))
    self.book = nil
    try check(workbook_close(book))
  }

  private func checkRow(_ row: Int) throws {
    guard row <= XLSXSheet.mostRows else {
      throw Problem(
        "more records than a sheet has rows (\(XLSXSheet.mostRows))", record: row,
        remedy: "Write csv, or fewer records at a time.")
    }
  }

  private func check(_ status: lxw_error) throws {
    guard status != LXW_NO_ERROR else { return }
    throw XLSXSheet.failure("the workbook can't be written: " + String(cString: lxw_strerror(status)))
  }

  private static func failure(_ what: String) -> Problem {
    Problem(what, remedy: "Check the space in the folder for temporary files.")
  }

  /// Without what XML can't hold, a NUL above all: the library would take it for the end.
  private static func allowed(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy(isAllowed)
    return isClean ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
