import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read export files and say what is in them, without importing anything.",
    discussion: """
      For each file: the format found, how many records were read, skipped and mended, and how many of them have a \
      title, an abstract and a DOI. A database's own number of hits should be the number read.

      Example:
        winnow check medline.ris scopus.csv
      """)

  @Argument(help: "Export files; - is standard input.")
  var files: [String]

  @Option(name: .long, help: "Format of the files, when detection should not decide.")
  var from: CitationFormat?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var checks: [FileCheck] = []
    var failures = 0
    for file in files {
      do {
        checks.append(try check(file))
      } catch let problem as Problem {
        failures += 1
        Console.say("Error: \(problem)")
      }
    }
    if json {
      Console.print(JSONValue.array(checks.map(\.json)).jsonText)
    } else {
      Console.print(TextTable(heading: FileCheck.heading, rows: checks.map(\.row)).text)
    }
    if failures > 0 { throw ExitCode.failure }
  }

  private func check(_ file: String) throws -> FileCheck {
    let source = try ByteSource(path: file)
    let progress = ProgressBar(file, total: fileSize(file), quiet: common.quiet)
    source.onProgress = { progress.update($0) }
    defer { progress.finish() }
    let format = try from ?? CitationReader.detect(source)
    var check = FileCheck(file: file, format: format)
    try CitationReader.read(source, as: format) { event in
      check.count(event)
      if !common.quiet, let message = event.message {
        progress.finish()
        Console.say(message)
      }
    }
    return check
  }
}

/// What is in an export file.
private struct FileCheck {
  let file: String
  let format: CitationFormat
  var records = 0
  var skipped = 0
  var repaired = 0
  var titles = 0
  var abstracts = 0
  var dois = 0

  init(file: String, format: CitationFormat) {
    self.file = file
    self.format = format
  }

  mutating func count(_ event: ReadEvent) {
    switch event {
    case .record(let record, line: _):
      records += 1
      if record.title != nil { titles += 1 }
      if record.abstract != nil { abstracts += 1 }
      if record.doi != nil { dois += 1 }
    case .skipped: skipped += 1
    case .repaired: repaired += 1
    }
  }

  static let heading = ["file", "format", "records", "skipped", "notes", "with title", "with abstract", "with DOI"]

  var row: [String] {
    [file, format.name] + [records, skipped, repaired, titles, abstracts, dois].map(String.init)
  }

  var json: JSONValue {
    .object([
      ("file", .string(file)), ("format", .string(format.name)), ("records", .number(String(records))),
      ("skipped", .number(String(skipped))), ("notes", .number(String(repaired))),
      ("with_title", .number(String(titles))), ("with_abstract", .number(String(abstracts))),
      ("with_doi", .number(String(dois))),
    ])
  }
}

extension ReadEvent {
  /// How a problem is told; `nil` for a record.
  var message: String? {
    switch self {
    case .record: nil
    case .skipped(let problem): "skipped: \(problem)"
    case .repaired(let problem): "note: \(problem)"
    }
  }
}
