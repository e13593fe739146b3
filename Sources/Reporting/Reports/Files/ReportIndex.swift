internal import Documents
internal import Review
internal import ReviewProtocol

/// The page that lists all files of a report.
struct ReportIndex {
  private let facts: ReportFacts
  private let documents: [Document]
  private let files: [ReportFolder.ReportFile]

  init(_ facts: ReportFacts, _ documents: [Document], _ files: [ReportFolder.ReportFile]) {
    self.facts = facts
    self.documents = documents
    self.files = files
  }

  var html: String {
    let title = facts.plan?.title ?? facts.snapshot.title
    let writer = HTMLWriter(NumberedEvidence(Document("index", "", about: "")))
    var state = ""
    if case .paragraph(let prose) = facts.state { state = "<p class=\"note\">\(writer.text(prose))</p>" }
    let main = """
      <h1>Report: \(XMLText.escape(title))</h1>
      <p>\(included)</p>
      \(open)
      \(part(.documents, "Documents")) \(part(.figures, "Figures")) \(part(.tables, "Tables")) \(part(.flow, "The flow"))
      \(part(.references, "References")) \(state)
      """
    return HTMLPage.text(title: "Report: \(title)", main: main)
  }

  private var included: String {
    let flow = facts.flow
    return "\(flow.count(.totalStudies)) studies in \(flow.count(.totalReports)) reports are included; "
      + "<a href=\"flow/flow.html\">the flow</a> shows how they were found, and opens the records behind each number."
  }

  /// What the report can't fill, by document.
  private var open: String {
    let counts = documents.map { ($0, $0.missing) }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return "<p>Nothing is missing.</p>" }
    let lines = counts.map { document, count in
      "<li><a href=\"documents/\(document.name).html\">\(XMLText.escape(document.title.plain))</a>: \(count)</li>"
    }
    return
      "<h2>Still to fill in</h2><p>Places that the review can’t fill say what is missing and where to enter it.</p>"
      + "<ul>\(lines.joined())</ul>"
  }

  private func part(_ part: ReportFolder.ReportFile.Part, _ heading: String) -> String {
    let here = files.filter { $0.part == part }
    guard !here.isEmpty else { return "" }
    var names: [String] = []
    for file in here where !names.contains(file.name) { names.append(file.name) }
    let lines = names.map { name -> String in
      let same = here.filter { $0.name == name }
      let about = documents.first { $0.name == name && part == .documents }?.about
      let links = same.map { "<a href=\"\(XMLText.escape($0.path))\">\(XMLText.escape($0.kind))</a>" }
      return
        "<dt>\(XMLText.escape(same[0].title))</dt><dd>\(about.map { XMLText.escape($0) + "<br>" } ?? "")\(links.joined(separator: " · "))</dd>"
    }
    return "<h2>\(heading)</h2><dl>\(lines.joined(separator: "\n"))</dl>"
  }
}

extension ReportFolder.ReportFile {
  /// What the file is, in a word for its link.
  fileprivate var kind: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    if file.hasSuffix(".numbers.csv") { return "behind the numbers (CSV)" }
    return switch file.split(separator: ".").last {
    case "html": "read"
    case "docx": "Word"
    case "xlsx": "Excel"
    case "md": "Markdown"
    case "tex": "LaTeX"
    case let ending?: ending.uppercased()
    case nil: file
    }
  }
}

extension Document {
  /// How many places say that something is missing.
  package var missing: Int { missingTexts.count }

  /// What is missing and where to enter it, in the order of reading.
  package var missingTexts: [String] {
    let proses = blocks.flatMap { block -> [Prose] in
      switch block {
      case .heading(_, let prose), .paragraph(let prose): [prose]
      case .list(let items): items
      case .table(let table): table.rows.flatMap { $0.cells.map(\.prose) } + table.notes
      case .figure, .verbatim: []
      }
    }
    return proses.flatMap { $0.runs.compactMap { if case .missing(let text) = $0 { text } else { nil } } }
  }
}
