import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Deduplication
import Foundation

struct DedupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Merge duplicate records of citation files.",
    discussion: """
      Merges what is surely the same work and lists what a person should look at. A merged record stands where the first \
      of its records stood and takes the best value of each field; what was not taken stays in tags (`merged-title`, \
      `merged-doi`, …, and `merged-from` with the ids). A record's id is its own, else file name and number.

      `--unsure` columns: id_1, id_2, probability, reason, verdict (empty), then title, authors, year, published_in and \
      doi of both. Write `same` or `different` in the column `verdict` and hand the file back with `--decided`.

      Examples:
        winnow dedupe medline.ris scopus.csv -o merged.ris --unsure unsure.csv
        winnow dedupe medline.ris scopus.csv -o merged.ris --decided unsure.csv
        winnow dedupe medline.ris scopus.csv --explain medline.ris:12 scopus.csv:40
      """)

  @Argument(help: "Files to read; - is standard input.")
  var input: [String]

  @Option(name: .long, help: "Format of the input, when detection should not decide.")
  var from: CitationFormat?

  @Option(name: .long, help: "Format to write; without it the extension of the output file, else jsonl.")
  var to: WritableFormat?

  @Option(
    name: [.short, .customLong("output")],
    help: "File for the merged records; standard output without it, unless --clusters is given.")
  var output: String?

  @Option(name: .long, help: "File for a CSV `id,cluster_id` with every input record.")
  var clusters: String?

  @Option(name: .long, help: "File for a CSV of the pairs a person should decide on, likeliest first.")
  var unsure: String?

  @Option(name: .long, help: "File for a CSV `id_1,id_2,kind,reason` of publications of one study, kept apart.")
  var versions: String?

  @Option(name: .long, help: "File for a CSV `id_1,id_2,reason` of all merges.")
  var reasons: String?

  @Option(name: .long, help: "CSV `id_1,id_2,verdict` of people's decisions, which always win.")
  var decided: String?

  @Flag(
    name: .long,
    help: "Never merge records of one input file; with a single file, records that name the same source.")
  var protectSources = false

  @Flag(name: .long, help: "Merge updates of one Cochrane review (.pub2, .pub3), which are kept apart otherwise.")
  var mergeUpdates = false

  @Flag(name: .long, help: "Merge a preprint with its publication, which are kept apart otherwise.")
  var mergePreprints = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Show what speaks for and against one pair; no file is written.", valueName: "id id"))
  var explain: [String] = []

  @Flag(name: .long, help: "Print the numbers, or the explanation, as JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !explain.isEmpty, explain.count != 2 {
      throw ValidationError("--explain takes two ids; name the files before it.")
    }
    if explain.count == 2, explain[0] == explain[1] { throw ValidationError("--explain takes the ids of two records.") }
    guard explain.isEmpty else { return }
    let files = [output, clusters, unsure, versions, reasons].compactMap(\.self)
    let places = files.map(DedupeCommand.place)
    if let twice = files.first(where: { file in places.count { $0 == DedupeCommand.place(file) } > 1 }) {
      throw ValidationError("“\(twice)” is named for two outputs.")
    }
    if let decided, places.contains(DedupeCommand.place(decided)) {
      throw ValidationError("“\(decided)” holds decisions and would be overwritten; give another name for the output.")
    }
    if !writesRecords, to != nil {
      throw ValidationError("--to needs -o: with --clusters alone no records are written.")
    }
    if json, files.contains("-") || writesRecords && output == nil {
      throw ValidationError("--json needs -o FILE or --clusters FILE: standard output holds the data.")
    }
  }

  /// Where a file is, however its path is written and whatever links lead there.
  private static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// Whether merged records are wanted.
  private var writesRecords: Bool { output != nil || clusters == nil }

  func run() throws {
    guard explain.isEmpty else {
      let explanation = try deduplicated().explanation(of: explain[0], explain[1])
      Console.print(json ? explanation.json.jsonText : explanation.text)
      return
    }
    let files = try DedupeFiles(clusters: clusters, unsure: unsure, versions: versions, reasons: reasons)
    let records = writesRecords ? try Output(output) : nil
    let format = to?.format ?? output.flatMap(CitationFormat.forWriting(fileName:)) ?? .jsonLines
    let writer = try records.map { try $0.writer(format) }
    let run = try deduplicated()
    try run.write(to: files, records: writer)
    try files.close()
    try records?.close()
    if json { Console.print(run.summary.json.jsonText) }
    if !common.quiet { Console.say(run.summary.line(unsureFile: unsure, versionsFile: versions)) }
  }

  private func deduplicated() throws -> DedupeRun {
    let isReadAgain = writesRecords || unsure != nil || !explain.isEmpty
    return try DedupeRun(
      input.map { try DedupeInput($0, isReadAgain: isReadAgain) }, as: from, decided: decided, settings: settings,
      protectsSources: protectSources, quiet: common.quiet)
  }

  private var settings: MatchSettings {
    var settings = MatchSettings()
    settings.mergesUpdates = mergeUpdates
    settings.mergesPreprints = mergePreprints
    return settings
  }
}
