import Bibliography
import CitationFormats
import Fixtures
import Foundation
import Reporting
import Review
import Testing

/// The public data of a published scoping review, from its search exports to the flow.
@Suite(.enabled(if: Places.hasSharedData, "needs the real review in ../shared/data/reviews/msm"))
struct APublishedReview {
  private static let data = Places.sharedData.appending(path: "reviews/msm")

  private static let searches = [
    ("medline", "MEDLINE (Ovid)", 190), ("psycinfo", "APA PsycInfo (Ovid)", 157), ("scopus", "Scopus", 213),
    ("proquest", "ProQuest", 66), ("cochrane", "Cochrane CENTRAL (Ovid)", 15),
  ]

  /// The whole review, through the command line.
  private func walk(in folder: URL) throws -> URL {
    let review = folder.appending(path: "msm")
    func run(_ arguments: [String]) throws {
      let run = try Command.run(
        Places.winnow, arguments, in: FileManager.default.fileExists(atPath: review.path) ? review : folder)
      try #require(run.status == 0, "\(arguments.joined(separator: " ")): \(run.errors)")
    }
    try run(["init", "msm", "--title", "Syndemic theory applied to men who have sex with men: a scoping review"])
    for (file, source, _) in APublishedReview.searches {
      try run(["import", APublishedReview.data.appending(path: "searches/\(file).ris").path, "--source", source])
    }
    try run([
      "import", APublishedReview.data.appending(path: "handsearch.ris").path, "--source", "Reference lists", "--kind",
      "citation",
    ])
    try run(["duplicates", "find"])
    try run(["protocol", "override", "--why", "the protocol of this review is not in its public data"])
    for (file, stage) in [("included_abstracts", "title-abstract"), ("included_full_text", "full-text")] {
      try run([
        "screen", "import", APublishedReview.data.appending(path: "\(file).ris").path, "--included", "--stage", stage,
        "--reason", "Reason not in the public data",
      ])
    }
    return review
  }

  @Test func isReproducedFromItsExportsToTheFlow() throws {
    let folder = try TemporaryFolder()
    let place = try walk(in: folder.url)
    let review = try Review(at: place)
    let snapshot = try review.snapshot()
    #expect(snapshot.batches.map(\.records) == APublishedReview.searches.map(\.2) + [1])
    #expect(snapshot.batches.allSatisfy { $0.skipped == 0 })

    let flow = PrismaFlow(snapshot)
    #expect(flow.count(.databaseResults) == 641)
    #expect(flow.count(.citationResults) == 1)
    #expect(flow.identities.filter { !$0.holds } == [])
    #expect(FlowBox.allCases.flatMap { flow.records(in: $0) }.sorted() == snapshot.records.map(\.id))

    let verify = try Command.winnow("verify", in: place)
    #expect(verify.status == 0)
    #expect(verify.output.hasPrefix("equal: "))
    try expectBoxesToAddUp(in: place)
  }

  @Test func theNumbersOfTheJSONAreTheExportedRecords() throws {
    let folder = try TemporaryFolder()
    let place = try walk(in: folder.url)
    let run = try Command.winnow("report", "flow", "--format", "json", in: place)
    let value = try Array(run.output.utf8).withUnsafeBytes { try JSONValue(parsing: $0) }
    guard case .object(let members) = value,
      case .object(let boxes)? = members.first(where: { $0.name == "boxes" })?.value
    else {
      Issue.record("no boxes in the JSON")
      return
    }
    for box in boxes {
      let export = try Command.winnow("export", "--box", box.name, "--to", "jsonl", "--quiet", in: place)
      let ids = export.output.split(separator: "\n").compactMap { line -> String? in
        guard case .object(let fields)? = try? Array(line.utf8).withUnsafeBytes({ try JSONValue(parsing: $0) }) else {
          return nil
        }
        return fields.first { $0.name == "id" }?.value.text
      }
      #expect(ids == box.value.texts, "\(box.name)")
    }
  }
}
