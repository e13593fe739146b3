internal import Bibliography
internal import CLibXLSXWriter
import Foundation

extension Document {
  /// The document's tables as a workbook: a sheet a table with typed cells, and one that names what the numbers were counted from.
  ///
  /// - Throws: ``Problem`` when it can't be written.
  package func xlsx() throws -> [UInt8] {
    try Workbook.bytes(tables, numbers: NumberedEvidence(self), title: title.plain)
  }
}

extension DocumentTable {
  /// The table alone as a workbook.
  package func xlsx() throws -> [UInt8] {
    let document = Document(name, caption, about: "", [.table(self)])
    return try document.xlsx()
  }
}

/// A workbook under construction in a temporary file, since the library wants one.
private final class Workbook {
  /// Characters that a cell can hold, in UTF-16 units (Microsoft, “Excel specifications and limits”).
  private static let mostUnits = 32_767

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: WorkbookFormats
  private var names: Set<String> = []
  private var isOpen = true

  static func bytes(_ tables: [DocumentTable], numbers: NumberedEvidence, title: String) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "winnow-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let workbook = try Workbook(file, title)
    for table in tables { try workbook.add(table) }
    try workbook.add(numbers)
    try workbook.close()
    return try Array(Data(contentsOf: file))
  }

  private init(_ file: URL, _ title: String) throws {
    guard let book = workbook_new(file.path) else { throw Workbook.failure("the workbook can't be made") }
    self.book = book
    formats = WorkbookFormats(book)
    // The library sets the time of writing where none is given; the same report is to give the same bytes.
    var properties = lxw_doc_properties()
    properties.created = 315_532_800
    let copy = strdup(String(XMLText.allowed(title).prefix(200)))
    properties.title = copy
    workbook_set_properties(book, &properties)
    free(copy)
  }

  deinit { if isOpen { lxw_workbook_free(book) } }

  private func close() throws {
    isOpen = false
    let status = workbook_close(book)
    guard status == LXW_NO_ERROR else {
      throw Workbook.failure("the workbook can't be written: " + String(cString: lxw_strerror(status)))
    }
  }

  private static func failure(_ what: String) -> Problem {
    Problem(what, remedy: "Check the space in the folder for temporary files.")
  }

  // MARK: Sheets

  private func sheet(_ wanted: String) throws -> UnsafeMutablePointer<lxw_worksheet> {
    let plain = String(wanted.map { "[]:*?/\\'".contains($0) ? "-" : $0 }.prefix(31))
    var name = plain.isEmpty ? "table" : plain
    var number = 2
    while names.contains(name.lowercased()) {
      name = String(plain.prefix(27)) + "-\(number)"
      number += 1
    }
    names.insert(name.lowercased())
    guard let sheet = workbook_add_worksheet(book, name) else { throw Workbook.failure("a sheet can't be made") }
    return sheet
  }

  private func add(_ table: DocumentTable) throws {
    let sheet = try sheet(table.name)
    let hasGroups = table.columns.contains { $0.group != nil }
    var row = 0
    if hasGroups {
      groups(of: table, in: sheet)
      row = 1
    }
    for (place, column) in table.columns.enumerated() {
      let width = column.isNumeric ? max(10, column.width * 9) : min(70, column.width * 13)
      worksheet_set_column(sheet, lxw_col_t(place), lxw_col_t(place), width, nil)
      put(column.heading.plain, sheet, row, place, formats.heading)
    }
    worksheet_freeze_panes(sheet, lxw_row_t(row + 1), 1)
    let first = row
    for line in table.rows {
      row += 1
      for (place, cell) in line.cells.enumerated() where place < table.columns.count {
        put(
          cell, sheet, row, place, isTotal: line.role == .total || line.role == .section,
          indent: place == 0 ? line.indent : 0)
      }
    }
    if row > first {
      worksheet_autofilter(
        sheet, lxw_row_t(first), 0, lxw_row_t(row), lxw_col_t(max(table.columns.count - 1, 0)))
    }
    row += 1
    for note in [table.caption] + table.notes {
      row += 1
      put(note.plain, sheet, row, 0, formats.note)
    }
  }

  private func groups(of table: DocumentTable, in sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var place = 0
    while place < table.columns.count {
      guard let group = table.columns[place].group else {
        place += 1
        continue
      }
      let span = table.columns[place...].prefix { $0.group == group }.count
      if span > 1 {
        worksheet_merge_range(
          sheet, 0, lxw_col_t(place), 0, lxw_col_t(place + span - 1), Workbook.held(group), formats.group)
      } else {
        put(group, sheet, 0, place, formats.group)
      }
      place += span
    }
  }

  private func add(_ numbers: NumberedEvidence) throws {
    guard !numbers.entries.isEmpty else { return }
    let sheet = try sheet("numbers")
    for (place, column) in [("mark", 8.0), ("number", 14), ("what it counts", 50), ("kind", 10), ("counted from", 80)]
      .enumerated()
    {
      worksheet_set_column(sheet, lxw_col_t(place), lxw_col_t(place), column.1, nil)
      put(column.0, sheet, 0, place, formats.heading)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    for (place, entry) in numbers.entries.enumerated() {
      let cells = [
        "n\(place + 1)", entry.text, entry.evidence.what, entry.evidence.kind.rawValue, entry.evidence.listing,
      ]
      for (column, text) in cells.enumerated() { put(text, sheet, place + 1, column, formats.text) }
    }
  }

  // MARK: Cells

  private func put(
    _ cell: DocumentTable.Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int, isTotal: Bool,
    indent: Int
  ) {
    switch cell.value {
    case .number(let number)? where number.isFinite:
      worksheet_write_number(
        sheet, lxw_row_t(row), lxw_col_t(column), number, isTotal ? formats.totalNumber : formats.number)
    case .share(let share)? where share.isFinite:
      worksheet_write_number(
        sheet, lxw_row_t(row), lxw_col_t(column), share, isTotal ? formats.totalShare : formats.share)
    default:
      let text = String(repeating: "  ", count: indent) + cell.prose.plain
      put(text, sheet, row, column, isTotal ? formats.totalText : formats.text)
    }
  }

  private func put(
    _ text: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    // Always as text: what begins with “=” is no formula.
    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), Workbook.held(text), format)
  }

  /// The text as a cell can hold it.
  private static func held(_ text: String) -> String {
    let text = XMLText.allowed(text)
    guard text.utf16.count > mostUnits else { return text }
    return String(text.prefix(mostUnits / 2)) + " … (cut; the CSV has all)"
  }
}

/// The looks of cells.
private struct WorkbookFormats {
  let heading, group, text, number, share, note, totalText, totalNumber, totalShare: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(bold: Bool = false, wraps: Bool = false, centred: Bool = false, _ number: String? = nil)
      -> UnsafeMutablePointer<lxw_format>?
    {
      let format = workbook_add_format(book)
      if bold { format_set_bold(format) }
      if wraps { format_set_text_wrap(format) }
      if centred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let number { format_set_num_format(format, number) }
      return format
    }
    heading = format(bold: true, wraps: true)
    group = format(bold: true, centred: true)
    text = format(wraps: true)
    number = format()
    share = format("0.0%")
    note = format()
    totalText = format(bold: true, wraps: true)
    totalNumber = format(bold: true)
    totalShare = format(bold: true, "0.0%")
  }
}
