package import CitationFormats
package import Documents
package import Review

/// All files of a review's report, for one folder with an index.
///
/// The same ledger gives the same bytes.
package struct ReportFolder {
  private let facts: ReportFacts
  private let documents: [Document]
  private var files: [ReportFile] = []

  /// A file of the folder, for the index.
  package struct ReportFile: Sendable, Equatable {
    /// Inside the folder: `documents/methods.docx`.
    package let path: String
    /// The part of the index it stands in.
    package let part: Part
    /// What it belongs to: a document's name, a figure's, a box.
    package let name: String
    package let title: String

    package enum Part: String, Sendable, CaseIterable {
      case documents, tables, figures, flow, references
    }
  }

  package init(_ facts: ReportFacts) {
    self.facts = facts
    documents = ReportSet.documents(facts)
  }

  /// Makes all files, one after the other.
  ///
  /// - Parameters:
  ///   - renderer: draws PDF and PNG; without it figures come as SVG only.
  ///   - described: what the page of the flow shows of each record.
  ///   - references: the records of a box in a format.
  ///   - write: keeps a file under its path.
  /// - Returns: what was made, in the order of the index.
  package mutating func write(
    renderer: PictureRenderer?, described: [RecordID: StoredRecord],
    references: (String, CitationFormat) throws -> [UInt8],
    _ write: (String, [UInt8]) throws -> Void
  ) throws -> [ReportFile] {
    func keep(_ path: String, _ part: ReportFile.Part, _ name: String, _ title: String, _ bytes: [UInt8]) throws {
      try write(path, bytes)
      files.append(ReportFile(path: path, part: part, name: name, title: title))
    }
    for document in documents {
      for format in [DocumentFormat.html, .docx, .markdown, .numbers] {
        try keep(
          "documents/\(document.name).\(format.fileExtension)", .documents, document.name, document.title.plain,
          document.file(format, home: ("All of the report", "../index.html")))
      }
    }
    for table in tables {
      let path = "tables/\(table.name)"
      try keep(path + ".csv", .tables, table.name, table.caption.plain, Array(table.csv.utf8))
      try keep(path + ".xlsx", .tables, table.name, table.caption.plain, table.xlsx())
      try keep(path + ".tex", .tables, table.name, table.caption.plain, Array(table.latex.utf8))
    }
    for figure in figures {
      let path = "figures/\(figure.name)"
      try keep(path + ".svg", .figures, figure.name, figure.caption.plain, Array(figure.svg.utf8))
      guard let renderer else { continue }
      for format in PictureRenderer.Format.allCases {
        try keep(
          "\(path).\(format.rawValue)", .figures, figure.name, figure.caption.plain, renderer.bytes(figure.svg, format))
      }
    }
    let flow = facts.flow
    try keep(
      "flow/flow.html", .flow, "page", "The diagram with the records behind each number",
      Array(flow.html(records: described).utf8))
    try keep("flow/PRISMA.csv", .flow, "prisma", "The numbers for the PRISMA2020 R package", Array(flow.csv.utf8))
    try keep("flow/flow.json", .flow, "json", "Every number with the records behind it", Array(flow.json.utf8))
    for box in ReferenceSet.boxes(of: flow) {
      for format in [CitationFormat.ris, .csv] {
        try keep(
          "references/\(box.file).\(format.extensions[0])", .references, box.file, box.title,
          references(box.name, format))
      }
    }
    try write("index.html", Array(ReportIndex(facts, documents, files).html.utf8))
    return files
  }

  private var tables: [DocumentTable] {
    documents.flatMap(\.tables) + [ChartingTables.wholeTable(facts)].compactMap(\.self)
  }

  /// Each figure once.
  private var figures: [DocumentFigure] {
    var names: Set<String> = []
    return documents.flatMap(\.blocks).compactMap { block in
      if case .figure(let figure) = block, names.insert(figure.name).inserted { figure } else { nil }
    }
  }
}

/// The boxes whose records a report hands on as references.
package enum ReferenceSet {
  /// Those with records, under their names in the flow and as files.
  package static func boxes(of flow: PrismaFlow) -> [(name: String, file: String, title: String)] {
    let totals = [FlowTotal.totalReports].filter { flow.count($0) > 0 }.map { ($0.rawValue, "included", $0.title) }
    let boxes = [
      FlowBox.reportsExcluded, .otherExcluded, .notRetrieved, .otherNotRetrieved, .screeningPending, .reportsPending,
      .otherPending,
    ].filter { flow.count($0) > 0 }.map { ($0.rawValue, $0.rawValue.replacing("_", with: "-"), $0.title) }
    return totals + boxes
  }
}
