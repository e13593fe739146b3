import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert citation files from any format to any other.",
    discussion: """
      The format is found in the content, not in the file's name. A record that can't be read is reported with its \
      file and line, and the rest is kept.

      Example:
        winnow convert ovid.ris pubmed.nbib --to csv -o all.csv

      For citation chasing, the lists of references that records carry:
        winnow convert page.txt --references --to ris -o cited.ris
      """)

  @Argument(help: "Files to read; - is standard input.")
  var input: [String]

  @Option(name: .long, help: "Format of the input, when detection should not decide.")
  var from: CitationFormat?

  @Option(name: .long, help: "Format to write (see `winnow formats`).")
  var to: WritableFormat

  @Option(name: [.short, .customLong("output")], help: "File to write; standard output without it.")
  var output: String?

  @Option(name: .long, help: "File for a CSV of everything that was skipped or repaired.")
  var repairs: String?

  @Flag(name: .long, help: "Stop at the first record that can't be read.")
  var strict = false

  @Flag(name: .long, help: "Write the works in the records' lists of references instead of the records.")
  var references = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let output = try Output(output)
    let writer = try output.writer(to.format)
    let repairs = try RepairReport(path: repairs)
    try repairs.kept { try convert(writer, repairs) }
    try output.close()
  }

  private func convert(_ writer: CitationWriter, _ repairs: RepairReport) throws {
    var count = ReadCount()
    var cited = 0
    for path in input {
      let source = try ByteSource(path: path)
      let progress = ProgressBar(path, total: fileSize(path), quiet: common.quiet)
      source.onProgress = { progress.update($0) }
      defer { progress.finish() }
      try CitationReader.read(source, as: from) { event in
        switch event {
        case .record(let record, _):
          count.read += 1
          let records = references ? ReferenceList.records(in: record.references) : [record]
          cited += records.count
          for record in records { try writer.write(record) }
        case .skipped(let problem):
          repairs.add(problem, .skipped)
          if strict { throw problem }
          count.skipped += 1
          progress.finish()
          Console.say("skipped: \(problem)")
        case .repaired(let problem):
          repairs.add(problem, .repaired)
          if !common.quiet { Console.say("note: \(problem)") }
        }
      }
    }
    try writer.finish()
    let written = references ? ", wrote \(cited) cited works" : ""
    if !common.quiet { Console.say("read \(count.read), skipped \(count.skipped)\(written)") }
  }
}

/// Size of a file in bytes; `nil` for standard input.
func fileSize(_ path: String) -> Int? {
  let attributes = try? FileManager.default.attributesOfItem(atPath: path)
  return (attributes?[.size] as? NSNumber)?.intValue
}

/// A format that `--to` takes.
struct WritableFormat: ExpressibleByArgument {
  let format: CitationFormat

  init?(argument: String) {
    guard let format = CitationFormat.named(argument), format.canWrite else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { CitationFormat.all.filter(\.canWrite).map(\.name) }
}

extension CitationFormat: ExpressibleByArgument {
  /// Finds a format by its name.
  public init?(argument: String) {
    guard let format = CitationFormat.named(argument), format.canRead else { return nil }
    self = format
  }

  /// The names that `--help` lists.
  public static var allValueStrings: [String] { all.filter(\.canRead).map(\.name) }
}
