internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation
internal import Reporting
internal import Review
internal import ReviewProtocol
internal import Screening

/// Where a worked example is made: a real review, filled through the same operations as the commands, and its results as files.
struct ExampleBench {
  let review: Review
  /// The folder as the user named it.
  let name: String
  /// Says a step; the text may have several lines.
  let say: (String) -> Void

  /// Makes the review of an example with its protocol and team.
  ///
  /// - Throws: ``Problem`` when the folder isn't empty or can't be written.
  init(
    _ example: WorkedExample, title: String, protocolText: String = ExampleBench.protocolText, in folder: URL,
    named name: String, say: @escaping (String) -> Void
  ) throws {
    self.name = name
    self.say = say
    review = try Review.create(
      at: folder, title: "\(title) (worked example; all data are invented)", protocolText: protocolText,
      version: Version.text, acting: ExampleBench.acting("amara"))
    let version = try review.registerProtocol(acting: ExampleBench.acting("amara"))
    try DemoTeam.gather(in: review, acting: ExampleBench.acting("amara"))
    say("\(title), \(example.after). All people, sources and figures are invented.")
    say("Made the review in \(name)/ with its protocol, version \(version.number), and its team")
  }

  /// The protocol that Winnow ships, whose form and codebooks all examples use.
  static var protocolText: String { String(decoding: PackageResources.protocol_yaml, as: UTF8.self) }

  /// As in the demo: a fixed time, so that everybody gets the same ledger and the same bytes.
  static func acting(_ user: String, why: String? = nil) -> Acting {
    Acting(as: user, at: Date(timeIntervalSince1970: 1_767_607_200), why: why, seed: 1)
  }

  // MARK: Sources

  /// Brings in sources and includes them all at both stages: the examples begin where charting does.
  func include(_ bytes: [UInt8], file: String) throws {
    let export = try inbox(file, bytes)
    let reports = try review.importRecords(
      [ImportRequest(file: export, source: "Invented sources", kind: .database)], acting: ExampleBench.acting("amara"))
    _ = try DemoTeam.pilot(review) { ExampleBench.acting($0) }
    let votes = try inbox("decisions.csv", try decisions())
    for stage in [Stage.titleAbstract, .fullText] {
      _ = try review.importDecisions(
        table: votes, at: stage, reviewer: "amara", acting: ExampleBench.acting("amara"))
    }
    say("\(reports.reduce(0) { $0 + $1.tally.records }) sources included by Amara and Jonas")
  }

  /// Two votes for each record.
  private func decisions() throws -> [UInt8] {
    var table: [UInt8] = []
    CSVWriter.writeRow(["record", "reviewer", "decision"], into: &table)
    for record in try review.snapshot().records {
      for user in ["amara", "jonas"] { CSVWriter.writeRow([record.id.text, user, "include"], into: &table) }
    }
    return table
  }

  // MARK: Charting

  /// What a person charted of all sources.
  func chart(_ bytes: [UInt8], file: String, by user: String) throws {
    let report = try review.importCharting(
      try inbox(file, bytes), ChartImportOptions(finishes: true), acting: ExampleBench.acting(user))
    for problem in report.problems { say("  \(problem)") }
    say("\(user.capitalized) charted \(report.sources) sources: \(report.answers) answers, from inbox/\(file)")
  }

  /// What the two agreed on, or the arbiter decided: a table with the columns title, field, answer, manner.
  func agree(_ bytes: [UInt8], file: String) throws {
    let form = try review.chartForm()
    let table = try CSVTable(ByteSource(path: try inbox(file, bytes).path))
    let finder = try review.recordFinder()
    var settled = 0
    while let row = try table.next() {
      var citation = Record()
      citation.title = row["title"]
      guard case .found(let record) = finder.find(citation), let id = row["field"],
        let field = form.fields.first(where: { $0.id == id })
      else { throw Problem("the row fits no source and field", file: file, line: row.line, remedy: "Correct it.") }
      let manner: AgreementManner = row["manner"] == "arbiter" ? .arbiter : .consensus
      try review.agree(
        on: id, of: record, try AnswerText.read(row["answer"] ?? "", as: field), by: manner,
        acting: ExampleBench.acting(manner == .arbiter ? "ines" : "amara"))
      settled += 1
    }
    say("\(settled) differences settled, field by field")
  }

  // MARK: Results

  /// Writes an analysis as a table to read, a table to count with, the sources behind it, and its figure.
  func publish(_ file: String, _ table: AnalysisTable, figure: String? = nil) throws {
    try write(table.markdown, to: "\(file).md")
    try write(table.csv, to: "\(file).csv")
    if table.rows.contains(where: { $0.cells.contains { !$0.sources.isEmpty } }) {
      try write(table.sourcesCSV, to: "\(file)-sources.csv")
    }
    if let figure { try write(figure, to: "\(file).svg") }
    say("")
    say(table.text)
  }

  /// Writes the whole report: documents, tables, figures and references.
  func report() throws {
    let facts = try ReportFacts(review, seenBy: "amara", program: Version.text)
    let files = try ReportWriting(review: review, folder: review.folder.appending(path: "exports/report")).write(facts)
    say("")
    say("The whole report, \(files) files: begin with \(name)/exports/report/index.html")
  }

  /// Says that the review can be rebuilt from its ledger.
  func finish() throws {
    switch try review.verify() {
    case .equal(let events, let records, _):
      say("")
      say("Verified: \(events) events and \(records) records, rebuilt from the ledger and found equal")
    case .broken(let problem): throw problem
    }
    say("The results are in \(name)/exports/, what was brought in in \(name)/inbox/")
  }

  /// Writes a result.
  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: review.folder.appending(path: "exports").appending(path: file))
  }

  /// Puts a file where a user would have saved it.
  func inbox(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let place = review.folder.appending(path: "inbox")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }
}
