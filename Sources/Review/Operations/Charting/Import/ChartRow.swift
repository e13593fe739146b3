internal import Bibliography
internal import Charting
internal import CitationFormats

/// A row of a table as answers to a form.
struct ChartRow {
  private(set) var answers: [String: Answer?] = [:]
  /// Cells that fit no answer, with what would.
  private(set) var problems: [Problem] = []

  /// - Parameter blanks: texts that mean an empty cell, folded.
  init(_ row: CSVTable.Row, _ columns: ChartColumns, _ form: ChartForm, blanks: Set<String>) {
    for field in form.fields {
      if field.kind.holdsFields {
        take(group: field, row, columns, form, blanks)
      } else {
        take(field, field.id, row, columns, blanks).map { answers.updateValue($0, forKey: field.id) }
      }
    }
  }

  /// The answer that all columns of a field give together.
  private mutating func take(
    _ field: FormField, _ path: String, _ row: CSVTable.Row, _ columns: ChartColumns, _ blanks: Set<String>
  ) -> Answer? {
    var answer: Answer?
    for (column, rule) in columns.rules where rule.field == path {
      guard let text = ChartRow.text(row[column], rule, blanks) else { continue }
      do {
        guard let read = try AnswerText.read(text, as: field) else { continue }
        guard var so = answer, so.state == .reported, read.state == .reported else {
          answer = answer ?? read
          continue
        }
        so.entries += read.entries.filter { entry in !so.entries.contains { $0.value == entry.value } }
        answer = try field.checked(so)
      } catch {
        var placed = error
        placed.line = row.line
        placed.text = placed.text ?? text
        problems.append(placed)
      }
    }
    return answer
  }

  /// Entries of a group: its columns hold as many values as there are entries, in one order.
  private mutating func take(
    group: FormField, _ row: CSVTable.Row, _ columns: ChartColumns, _ form: ChartForm, _ blanks: Set<String>
  ) {
    var entries: [[String: Answer]] = []
    for inner in group.fields {
      let path = "\(group.id)/\(inner.id)"
      for (column, rule) in columns.rules where rule.field == path {
        guard let text = ChartRow.text(row[column], rule, blanks) else { continue }
        for (place, part) in text.split(separator: ";", omittingEmptySubsequences: false).enumerated() {
          do {
            guard let read = try AnswerText.read(String(part), as: inner) else { continue }
            while entries.count <= place { entries.append([:]) }
            entries[place][inner.id] = read
          } catch {
            var placed = error
            placed.line = row.line
            problems.append(placed)
          }
        }
      }
    }
    let filled = entries.filter { !$0.isEmpty }.map { Answer.Entry("", cells: $0) }
    if !filled.isEmpty { answers.updateValue(Answer(.reported, filled), forKey: group.id) }
  }

  /// What a cell says by a rule; `nil` for nothing.
  private static func text(_ cell: String?, _ rule: ChartColumns.Rule, _ blanks: Set<String>) -> String? {
    guard let cell = cell?.trimmed.nilWhenEmpty, !blanks.contains(Folding.words(cell)) else { return nil }
    if let only = rule.text, Folding.words(only) != Folding.words(cell) { return nil }
    guard let value = rule.value else { return rule.text == nil ? cell : rule.text }
    // A column for one value says yes or no to it.
    if rule.text == nil, ["no", "0", "false"].contains(Folding.words(cell)) { return nil }
    return value
  }
}
