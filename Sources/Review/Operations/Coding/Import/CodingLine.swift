internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation

/// A line of a table of codes.
struct CodingLine {
  let line: Int
  let document: String
  let unit: String?
  let quote: String?
  let code: String
  let voice: Voice
  let memo: String?

  /// - Throws: ``Problem`` when the table lacks a column that is needed.
  static func all(of file: URL) throws -> [CodingLine] {
    let table = try CSVTable(ByteSource(path: file.path))
    for column in ["document", "code"] where !table.has(column) {
      throw missing(column, in: table, file)
    }
    guard table.has("unit") || table.has("quote") else { throw missing("unit` or `quote", in: table, file) }
    var lines: [CodingLine] = []
    while let row = try table.next() { lines.append(CodingLine(row)) }
    return lines
  }

  private static func missing(_ column: String, in table: CSVTable, _ file: URL) -> Problem {
    Problem(
      "there is no column `\(column)`", file: file.lastPathComponent, line: 1,
      text: table.heading.joined(separator: ","),
      remedy: "Name the columns in the first line: document,unit,quote,code,group,setting,participant,memo.")
  }

  private init(_ row: CSVTable.Row) {
    line = row.line
    document = row["document"]?.trimmed ?? ""
    unit = row["unit"]?.trimmed.nilWhenEmpty
    quote = row["quote"]?.trimmed.nilWhenEmpty
    code = row["code"]?.trimmed ?? ""
    voice = Voice(group: row["group"], setting: row["setting"], participant: row["participant"])
    memo = row["memo"]
  }

  /// The code to give, or what is wrong with each cell.
  func checked(_ text: Result<DocumentText, Problem>, _ reading: CodingReading) -> (Review.NewCoding?, [Problem]) {
    var problems: [Problem] = []
    func take<Value>(_ read: () throws(Problem) -> Value) -> Value? {
      do { return try read() } catch {
        problems.append(error)
        return nil
      }
    }
    let found = take { () throws(Problem) in try text.get() }
    let place = found.flatMap { text in take { () throws(Problem) in try passage(in: text) } }
    let known = take { () throws(Problem) in try reading.books.code(meant: code) }
    let said = take { () throws(Problem) in try reading.dimensions.checked(voice) }
    guard problems.isEmpty, let place, let known, let said else { return (nil, problems) }
    return (Review.NewCoding(passage: place, code: known.text, voice: said, memo: memo), [])
  }

  /// The quotation, in the unit where one is named; else the unit.
  private func passage(in text: DocumentText) throws(Problem) -> Passage {
    let number = try unit.map { unit throws(Problem) in
      guard let number = Int(unit) else {
        throw Problem("a unit is a number", text: unit, remedy: "`winnow code show \(document)` numbers them.")
      }
      return number
    }
    if let quote { return try text.passage(quoted: quote, inUnit: number) }
    guard let number else {
      throw Problem("says neither a unit nor a quotation", remedy: "Fill in one of the two.")
    }
    return try text.passage(ofUnit: number)
  }

  /// A problem with the line; that nothing was recorded is not said of each.
  func placed(_ problem: Problem) -> Problem {
    var placed = problem
    placed.line = line
    placed.remedy = problem.remedy.replacing("; nothing was recorded.", with: ".")
      .replacing(" Nothing was recorded.", with: "")
    return placed
  }
}
