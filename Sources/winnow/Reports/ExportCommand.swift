import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Reporting
internal import Review

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The records behind any number of the flow diagram.",
    discussion: """
      From screening on a work comes as one merged record; identified records and duplicates come as their files had \
      them. The record's number in the review is its id. `winnow export --boxes` lists the names; `all` is every \
      imported record, and the boxes marked there as parts add up to it.

      Examples:
        winnow export --box new_reports --to ris -o included.ris
        winnow export --box "dbr_excluded: Not about peer workers" --to csv
        winnow export --box all --with-decisions -o decided.ris
      """)

  @Option(name: .long, help: "Name of the box or number.")
  var box: String?

  @Flag(name: .long, help: "List the names with their counts.")
  var boxes = false

  @Flag(name: .long, help: "With --boxes: print JSON.")
  var json = false

  @Option(name: .long, help: "Format to write; without it the extension of the output file, else csv.")
  var to: WritableFormat?

  @Option(name: [.short, .customLong("output")], help: "File to write; standard output without it.")
  var output: String?

  @Flag(
    name: .long,
    help:
      "Add the decisions that stand, with who made them. Off by default: who screens must not see others' decisions.")
  var withDecisions = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if box == nil, !boxes { throw ValidationError("Say which --box, or --boxes for the list of names.") }
    if json, !boxes { throw ValidationError("--json goes with --boxes; for records as JSON say --to jsonl.") }
  }

  func run() throws {
    let review = try review.open()
    let flow = PrismaFlow(try review.snapshot())
    guard let box, !boxes else {
      list(flow)
      return
    }
    guard let ids = flow.records(named: box) else {
      throw Problem("there is no box “\(box)”", remedy: "`winnow export --boxes` lists the names.")
    }
    let format = to?.format ?? output.flatMap(CitationFormat.forWriting(fileName:)) ?? .csv
    let file = try Output(output)
    let writer = try file.writer(format)
    var sealed = 0
    for chunk in stride(from: 0, to: ids.count, by: 500).map({ ids[$0..<min($0 + 500, ids.count)] }) {
      let records = isRaw(box) ? try review.records(Array(chunk)) : try review.mergedRecords(Array(chunk))
      let marks =
        withDecisions ? try review.standingMarks(of: records.map(\.id), alone: isRaw(box), seenBy: viewer.name) : [:]
      if withDecisions {
        sealed += try review.sealedVotes(on: records.map(\.id), alone: isRaw(box), from: viewer.name)
      }
      for stored in records {
        var record = stored.numbered
        if withDecisions { record.replaceDecisions(by: marks[stored.id] ?? []) }
        try writer.write(record)
      }
    }
    try writer.finish()
    try file.close()
    if !common.quiet { Console.say("\(ids.count) records: \(box)") }
    if sealed > 0 {
      Console.say(
        "\(sealed.counted("vote")) of others left out: sealed until everybody has decided on the record")
    }
  }

  /// Before screening the file's own records are meant, not the works they describe.
  private func isRaw(_ name: String) -> Bool {
    let raw: [String] =
      [
        FlowTotal.all, .databaseResults, .registerResults, .websiteResults, .organisationResults, .citationResults,
        .handResults, .duplicatesOfPrevious, .duplicatesFoundLate,
      ].map(\.rawValue) + FlowBox.allCases.filter(\.isOfDuplicates).map(\.rawValue)
    return raw.contains(name)
  }

  private func list(_ flow: PrismaFlow) {
    var rows = FlowBox.allCases.map { [$0.rawValue, String(flow.count($0)), "part", $0.title] }
    rows += FlowTotal.allCases.map { [$0.rawValue, String(flow.count($0)), "", $0.title] }
    for (box, reasons) in [(FlowBox.reportsExcluded, flow.reasons), (.otherExcluded, flow.otherReasons)] {
      rows += reasons.map { ["\(box.rawValue): \($0.text)", String($0.records.count), "", "Excluded for this reason"] }
    }
    for box in FlowBox.allCases {
      for (state, records) in (flow.pending[box] ?? [:]).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        rows.append(["\(box.rawValue): \(state.rawValue)", String(records.count), "", "Not decided yet"])
      }
    }
    guard !json else {
      let values = rows.map { row in
        JSONValue.object([
          ("box", .string(row[0])), ("records", .number(row[1])), ("part", .bool(!row[2].isEmpty)),
          ("holds", .string(row[3])),
        ])
      }
      Console.print(JSONValue.array(values).jsonText)
      return
    }
    Console.print(TextTable(heading: ["box", "records", "of all", "holds"], rows: rows).text)
  }
}
