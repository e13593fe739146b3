import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation
internal import Review

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring the records of export files into the review.",
    discussion: """
      The files are kept unchanged in searches/. All files of one call come in, or none. What could not be read is \
      reported with its line; the rest is kept.

      Examples:
        winnow import medline.ris --source "MEDLINE (Ovid)" --hits 190
        winnow import references.ris --source "Reference lists" --kind citation
        winnow import old-included.ris --source "Review 2019" --kind previous
      """)

  @Argument(help: "Export files.")
  var files: [String]

  @Option(name: .long, help: "Name of the source, as the report shall show it.")
  var source: String

  @Option(name: .long, help: "What kind of source it is.")
  var kind = SourceKind.database

  @Option(name: .long, help: ArgumentHelp("Date of the search, YYYY-MM-DD.", valueName: "date"))
  var searched: String?

  @Option(name: .long, help: ArgumentHelp("File with the search strategy, kept verbatim.", valueName: "file"))
  var strategy: String?

  @Option(name: .long, help: "Hits the source reported; a difference to the records read is pointed out.")
  var hits: Int?

  @Option(name: .long, help: "Format of the files, when detection should not decide.")
  var from: CitationFormat?

  @Option(name: .long, help: "File for a CSV of everything that was skipped or repaired.")
  var repairs: String?

  @Flag(name: .long, help: "Import a file although its bytes were imported before.")
  var again = false

  @Flag(name: .long, help: "Print the report as JSON.")
  var json = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let searched, !searched.isDay {
      throw ValidationError("--searched takes a date as YYYY-MM-DD, not “\(searched)”.")
    }
    if source.allSatisfy(\.isWhitespace) { throw ValidationError("--source must not be empty.") }
    if let hits, hits < 0 { throw ValidationError("--hits takes a number from 0.") }
    if hits != nil, files.count > 1 {
      throw ValidationError("--hits belongs to one search: import its file by itself.")
    }
    if files.contains("-") { throw ValidationError("import keeps its files; save standard input to a file first.") }
  }

  func run() throws {
    let strategyText = try strategy.map { path in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw Problem("can't be read as text", file: path, remedy: "Save the strategy as plain text in UTF-8.")
      }
      return text
    }
    let requests = files.map { file in
      ImportRequest(
        file: URL(fileURLWithPath: file), source: source.split(separator: " ").joined(separator: " "), kind: kind,
        format: from, searched: searched, hits: hits,
        strategy: strategyText, again: again)
    }
    let bars = files.map { ProgressBar($0, total: fileSize($0), quiet: common.quiet) }
    let repairs = try RepairReport(path: repairs)
    let review = try review.open()
    let reports = try repairs.kept {
      try review.importRecords(requests, acting: actor.acting, report: repairs.add) { position, bytes in
        bars[position].update(bytes)
      }
    }
    bars.last?.finish()
    if json {
      Console.print(JSONValue.array(reports.map(jsonReport)).jsonText)
    } else {
      for report in reports { describe(report) }
    }
  }

  private func describe(_ report: ImportReport) {
    let tally = report.tally
    Console.print(
      "\(report.file): \(tally.records) records from \(report.source) (\(tally.format.name))"
        + (tally.skipped > 0 ? ", \(tally.skipped) skipped" : ""))
    for problem in tally.problems.prefix(20) { Console.say("  \(problem)") }
    if tally.problems.count > 20 {
      Console.say("  and \(tally.problems.count - 20) more")
    }
    if let hits, hits != tally.records + tally.skipped {
      Console.say("  note: the source reported \(hits) hits, the file holds \(tally.records + tally.skipped).")
    }
  }

  private func jsonReport(_ report: ImportReport) -> JSONValue {
    .object([
      ("file", .string(report.file)), ("source", .string(report.source)),
      ("format", .string(report.tally.format.name)), ("records", .number(String(report.tally.records))),
      ("skipped", .number(String(report.tally.skipped))),
      ("first_record", report.firstRecord.map { .string($0.text) } ?? .null),
      ("problems", .array(report.tally.problems.map { .string($0.description) })),
    ])
  }
}

extension SourceKind: ExpressibleByArgument {}
