internal import Charting
internal import Foundation
internal import Reporting

/// A form in which an analysis can be taken along.
enum AnalysisFile: String, CaseIterable, Sendable {
  case csv, markdown, json
  /// A row for each source behind each number.
  case sources
  /// The figure.
  case svg

  var type: String {
    switch self {
    case .csv, .sources: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .json: "application/json"
    case .svg: "image/svg+xml"
    }
  }

  /// `crosstab-roles-service_type.csv`
  func name(of question: AnalysisQuestion) -> String {
    let parts = [question.kind.rawValue] + question.fields
    let plain = parts.joined(separator: "-").map {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) ? $0 : "-"
    }
    switch self {
    case .csv, .json, .svg: return "\(String(plain)).\(rawValue)"
    case .markdown: return "\(String(plain)).md"
    case .sources: return "\(String(plain))-sources.csv"
    }
  }

  /// - Throws: ``Refusal`` 404 where there is no figure.
  func text(of answered: AnsweredQuestion) throws -> String {
    switch self {
    case .csv: return answered.table.csv
    case .markdown: return answered.table.markdown
    case .json: return answered.table.json
    case .sources: return answered.table.sourcesCSV
    case .svg:
      guard let figure = answered.figure else { throw Refusal.missing("a figure of this") }
      return figure
    }
  }
}
