internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation

/// A file of material, as it is read.
struct MaterialFile {
  let url: URL
  /// What problems call it.
  let name: String

  init(_ url: URL, name: String? = nil) {
    self.url = url
    self.name = name ?? url.lastPathComponent
  }

  /// The file as a table.
  ///
  /// - Throws: ``Problem`` when it can't be read or is no table.
  func table() throws -> MaterialTable {
    try placed {
      let table = try CSVTable(ByteSource(path: url.path, name: name))
      let isText = table.heading.allSatisfy {
        $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      }
      guard isText else {
        throw Problem("is no table of text", remedy: "Save it as CSV; a workbook such as .xlsx is not read.")
      }
      var rows: [MaterialTable.Row] = []
      while let row = try table.next() { rows.append(.init(line: row.line, cells: row.fields)) }
      return MaterialTable(heading: table.heading, rows: rows)
    }
  }

  /// The file as text.
  func text() throws -> String {
    try placed {
      let source = try ByteSource(path: url.path, name: name)
      var bytes: [UInt8] = []
      let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { piece.deallocate() }
      while case let count = try source.read(into: piece), count > 0 { bytes += piece[..<count] }
      guard !bytes.contains(0) else {
        throw Problem("is no text", remedy: "Save it as plain text (.txt), one turn a line.")
      }
      return bytes.withUnsafeBytes { TextDecoding.string($0) }
    }
  }

  /// Which headings mean which column: a table with the columns `column` and `field`.
  func mapping() throws -> [String: String] {
    let table = try table()
    let heading = table.heading.map { $0.trimmed.lowercased() }
    guard let column = heading.firstIndex(of: "column"), let field = heading.firstIndex(of: "field") else {
      throw Problem(
        "no columns `column` and `field`", file: name, line: 1, text: table.heading.joined(separator: ","),
        remedy: "Name them in the first line: column,field.")
    }
    let pairs = table.rows.filter { $0.cells.count > max(column, field) }
      .map { ($0.cells[column].trimmed, $0.cells[field].trimmed) }.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Participants from a table with the columns participant, group and setting.
  ///
  /// - Throws: ``Problem`` for the first row that names nobody, or somebody twice.
  func participants() throws -> [Transcript.Participant] {
    try placed {
      let reading = try Transcript.Participant.read(try table())
      if let problem = reading.refused.first { throw problem }
      return reading.values
    }
  }

  /// Says of problems which file they are in.
  func placed<Result>(_ read: () throws -> Result) throws -> Result {
    do { return try read() } catch let problem as Problem {
      throw problem.file == nil ? problem.inFile(name) : problem
    }
  }
}
