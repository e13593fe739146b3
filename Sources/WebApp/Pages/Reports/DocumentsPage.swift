internal import Documents
internal import Reporting

/// The documents of the report with the formats in which they can be had, and what each can't fill yet.
struct DocumentsPage: Page {
  static let template = "documents"
  let heading: String
  let documents: [Line]
  let missing: [Gap]
  let isComplete: Bool
  /// Whether the person may take the whole review along.
  let mayArchive: Bool

  struct Line: Codable, Sendable {
    let name: String
    let title: String
    let about: String
    let path: String
    let files: [File]
    let missing: Int
    let hasMissing: Bool
  }

  struct File: Codable, Sendable {
    let path: String
    let kind: String
  }

  /// What one document lacks.
  struct Gap: Codable, Sendable {
    let title: String
    let path: String
    let texts: [String]
  }

  init(_ facts: ReportFacts, mayArchive: Bool, _ strings: Strings) {
    heading = strings["reports.documents"]
    let all = ReportSet.documents(facts)
    documents = all.map { document in
      let path = "/reports/documents/\(document.name)"
      let formats: [(DocumentFormat, String)] =
        [(.docx, "Word"), (.markdown, "Markdown")]
        + (document.tables.isEmpty ? [] : [(.xlsx, "Excel"), (.latex, "LaTeX")])
        + [(.numbers, "CSV")]
      return Line(
        name: document.name, title: document.title.plain, about: document.about, path: path,
        files: formats.map { File(path: "\(path)/file?format=\($0.rawValue)", kind: $1) }, missing: document.missing,
        hasMissing: document.missing > 0)
    }
    missing = all.filter { $0.missing > 0 }.map { document in
      Gap(
        title: document.title.plain, path: "/reports/documents/\(document.name)",
        texts: Array(document.missingTexts.prefix(20)))
    }
    isComplete = missing.isEmpty
    self.mayArchive = mayArchive
  }
}
