internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// A question on the charted sources with its figure, its table and what can be taken along.
struct AnalysisPage: Page {
  static let template = "analysis"
  let heading: String
  let lacksForm: Bool
  let lacksSources: Bool
  /// Whether there is anything to ask.
  let isReady: Bool
  let kinds: [Choice]
  /// `crosstab`, what the form sends along.
  let kind: String
  /// What the kind of analysis tells, in a sentence.
  let about: String
  let rows: FieldChoice?
  let columns: FieldChoice?
  /// What cells of a crosstab show; empty for others.
  let cells: [Choice]
  let hasCells: Bool
  let hasFields: Bool
  /// Why the form can't answer this.
  let whyNot: String?
  let figure: String?
  let table: ShownTable?
  /// Of a crosstab: two columns to test each row between, and the test.
  let comparison: Comparison?
  let test: ShownTable?
  /// How many of the included sources are charted by all who chart them.
  let standing: String
  let downloads: [Download]
  /// Of a map the way to its gaps, and back.
  let gaps: String?
  let map: String?

  /// One of several things to choose from.
  struct Choice: Codable, Sendable {
    let value: String
    let name: String
    let path: String
    let isHere: Bool
  }

  /// A field to choose for one side of the question.
  struct FieldChoice: Codable, Sendable {
    /// `rows` or `columns`.
    let name: String
    let label: String
    let options: [Choice]
  }

  /// What the form of a test sends along, and the values to choose from.
  struct Comparison: Codable, Sendable {
    let rows: String
    let columns: String
    let content: String
    let first: [Choice]
    let second: [Choice]
  }

  struct Download: Codable, Sendable {
    let path: String
    let name: String
    let about: String
  }
}

extension AnalysisPage {
  init(
    _ answered: AnsweredQuestion?, _ question: AnalysisQuestion, _ charted: ChartedSources, _ askable: Askable,
    _ words: Strings
  ) {
    let form = askable.form
    heading = words["room.analysis"]
    lacksForm = false
    lacksSources = charted.sources.isEmpty
    isReady = !charted.sources.isEmpty
    kind = question.kind.rawValue
    about = words["analysis.about.\(kind)"]
    kinds = AnalysisKind.allCases.map { one in
      Choice(
        value: one.rawValue, name: words["analysis.kind.\(one.rawValue)"],
        path: question.turned(to: one, in: askable).path,
        isHere: one == question.kind)
    }
    rows = question.rows.map { FieldChoice("rows", question.kind, $0, askable, words) }
    columns = question.columns.map { FieldChoice("columns", question.kind, $0, askable, words) }
    cells = question.kind == .crosstab ? AnalysisPage.contents(question, words) : []
    hasCells = !cells.isEmpty
    hasFields = rows != nil || columns != nil
    let lacking = [AnalysisKind.countries: "country", .themes: "book"][question.kind] ?? "any"
    whyNot = question.isComplete ? nil : words["analysis.lacksfield.\(lacking)"]
    figure = answered?.figure
    table = answered.map { ShownTable($0) }
    comparison = answered.flatMap { Comparison($0) }
    test = answered.flatMap { answered in
      answered.test.map { ShownTable($0, id: "test", path: answered.pathBehind, instead: { _, _ in nil }) }
    }
    let done = charted.sources.count { source in form.fields.contains { source.standing(of: $0.id) != .notCharted } }
    standing =
      question.kind == .themes
      ? words["analysis.standing.themes"]
      : words("analysis.standing", ["all": charted.sources.count.grouped], count: done)
    downloads = answered.map { AnalysisPage.downloads(of: $0, words) } ?? []
    gaps = question.kind == .map ? question.turned(to: .gaps, in: askable).path : nil
    map = question.kind == .gaps ? question.turned(to: .map, in: askable).path : nil
  }

  /// Where the protocol has no form to chart by.
  init(withoutForm words: Strings) {
    heading = words["room.analysis"]
    (lacksForm, lacksSources, isReady, hasCells, hasFields) = (true, false, false, false, false)
    (kinds, cells, downloads) = ([], [], [])
    (kind, about, standing) = ("", "", "")
    (rows, columns, whyNot, figure, table, gaps, map) = (nil, nil, nil, nil, nil, nil, nil)
    (comparison, test) = (nil, nil)
  }

  private static func contents(_ question: AnalysisQuestion, _ words: Strings) -> [Choice] {
    Crosstab.Content.allCases.map { content in
      Choice(
        value: content.rawValue, name: words["analysis.cells.\(content.rawValue.replacing(" ", with: "-"))"], path: "",
        isHere: content == question.cells)
    }
  }

  private static func downloads(of answered: AnsweredQuestion, _ words: Strings) -> [Download] {
    AnalysisFile.allCases.filter { $0 != .svg || answered.figure != nil }.map { file in
      Download(
        path: "/analysis/export?\(answered.question.query)&format=\(file.rawValue)",
        name: file.name(of: answered.question), about: words["analysis.file.\(file.rawValue)"])
    }
  }
}

extension AnalysisPage.FieldChoice {
  fileprivate init(_ name: String, _ kind: AnalysisKind, _ path: String, _ askable: Askable, _ words: Strings) {
    self.name = name
    let form = askable.form
    guard kind != .themes else {
      label = words["analysis.book"]
      options = askable.books.map { .init(value: $0.id, name: $0.label, path: "", isHere: $0.id == path) }
      return
    }
    label = words[kind.takesColumns ? "analysis.\(name)" : "analysis.field"]
    let own = kind == .countries ? form.countryPaths : form.paths + ["year"]
    options = (own + [path]).uniqued.map { one in
      let label = (try? FieldReader(one, in: form).label) ?? one
      return .init(value: one, name: label, path: "", isHere: one == path)
    }
  }
}

extension AnalysisPage.Comparison {
  /// `nil` where there are no two columns to compare.
  fileprivate init?(_ answered: AnsweredQuestion) {
    let question = answered.question
    let values = answered.columnValues.compactMap { one in one.value.map { (value: $0, label: one.label) } }
    guard let rows = question.rows, let columns = question.columns, values.count > 1 else { return nil }
    (self.rows, self.columns, content) = (rows, columns, question.cells.rawValue)
    func choices(_ chosen: String?) -> [AnalysisPage.Choice] {
      values.map { .init(value: $0.value, name: $0.label, path: "", isHere: $0.value == chosen) }
    }
    first = choices(question.tested.first ?? values[0].value)
    // A code and one below it share their sources.
    let one = question.tested.first ?? values[0].value
    let others = values.map(\.value).filter { !$0.hasPrefix(one + "/") && !one.hasPrefix($0 + "/") && $0 != one }
    guard let other = question.tested.last ?? others.first else { return nil }
    second = choices(other)
  }
}

extension AnsweredQuestion {
  /// Where the sources behind a row and column are listed; of themes their passages.
  func pathBehind(_ row: String, _ column: String) -> String {
    let list = themes == nil ? "sources" : "passages"
    return "/analysis/\(list)?\(question.query)&row=\(row.urlQueryValue)&column=\(column.urlQueryValue)"
  }
}

extension ShownTable {
  /// The table of an answered question: numbers lead to their sources, cells of a map that are empty to why they are.
  init(_ answered: AnsweredQuestion) {
    let ways = answered.map.map { GapWays($0, answered.charted.form, isRegister: answered.question.kind == .gaps) }
    self.init(answered.table, path: answered.pathBehind, instead: { row, column in ways?.path(row, column) })
  }
}
