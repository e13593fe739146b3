import Bibliography
import Charting
import Documents
import Fixtures
import Foundation
import Reporting
import Review
import ReviewProtocol
import Testing

/// Walks every piece of text of every document of a review's report.
struct WalkOfTheReports {
  let facts: ReportFacts
  let documents: [Document]
  private let records: Set<String>
  private let included: Set<String>
  private let known: Set<Substring>
  private let files: Set<String>

  init(_ review: Review) throws {
    facts = try ReportFacts(review, seenBy: "amara", program: "0.1.0")
    documents = ReportSet.documents(facts)
    records = Set(facts.snapshot.records.map(\.id.text))
    included = Set((facts.charted?.sources ?? []).map(\.id))
    files = Set(facts.searches.map(\.file))
    known = try WalkOfTheReports.words(of: review)
  }

  /// All words that people or files brought into the review: what reports may hand on as given.
  private static func words(of review: Review) throws -> Set<Substring> {
    var known: Set<Substring> = []
    func add(_ text: String) { known.formUnion(Folding.words(text).split(separator: " ").map(Substring.init)) }
    for entry in try review.ledger(limit: .max, seenBy: "amara") {
      add(entry.payload)
      add(entry.at.prefix(10) + " " + entry.actor + " " + (entry.why ?? ""))
    }
    for version in try review.protocolVersions() {
      add(version.text)
      add(version.at.prefix(10) + " version \(version.number)")
    }
    let all = try review.snapshot().records.map(\.id)
    for record in try review.records(all) + review.mergedRecords(all.filter { try review.head(of: $0) == $0 }) {
      for value in [record.record.title, record.record.journal, record.record.volume, record.record.issue] {
        add(value ?? "")
      }
      add([record.record.pages ?? "", record.record.date.map { String($0.year) } ?? ""].joined(separator: " "))
      for author in record.record.authors { add(author.short + " " + author.inverted) }
    }
    return known
  }

  /// What is wrong, a line each with its place.
  var faults: [String] { documents.flatMap(faults) }

  func faults(in document: Document) -> [String] {
    document.proses.flatMap { prose in
      prose.runs.compactMap { fault($0) }.map { "\(document.name): \($0), in “\(prose.plain.prefix(120))”" }
    }
  }

  private func fault(_ run: Prose.Run) -> String? {
    switch run {
    case .words(let text), .strong(let text): return WalkOfTheReports.untraced(in: text).map { "untraced number \($0)" }
    case .number(let counted): return fault(counted)
    case .given(let text):
      // A time line has years without sources as well.
      if let year = Int(text), (1500...2100).contains(year) { return nil }
      let foreign = Folding.words(text).split(separator: " ").first {
        !known.contains($0) && !WalkOfTheReports.joints.contains($0)
      }
      return foreign.map { "“\($0)” is said by nobody" }
    case .missing(let text):
      return text.contains(";") || text.contains("`") || text.contains(" in the manuscript")
        ? nil : "says not where to enter “\(text)”"
    case .code, .link: return nil
    }
  }

  /// Words with which the program joins what is given.
  private static let joints: Set<Substring> = ["et", "al", "and", "not", "applicable", "a", "b", "c", "d"]

  /// A number in the program's own words that is no name.
  private static func untraced(in text: String) -> String? {
    var text = text
    for name in ["PRISMA 2020", "95 %", "AC1", "SHA-256", "1 is full agreement, 0 chance"] {
      text = text.replacing(name, with: "")
    }
    return text.firstMatch(of: #/[0-9]+/#).map { String($0.output) }
  }

  private func fault(_ counted: Counted) -> String? {
    let evidence = counted.evidence
    let isNothing = ["0", "0 %", "–", "none"].contains(counted.text)
    if evidence.items.isEmpty, !isNothing, Double(counted.text) != 0 {
      return "nothing stands behind \(counted.text) (\(evidence.what))"
    }
    if evidence.isCount {
      if Int(counted.text) != evidence.items.count {
        return "\(counted.text) counts \(evidence.items.count) (\(evidence.what))"
      }
      if Set(evidence.items).count != evidence.items.count { return "\(evidence.what) counts something twice" }
    }
    switch evidence.kind {
    case .records: return evidence.items.first { !records.contains($0) }.map { "no record \($0)" }
    case .sources:
      return evidence.items.first { !included.contains($0) && !records.contains($0) }.map { "no source \($0)" }
    case .files: return evidence.items.first { !files.contains($0) }.map { "no file \($0)" }
    case .rows, .events, .setting: return nil
    }
  }
}

extension Document {
  /// All its pieces of text.
  fileprivate var proses: [Prose] {
    [title]
      + blocks.flatMap { block -> [Prose] in
        switch block {
        case .heading(_, let prose), .paragraph(let prose): [prose]
        case .list(let items): items
        case .table(let table):
          [table.caption] + table.columns.map(\.heading) + table.rows.flatMap { $0.cells.map(\.prose) } + table.notes
        case .figure(let figure): [figure.caption]
        case .verbatim: []
        }
      }
  }
}

@Suite struct EveryNumberOfTheReports {
  /// A worked review that was just built.
  private func walk(_ arguments: String...) throws -> WalkOfTheReports {
    let folder = try TemporaryFolder()
    let run = try Command.run(Places.winnow, ["demo", "review"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return try WalkOfTheReports(Review(at: folder.url.appending(path: "review")))
  }

  @Test("carries what it was counted from, nothing is invented, and what is missing says where to enter it")
  func demo() throws {
    let walk = try walk()
    #expect(walk.documents.count >= 12)
    #expect(walk.faults == [])
  }

  @Test("also in a review with charted data", arguments: ["roles", "claims"]) func charted(example: String) throws {
    let walk = try walk("--example", example)
    #expect(walk.faults == [])
  }

  @Test("is found out when it doesn't") func tampered() throws {
    let walk = try walk()
    let record = Counted.count(["R1"], .records, "Records")
    let wrong: [(Prose, String)] = [
      ("12 records were screened", "untraced number 12"),
      ("\(Counted("2", record.evidence)) records", "2 counts 1"),
      ("\(Counted("7", Evidence("Records", .records, [])))", "nothing stands behind 7"),
      ("\(Counted.count(["R99999"], .records, "Records"))", "no record R99999"),
      ("\(given: "quagga zebra")", "“quagga” is said by nobody"),
    ]
    for (prose, fault) in wrong {
      let found = walk.faults(in: Document("x", "X", about: "", [.paragraph(prose)]))
      #expect(found.count == 1 && found[0].contains(fault), "\(found)")
    }
  }
}
