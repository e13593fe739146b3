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
    let export = try BoxExport(box, of: flow)
    let format = to?.format ?? output.flatMap(CitationFormat.forWriting(fileName:)) ?? .csv
    let file = try Output(output)
    let writer = try file.writer(format)
    let sealed = try export.write(to: writer, from: review, decisionsSeenBy: withDecisions ? viewer.name : nil)
    try writer.finish()
    try file.close()
    if !common.quiet { Console.say("\(export.records.count) records: \(box)") }
    if sealed > 0 {
      Console.say(
        "\(sealed.counted("vote")) of others left out: sealed until everybody has decided on the record")
    }
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
