import ArgumentParser
internal import Bibliography
internal import Documents
import Foundation
internal import Reporting
internal import Review

extension DocumentFormat: ExpressibleByArgument {}

/// Options of every command that writes a document of the report.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .long,
    help:
      "markdown, html, docx, xlsx, csv, latex or numbers (what stands behind each number); by the file's name without it."
  )
  var format: DocumentFormat?

  @Option(name: [.short, .customLong("output")], help: "File to write; standard output without it.")
  var output: String?

  @Option(
    name: .long, help: ArgumentHelp("Of a document with several tables: which, for csv and xlsx.", valueName: "name"))
  var table: String?

  @OptionGroup var review: ReviewOptions
  @OptionGroup var viewer: ViewerOptions

  /// What reports tell of the review.
  func facts() throws -> ReportFacts {
    try ReportFacts(try review.open(), seenBy: viewer.name, program: Version.text)
  }

  /// Writes a document as it was asked for.
  func write(_ document: (ReportFacts) -> Document) throws {
    let format = format ?? output.flatMap(DocumentOptions.format(ofFile:)) ?? .markdown
    if output == nil, [.docx, .xlsx].contains(format), isatty(1) == 1 {
      throw ValidationError("A \(format.rawValue) file is no text for a terminal: name a file with -o.")
    }
    let document = document(try facts())
    let bytes = try table.map { try part($0, of: document, format) } ?? whole(document, format)
    if format == .docx, PictureRenderer.installed == nil, document.hasFigures {
      Console.say("note: figures are named instead of shown; \(PictureRenderer.absent.remedy)")
    }
    let file = try Output(output)
    try file.append { $0.append(contentsOf: bytes) }
    try file.close()
    if document.missing > 0 {
      Console.say(
        "\(document.missing.counted("place")) to fill in; `winnow report missing` lists them with where to enter each.")
    }
  }

  private func whole(_ document: Document, _ format: DocumentFormat) throws -> [UInt8] {
    if format.isOfTables, document.tables.isEmpty {
      throw Problem("\(document.name) has no tables", remedy: "Take it as markdown, html or docx.")
    }
    if format == .csv, document.tables.count > 1 {
      throw Problem(
        "\(document.name) has several tables", text: document.tables.map(\.name).joined(separator: ", "),
        remedy: "Say which with --table, or take --format xlsx, which holds them all.")
    }
    return try document.file(format)
  }

  private func part(_ name: String, of document: Document, _ format: DocumentFormat) throws -> [UInt8] {
    guard let table = document.tables.first(where: { $0.name == name }) else {
      throw Problem(
        "\(document.name) has no table “\(name)”",
        remedy: "It has \(document.tables.map(\.name).joined(separator: ", ")).")
    }
    return switch format {
    case .csv: Array(table.csv.utf8)
    case .xlsx: try table.xlsx()
    case .latex: Array(table.latex.utf8)
    case .numbers: Array(table.numbersCSV.utf8)
    case .markdown, .html, .docx:
      try Document(table.name, table.caption, about: "", isWide: document.isWide, [.table(table)]).file(format)
    }
  }

  private static func format(ofFile name: String) -> DocumentFormat? {
    DocumentFormat.allCases.sorted { $0.fileExtension.count > $1.fileExtension.count }.first {
      name.lowercased().hasSuffix("." + $0.fileExtension)
    }
  }
}

extension Document {
  fileprivate var hasFigures: Bool { blocks.contains { if case .figure = $0 { true } else { false } } }
}
