/// A part of a protocol laid out to be read: paragraphs, then points, then lists and tables with a heading each.
struct ReadingSection: Codable, Sendable {
  /// Where links lead to.
  let id: String
  let title: String
  var paragraphs: [String] = []
  var facts: [Fact] = []
  var items: [Fact] = []
  var criteria: [CriterionReading] = []
  var tables: [Table] = []

  /// A point with its label.
  struct Fact: Codable, Sendable {
    let label: String
    let text: String
  }

  struct Table: Codable, Sendable {
    let id: String
    let caption: String
    let columns: [Cell]
    let rows: [Row]
  }

  struct Row: Codable, Sendable {
    let first: String
    let rest: [Cell]
  }

  struct Cell: Codable, Sendable {
    let text: String
  }

  init(_ id: String, _ title: String) {
    self.id = id
    self.title = title
  }

  /// Adds a point unless its text is left out.
  mutating func add(_ label: String, _ text: String?) {
    if let text, !text.isEmpty { facts.append(Fact(label: label, text: text)) }
  }

  mutating func add(_ label: String, _ texts: [String]) {
    add(label, texts.isEmpty ? nil : texts.joined(separator: ", "))
  }

  mutating func add(_ label: String, _ flag: Bool?) { add(label, flag.map { $0 ? "yes" : "no" }) }

  mutating func add(_ label: String, _ number: Int?) { add(label, number.map(String.init)) }

  /// Adds paragraphs: a blank line parts them.
  mutating func prose(_ text: String?) {
    guard let text else { return }
    paragraphs += text.split(separator: "\n\n").map(String.init)
  }

  /// Adds a table; columns that are empty everywhere are left out.
  mutating func table(_ caption: String, _ columns: [String], _ rows: [[String?]]) {
    guard !rows.isEmpty else { return }
    let shown = columns.indices.filter { column in
      column == 0 || rows.contains { !($0[column] ?? "").isEmpty }
    }
    tables.append(
      Table(
        id: "\(id)-\(tables.count)", caption: caption, columns: shown.map { Cell(text: columns[$0]) },
        rows: rows.map { row in
          Row(first: row[0] ?? "", rest: shown.dropFirst().map { Cell(text: row[$0] ?? "") })
        }))
  }

  /// Whether the author wrote anything of it.
  var isWritten: Bool {
    !paragraphs.isEmpty || !facts.isEmpty || !items.isEmpty || !criteria.isEmpty || !tables.isEmpty
  }
}

/// A criterion with what helps to judge it.
struct CriterionReading: Codable, Sendable {
  let id: String
  let kind: String
  /// `inclusion` is good news.
  let isInclusion: Bool
  let stage: String
  let element: String
  let wording: String
  let definition: String?
  let rationale: String?
  let examplesIn: [String]
  let examplesOut: [String]
  let rulings: [String]
  let hasRulings: Bool
  let hasExamples: Bool
}
