internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// A cell of an evidence map without sources: what the team says of it, and the form to say it.
struct GapPage: Page {
  static let template = "analysis-gap"
  let heading: String
  let map: String
  let cell: MapCell
  /// What is said of it; `nil` as long as nobody said anything.
  let kindWord: String?
  let isExplained: Bool
  let reason: String
  let by: String
  let sources: [String]
  let hasSources: Bool
  /// The sources in one line, as they are written.
  let sourceText: String
  let kinds: [Kind]
  let mayMark: Bool

  struct Kind: Codable, Sendable {
    let value: String
    let name: String
    let about: String
    let isHere: Bool
  }

  /// - Throws: ``Problem`` when the form has no such fields.
  init(_ cell: MapCell, _ review: Review, _ viewer: String, _ words: Strings) throws {
    let form = try review.chartForm()
    let (rows, columns) = (try FieldReader(cell.rows, in: form), try FieldReader(cell.columns, in: form))
    func label(_ value: String, of path: String) -> String {
      form.field(path)?.values.first { $0.value == value }?.label ?? value
    }
    heading = words(
      "analysis.gap.title",
      [
        "rows": rows.label, "row": label(cell.row, of: cell.rows), "columns": columns.label,
        "column": label(cell.column, of: cell.columns),
      ])
    map = AnalysisQuestion(.map, rows: cell.rows, columns: cell.columns, in: Askable(form: form)).path
    self.cell = cell
    let note = try review.gaps().last { $0.cell == cell || $0.cell == cell.turned }
    func word(_ kind: GapKind) -> String { words["analysis.gap.\(kind.slug)"] }
    kindWord = note.map { word($0.kind) }
    isExplained = note != nil
    reason = note?.reason ?? ""
    by = note?.by ?? ""
    sources = note?.sources ?? []
    hasSources = !sources.isEmpty
    sourceText = sources.joined(separator: ", ")
    kinds = GapKind.allCases.map { kind in
      Kind(
        value: kind.rawValue, name: word(kind), about: words["analysis.gap.about.\(kind.slug)"],
        isHere: kind == note?.kind)
    }
    mayMark = try review.team().may(viewer, .organiseCharting)
  }
}

extension GapKind {
  /// `true-gap`, as keys of words have it.
  fileprivate var slug: String { rawValue.replacing(" ", with: "-") }
}
