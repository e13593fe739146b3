internal import Bibliography
internal import Deduplication
internal import Review

/// Records of one work, or of two that may be one, beside each other: a column a record, a row a field.
struct SideBySide: Codable, Sendable {
  /// What a screen reader calls the table.
  let label: String
  let columns: [Column]
  let rows: [Row]

  struct Column: Codable, Sendable {
    let record: String
    let source: String?
    /// Whether it stands for the others.
    let isHead: Bool
  }

  struct Row: Codable, Sendable {
    let field: String
    let isLong: Bool
    /// What tells the values apart, in a word; `nil` when they are the same.
    let difference: String?
    let cells: [Cell]
  }

  /// A value; where it differs from the others, the part that does is told apart.
  struct Cell: Codable, Sendable {
    let record: String
    let before: String
    let differing: String?
    let after: String
    let isMissing: Bool
  }

  /// More columns than this nobody can compare.
  static let mostColumns = 8

  /// - Parameters:
  ///   - records: the first is what the others are compared with; two or more.
  ///   - onlyDifferences: leaves out what is the same, and abstracts.
  init(_ records: [RecordID], _ review: Review, onlyDifferences: Bool = false, strings: Strings) throws {
    let shown = Array(records.prefix(SideBySide.mostColumns))
    let comparisons = try shown.dropFirst().map { try review.compare(shown[0], $0).fields }
    label = strings("duplicates.table", ["records": shown.listed])
    let sources = comparisons.compactMap { $0.first { $0.name == "from" } }
    columns = shown.enumerated().map { position, record in
      let source = position == 0 ? sources.first?.a : sources.count == comparisons.count ? sources[position - 1].b : nil
      return Column(record: record.text, source: source, isHead: position == 0 && shown.count > 2)
    }
    var names: [String] = []
    for field in comparisons.flatMap({ $0 }) where field.name != "from" && !names.contains(field.name) {
      names.append(field.name)
    }
    let order = RecordField.allCases.map(\.rawValue)
    names.sort { (order.firstIndex(of: $0) ?? 99) < (order.firstIndex(of: $1) ?? 99) }
    rows = names.compactMap { name in
      let fields = comparisons.map { fields in fields.first { $0.name == name } }
      let row = Row(name, fields, shown, strings)
      return onlyDifferences && (row.difference == nil || row.isLong) ? nil : row
    }
  }
}

extension SideBySide.Row {
  /// - Parameter fields: for each record after the first, the comparison with the first.
  fileprivate init(_ name: String, _ fields: [ComparedField?], _ records: [RecordID], _ strings: Strings) {
    field = strings["duplicates.field." + name]
    isLong = name == RecordField.abstract.rawValue
    let first = fields.lazy.compactMap { $0?.a }.first
    let relations = fields.map { $0?.relation ?? (first == nil ? .same : .onlyOne) }
    difference =
      relations.contains(.different)
      ? strings["duplicates.differs"] : relations.contains(.onlyOne) ? strings["duplicates.missing"] : nil
    let isPair = fields.count == 1
    let other = isPair && relations[0] == .different ? fields[0]?.b : nil
    cells =
      [SideBySide.Cell(records[0].text, first, unlike: other)]
      + zip(records.dropFirst(), zip(fields, relations)).map { record, compared in
        SideBySide.Cell(record.text, compared.0?.b, unlike: compared.1 == .different ? first : nil)
      }
  }
}

extension SideBySide.Cell {
  /// - Parameter other: what the value differs from.
  fileprivate init(_ record: String, _ value: String?, unlike other: String?) {
    self.record = record
    isMissing = value == nil
    guard let value else {
      (before, differing, after) = ("", nil, "")
      return
    }
    guard let other else {
      (before, differing, after) = (value, nil, "")
      return
    }
    let (mine, theirs) = (value.split(separator: " "), other.split(separator: " "))
    let start = zip(mine, theirs).prefix { $0 == $1 }.count
    let limit = min(mine.count, theirs.count) - start
    let end = min(limit, zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count)
    let middle = mine[start..<(mine.count - end)].joined(separator: " ")
    before = mine[..<start].joined(separator: " ") + (start > 0 ? " " : "")
    differing = middle.isEmpty ? nil : middle
    after = (end > 0 ? " " : "") + mine[(mine.count - end)...].joined(separator: " ")
  }
}
