internal import Bibliography
internal import Charting

/// What can be asked of the charted sources.
enum AnalysisKind: String, CaseIterable, Sendable {
  case frequencies, crosstab, map, gaps, timeline, countries, profile
  /// Of the coded texts: a codebook stands in the place of a field.
  case themes

  /// Whether it is asked of one field at least.
  var takesRows: Bool { self != .timeline }
  /// Whether it sets one field against another.
  var takesColumns: Bool { [.crosstab, .map, .gaps, .profile].contains(self) }
}

/// What questions can be about: the fields of the charting form, and the codebooks.
struct Askable: Sendable {
  let form: ChartForm
  var books: [CodeTree] = []
}

/// A question as its address says it: `show=crosstab&rows=roles&columns=service_type`.
struct AnalysisQuestion: Sendable {
  let kind: AnalysisKind
  /// Paths of fields; `nil` where the question takes none, or the form has none that fits.
  let rows: String?
  let columns: String?
  /// What the cells of a crosstab show.
  let cells: Crosstab.Content
  /// Two values of a crosstab's columns between which each row is tested; none without.
  private(set) var tested: [String] = []

  /// The same without a test.
  var untested: AnalysisQuestion {
    var question = self
    question.tested = []
    return question
  }

  /// The question of a request; fields that it doesn't name are chosen from the form.
  ///
  /// - Throws: ``Refusal`` 400 for a kind of analysis or of cells that there is none of.
  init(_ ask: Ask, _ askable: Askable) throws {
    let kind = try ask.query("show").map { try Site.known(AnalysisKind(rawValue: $0), $0, "analysis") } ?? .frequencies
    let cells = try ask.query("cells").map { try Site.known(Crosstab.Content(rawValue: $0), $0, "content of cells") }
    self.init(kind, rows: ask.query("rows"), columns: ask.query("columns"), cells: cells ?? .all, in: askable)
    if kind == .crosstab, let first = ask.query("first"), let second = ask.query("second") { tested = [first, second] }
  }

  init(
    _ kind: AnalysisKind, rows: String?, columns: String?, cells: Crosstab.Content = .all, in askable: Askable
  ) {
    self.kind = kind
    self.cells = cells
    let rows = kind.takesRows ? rows ?? askable.first(for: kind) : nil
    self.rows = rows
    self.columns = kind.takesColumns ? columns ?? askable.second(than: rows) : nil
  }

  /// Whether it can be answered: the form has the fields that it takes.
  var isComplete: Bool { (!kind.takesRows || rows != nil) && (!kind.takesColumns || columns != nil) }

  /// The fields whose answers stand behind its numbers.
  var fields: [String] { [rows, columns].compactMap(\.self) }

  /// What stands behind the `?` of its address.
  var query: String {
    var parts = ["show=\(kind.rawValue)"]
    if let rows { parts.append("rows=\(rows.urlQueryValue)") }
    if let columns { parts.append("columns=\(columns.urlQueryValue)") }
    if kind == .crosstab, cells != .all { parts.append("cells=\(cells.rawValue.urlQueryValue)") }
    if tested.count == 2 { parts.append("first=\(tested[0].urlQueryValue)&second=\(tested[1].urlQueryValue)") }
    return parts.joined(separator: "&")
  }

  var path: String { "/analysis?\(query)" }

  /// The same fields asked in another way; what the other takes no part in is kept out of it.
  func turned(to kind: AnalysisKind, in askable: Askable) -> AnalysisQuestion {
    let isKept =
      switch kind {
      case .countries: askable.form.countryPaths.contains(rows ?? "")
      case .themes: self.kind == .themes
      default: self.kind != .themes
      }
    return AnalysisQuestion(kind, rows: isKept ? rows : nil, columns: columns, cells: cells, in: askable)
  }
}

extension ChartForm {
  /// The fields that hold countries.
  var countryPaths: [String] { paths.filter { field($0)?.kind == .country } }
}

extension Askable {
  /// What to begin with: for countries a field that holds them, for themes a codebook, else codes, else values to choose from.
  fileprivate func first(for kind: AnalysisKind) -> String? {
    switch kind {
    case .countries: form.countryPaths.first
    case .themes: books.first?.id
    default:
      form.paths.first { form.field($0)?.kind == .codes } ?? form.paths.first { form.field($0)?.kind.isClosed ?? false }
        ?? form.paths.first
    }
  }

  /// Another field to set against it.
  fileprivate func second(than first: String?) -> String? {
    let others = form.paths.filter { $0 != first }
    return others.first { [.single, .multiple, .yesOrNo].contains(form.field($0)?.kind) }
      ?? others.first { form.field($0)?.kind.isClosed ?? false } ?? others.first
  }
}
