internal import Bibliography
internal import CitationFormats
import Foundation
internal import Reporting
internal import Review
internal import ReviewProtocol
internal import Screening

/// The worked example: what a team does with Winnow, step by step, through the same operations as the commands.
struct DemoReview {
  let folder: URL
  /// The folder as the user named it.
  let name: String

  /// An export file of the example and where it is said to come from.
  private struct Export {
    let file: String
    let bytes: [UInt8]
    let source: String
    let kind: SourceKind
    /// As it is said to have been run; reference lists have none.
    var strategy: [UInt8]?
    var hits: Int?
  }

  private static let title = "Roles and tasks of peer support workers: a scoping review (worked example)"

  private static let exports = [
    Export(
      file: "pubmed.nbib", bytes: PackageResources.pubmed_nbib, source: "MEDLINE (PubMed)", kind: .database,
      strategy: PackageResources.pubmed_strategy_txt, hits: 41),
    Export(
      file: "psycinfo-ovid.ris", bytes: PackageResources.psycinfo_ovid_ris, source: "APA PsycInfo (Ovid)",
      kind: .database, strategy: PackageResources.psycinfo_strategy_txt, hits: 42),
    Export(
      file: "scopus.csv", bytes: PackageResources.scopus_csv, source: "Scopus", kind: .database,
      strategy: PackageResources.scopus_strategy_txt, hits: 35),
    Export(
      file: "reference-lists.jsonl", bytes: PackageResources.reference_lists_jsonl, source: "Reference lists",
      kind: .citation),
  ]

  /// Builds the review and writes its reports, telling each step to `say`.
  ///
  /// - Throws: ``Problem`` when the folder isn't empty or can't be written.
  func build(say: (String) -> Void) throws {
    let review = try Review.create(
      at: folder, title: DemoReview.title,
      protocolText: String(decoding: PackageResources.protocol_yaml, as: UTF8.self),
      version: Version.text, acting: acting("amara"))
    say("1. Made the review in \(name)/ with its protocol.yaml")
    try registerProtocol(of: review, say)
    try DemoTeam.gather(in: review, acting: acting("amara"))
    try importExports(into: review, say)
    let clusters = try review.findDuplicates(acting: acting("amara")).clusters
    let removed = clusters.reduce(0) { $0 + $1.members.count - 1 }
    say("4. Merged \(removed) duplicates into \(clusters.count) works, each with its reason")
    try tryCriteria(of: review, say)
    try importDecisions(into: review, say)
    let flow = PrismaFlow(try review.snapshot())
    try writeReports(flow, of: review, say)
    try verify(review, flow, say)
    tellNext(say)
  }

  private func registerProtocol(of review: Review, _ say: (String) -> Void) throws {
    let version = try review.registerProtocol(acting: acting("amara"))
    say("2. Registered the protocol: version \(version.number), SHA-256 \(version.shortHash)")
    say("     \(name)/exports/registration/ holds what a registry is handed")
    say("     the team: Amara (owner, protocol author, reviewer), Jonas (reviewer, librarian), Ines (arbiter)")
  }

  private func importExports(into review: Review, _ say: (String) -> Void) throws {
    say("3. Imported four exports")
    for export in DemoReview.exports {
      let file = try inbox(export.file, export.bytes)
      let reports = try review.importRecords(
        [
          ImportRequest(
            file: file, source: export.source, kind: export.kind, searched: "2026-01-05", hits: export.hits,
            strategy: export.strategy.map { String(decoding: $0, as: UTF8.self) })
        ], acting: acting("amara"))
      for report in reports {
        say("     \(report.tally.records) records from \(export.source), \(export.file)")
        for problem in report.tally.problems { say("       repair report: \(problem)") }
      }
    }
  }

  private func tryCriteria(of review: Review, _ say: (String) -> Void) throws {
    let result = try DemoTeam.pilot(review) { acting($0) }
    say("5. Tried the criteria: pilot round 1, seed \(result.pilot.seed), each of the team blind on the same records")
    say("     " + (try PilotReport(result, titles: [:]).report.opening.replacing("\n", with: "\n     ")))
    say("     accepted: title and abstract is open")
  }

  private func importDecisions(into review: Review, _ say: (String) -> Void) throws {
    let tables: [(Stage, String, [UInt8])] = [
      (.titleAbstract, "title-abstract.csv", PackageResources.title_abstract_csv),
      (.fullText, "full-text.csv", PackageResources.full_text_csv),
    ]
    say("6. Took the decisions of two reviewers (made up for this example)")
    for (stage, name, bytes) in tables {
      let report = try review.importDecisions(
        table: try inbox(name, bytes), at: stage, reviewer: "amara", acting: acting("amara"))
      let retrieval = report.notRetrieved > 0 ? ", \(report.notRetrieved) reports not retrieved" : ""
      say("     \(stage.title): \(report.decisions) decisions\(retrieval)")
      for problem in report.unmatched { say("       passed over: \(problem)") }
    }
  }

  private func writeReports(_ flow: PrismaFlow, of review: Review, _ say: (String) -> Void) throws {
    let exports = folder.appending(path: "exports")
    let included = try Output(exports.appending(path: "included.ris").path)
    let writer = try included.writer(.ris)
    for stored in try review.mergedRecords(flow.records(in: .newReports)) { try writer.write(stored.numbered) }
    try writer.finish()
    try included.close()
    try Data(flow.svg.utf8).write(to: exports.appending(path: "flow.svg"))
    try Data(flow.json.utf8).write(to: exports.appending(path: "flow.json"))
    try Data(flow.csv.utf8).write(to: exports.appending(path: "PRISMA.csv"))
    say("7. Wrote \(name)/exports/flow.svg, flow.json, PRISMA.csv (for the PRISMA2020 R package) and included.ris")
    let facts = try ReportFacts(review, seenBy: "amara", program: Version.text)
    let files = try ReportWriting(review: review, folder: exports.appending(path: "report")).write(facts)
    say("     and the whole report, \(files) files: begin with \(name)/exports/report/index.html")
  }

  private func verify(_ review: Review, _ flow: PrismaFlow, _ say: (String) -> Void) throws {
    switch try review.verify() {
    case .equal(let events, let records, _):
      say("8. Verified: \(events) events and \(records) records, rebuilt from the ledger and found equal")
    case .broken(let problem): throw problem
    }
    say("")
    say(flow.text)
  }

  private func tellNext(_ say: (String) -> Void) {
    say("Try next, inside \(name)/:")
    if let program = Executable.pathWhenNotOnSearchPath {
      say("  (`winnow` is \(program); copy it to a folder on your PATH)")
    }
    say("  winnow serve --as amara                the review in your browser (Ctrl-C ends it)")
    say("  winnow status                          where the review stands")
    say("  winnow protocol show                   the protocol; edit protocol.yaml and try `winnow protocol diff`")
    say(
      "  winnow duplicates list                 every merge with its reason; `winnow duplicates split` takes one back")
    say("  winnow export --box dbr_excluded       the records behind a number")
    say("  winnow report missing                  what the report can't fill yet, and where to enter it")
    say("  winnow log --record R2                 what happened to one record")
    say("  winnow verify                          proof that nothing was changed behind the ledger's back")
  }

  /// Puts an embedded file where a user would have saved it.
  private func inbox(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let place = folder.appending(path: "inbox")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }

  /// The example happens at a fixed time, so that everybody gets the same ledger and the same bytes.
  private func acting(_ user: String, why: String? = nil) -> Acting {
    Acting(as: user, at: Date(timeIntervalSince1970: 1_767_607_200), why: why, seed: 1)
  }
}
