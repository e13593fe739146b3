internal import Bibliography
internal import Charting
internal import Foundation
internal import Review

/// The sources behind a number of an analysis, with what was charted of each in the fields that were asked for.
struct SourcesBehindPage: Page {
  static let template = "analysis-sources"
  let heading: String
  /// What the table is called, and where it stands.
  let table: String
  let analysis: String
  let count: Int
  let countWords: String
  let sources: [Source]
  let isEmpty: Bool
  let number: Int
  let pages: Int
  let hasPages: Bool
  let previous: String?
  let next: String?

  struct Source: Codable, Sendable {
    /// `R17`
    let record: String
    let label: String
    let title: String
    let said: [SaidOfField]
    /// The form by which it is charted, and the record.
    let chart: String
    let recordPath: String
  }

  static let pageSize = 20
}

extension SourcesBehindPage {
  /// - Throws: ``Refusal`` 404 when the table has no such row or column.
  init(
    _ answered: AnsweredQuestion, row: String, column: String, page: Int, _ review: Review, _ words: Strings
  ) throws {
    let tables = [answered.table, answered.test].compactMap(\.self)
    let found = tables.lazy.compactMap { table in
      CellAddresses(table).cell(row, column, in: table).map { (table: table, cell: $0) }
    }
    guard let (own, cell) = found.first else {
      throw Refusal.missing("the number “\(row), \(column)”")
    }
    heading = "\(row), \(column)"
    table = own.title
    analysis = answered.question.path
    count = cell.sources.count
    countWords = words("analysis.behind.count", count: cell.sources.count)
    let size = SourcesBehindPage.pageSize
    let pages = max(1, (cell.sources.count + size - 1) / size)
    let number = min(max(1, page), pages)
    let wanted = cell.sources.dropFirst((number - 1) * size).prefix(size)
    let lines = try review.lines(of: wanted.compactMap { RecordID($0) }, untitled: words["conflicts.record.untitled"])
    let known = Dictionary(uniqueKeysWithValues: answered.charted.sources.map { ($0.id, $0) })
    sources = wanted.compactMap { known[$0] }.map { source in
      let line = RecordID(source.id).flatMap { lines[$0] }
      return Source(
        record: source.id, label: source.label, title: line?.title ?? source.label,
        said: answered.question.fields.uniqued.compactMap { SaidOfField($0, source, answered.charted.form, words) },
        chart: "/charting/\(source.id)", recordPath: "/records/\(source.id)")
    }
    isEmpty = cell.sources.isEmpty
    (self.number, self.pages) = (number, pages)
    hasPages = pages > 1
    let path =
      "/analysis/sources?\(answered.question.query)&row=\(row.urlQueryValue)&column=\(column.urlQueryValue)&page="
    previous = number > 1 ? path + String(number - 1) : nil
    next = number < pages ? path + String(number + 1) : nil
  }
}

/// What counts for one field of a source, in its words: values with pages and quotes, or why there is none.
struct SaidOfField: Codable, Sendable {
  let field: String
  /// “not reported”, “not charted yet” and the like, where that is what stands.
  let states: [String]
  let lines: [ShownAnswer.Line]

  /// `nil` for what no form asks, such as the year of publication.
  init?(_ path: String, _ source: ChartedSource, _ form: ChartForm, _ words: Strings) {
    guard let reader = try? FieldReader(path, in: form), let field = form.field(reader.path) else { return nil }
    let parts = reader.path.split(separator: "/", maxSplits: 1).map(String.init)
    self.field = reader.label
    switch source.standing(of: parts[0]) {
    case .disputed: (states, lines) = ([words["analysis.said.disputed"]], [])
    case .notAsked: (states, lines) = ([words["analysis.said.notasked"]], [])
    case .notCharted: (states, lines) = ([words["analysis.said.notcharted"]], [])
    case .answered(let answer):
      let isInside = parts.count == 2 && answer.state == .reported
      let answers = isInside ? answer.entries.compactMap { $0.cells?[field.id] } : [answer]
      let shown = answers.map { ShownAnswer($0, field) }
      states = shown.compactMap(\.state).uniqued
      lines = shown.flatMap(\.lines)
    }
  }
}
