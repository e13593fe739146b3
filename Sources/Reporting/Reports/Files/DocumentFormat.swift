package import Documents

/// A format in which documents of the report are written.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case markdown, html, docx, xlsx, csv, latex
  /// What stands behind each number, as CSV.
  case numbers

  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .latex: "tex"
    case .numbers: "numbers.csv"
    case .html, .docx, .xlsx, .csv: rawValue
    }
  }

  /// Whether it holds tables only.
  package var isOfTables: Bool { [.xlsx, .csv, .latex].contains(self) }
}

extension Document {
  /// The document's file in a format; of CSV the first table, the others by ``DocumentTable/csv``.
  ///
  /// Figures in Word are pictures where `rsvg-convert` is installed, else their captions name the figures' own files.
  package func file(_ format: DocumentFormat, home: (name: String, path: String)? = nil) throws -> [UInt8] {
    switch format {
    case .markdown: Array(markdown.utf8)
    case .html: Array(html(home: home).utf8)
    case .docx: try docx { figure in try PictureRenderer.installed?.wordPicture(figure) }
    case .xlsx: try xlsx()
    case .csv: Array((tables.first?.csv ?? "").utf8)
    case .latex: Array(latexTables.utf8)
    case .numbers: Array(numbersCSV.utf8)
    }
  }
}
