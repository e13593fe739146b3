internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation

/// Which column of a table gives the answer to which field.
struct ChartColumns {
  /// What becomes of a cell.
  struct Rule {
    let field: String
    /// Only cells that say this; any that aren't empty without it.
    let text: String?
    /// What is chosen then; the cell's own text without it.
    let value: String?
  }

  private(set) var rules: [(column: String, rule: Rule)] = []
  /// Columns that name the source.
  static let naming: Set<String> = ["record", "doi", "pmid", "title", "reviewer"]

  /// Columns that are called like a field, and those of a mapping.
  ///
  /// - Parameter mapping: a table with the columns `column`, `field`, and, where they are needed, `text` and `value`.
  /// - Throws: ``Problem`` when the mapping names a field or column that there isn't, or no column is a field's.
  init(_ heading: [String], _ form: ChartForm, mapping: URL?) throws {
    if let mapping { try add(mapping, heading, form) }
    let mapped = Set(rules.map { $0.column })
    for column in heading.map({ $0.trimmed.lowercased() }) where !mapped.contains(column) {
      if let path = ChartColumns.path(column, form) {
        rules.append((column, Rule(field: path, text: nil, value: nil)))
      }
    }
    guard !rules.isEmpty else {
      throw Problem(
        "no column is called like a field of the form", line: 1, text: heading.joined(separator: ","),
        remedy: "Fields are \(form.paths.joined(separator: ", ")); or say which column is which with --map.")
    }
  }

  /// Columns that nothing is taken from.
  func ignored(of heading: [String], matching: [String]) -> [String] {
    let used = Set(rules.map { $0.column }).union(ChartColumns.naming).union(matching)
    return heading.filter { !used.contains($0.trimmed.lowercased()) && !$0.trimmed.isEmpty }
  }

  private mutating func add(_ mapping: URL, _ heading: [String], _ form: ChartForm) throws {
    let name = mapping.lastPathComponent
    let table = try CSVTable(ByteSource(path: mapping.path))
    guard table.has("column"), table.has("field") else {
      throw Problem(
        "no columns `column` and `field`", file: name, line: 1, text: table.heading.joined(separator: ","),
        remedy: "Name them in the first line: column,field,text,value.")
    }
    let columns = Set(heading.map { $0.trimmed.lowercased() })
    while let row = try table.next() {
      guard let column = row["column"]?.trimmed.lowercased(), columns.contains(column) else {
        throw Problem(
          "the table to import has no such column", file: name, line: row.line, text: row["column"],
          remedy: "Correct the mapping; nothing was recorded.")
      }
      guard let field = row["field"].flatMap({ ChartColumns.path($0, form) }) else {
        throw Problem(
          "the form has no such field", file: name, line: row.line, text: row["field"],
          remedy: "It has \(form.paths.joined(separator: ", ")); nothing was recorded.")
      }
      rules.append((column, Rule(field: field, text: row["text"], value: row["value"])))
    }
  }

  /// The path of the field that a heading means, by its id or label.
  private static func path(_ name: String, _ form: ChartForm) -> String? {
    let wanted = Folding.words(name)
    if let path = form.paths.first(where: { Folding.words($0) == wanted }) { return path }
    return form.paths.first { form.field($0).map { Folding.words($0.label) } == wanted }
  }
}
