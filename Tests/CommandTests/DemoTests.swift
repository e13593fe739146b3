import CitationFormats
import Fixtures
import Foundation
import Reporting
import Testing

@Suite struct TheDemo {
  @Test func runsFromStartToReportsByItself() throws {
    let folder = try TemporaryFolder()
    let run = try Command.winnow("demo", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    for promise in [
      "Registered the protocol: version 1, SHA-256 ", "41 records from MEDLINE (PubMed)",
      "repair report: psycinfo-ovid.ris:379 (record 17)", "identities hold",
      "found equal", "Try next",
    ] {
      #expect(run.output.contains(promise), "\(promise)")
    }
    #expect(!run.output.contains("passed over"))
    let verify = try Command.winnow("verify", "--review", "winnow-demo", in: folder.url)
    #expect(verify.output.hasPrefix("equal: "))
  }

  @Test(
    "what it writes is what Exports/ shows",
    arguments: [
      "flow.svg", "flow.json", "PRISMA.csv", "included.ris", "registration/protocol-v1.md",
      "registration/protocol-v1.json",
    ])
  func exports(name: String) throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "--quiet", in: folder.url)
    let written = try String(contentsOf: folder.url.appending(path: "winnow-demo/exports/\(name)"), encoding: .utf8)
    let shown = try String(
      contentsOf: Places.package.appending(path: "Exports/peer-support-roles/\(name)"), encoding: .utf8)
    #expect(written == shown, "run `winnow demo` and copy its exports/ to Exports/peer-support-roles/")
  }

  @Test func everyBoxExportedAddsUpToAllImportedRecords() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "--quiet", in: folder.url)
    try expectBoxesToAddUp(in: folder.url.appending(path: "winnow-demo"))
  }

  @Test func aSecondDemoInTheSamePlaceIsRefusedKindly() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "--quiet", in: folder.url)
    let run = try Command.winnow("demo", in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("not empty"))
  }
}

/// Exports every box that is a part of all records, and compares the ids with those of `all`.
func expectBoxesToAddUp(in review: URL) throws {
  func ids(_ box: String) throws -> [String] {
    let run = try Command.winnow("export", "--box", box, "--to", "csv", "--quiet", in: review)
    #expect(run.status == 0, "\(box): \(run.errors)")
    let table = try CSVTable(ByteSource(bytes: Array(run.output.utf8)))
    var ids: [String] = []
    while let row = try table.next() { if let id = row["id"] { ids.append(id) } }
    return ids
  }
  let listing = try Command.winnow("export", "--boxes", in: review)
  let parts = listing.output.split(separator: "\n").filter { $0.contains("  part  ") }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
  #expect(parts.count == FlowBox.allCases.count)
  let all = try ids("all")
  #expect(!all.isEmpty)
  #expect(try parts.flatMap(ids).sorted() == all.sorted())
}
