import CitationFormats
import Fixtures
import Foundation
import Testing

@Suite struct TablesOfPairs {
  @Test func haveTheirHeadingsAlsoWhenNothingIsInThem() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(DedupeSample.other, to: "a.ris")
    let options = ["--unsure", "u.csv", "--versions", "v.csv", "--reasons", "r.csv", "--clusters", "c.csv"]
    #expect(try Command.run(Places.winnow, ["dedupe", "a.ris"] + options, in: folder.url).status == 0)
    #expect(
      try folder.read("u.csv")
        == "id_1,id_2,probability,reason,verdict,title_1,title_2,authors_1,authors_2,year_1,year_2,published_in_1,published_in_2,doi_1,doi_2\r\n"
    )
    #expect(try folder.read("v.csv") == "id_1,id_2,kind,reason\r\n")
    #expect(try folder.read("r.csv") == "id_1,id_2,reason\r\n")
  }

  @Test func everyMergeIsListedWithItsReason() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(DedupeSample.first + DedupeSample.other, to: "a.ris")
    _ = try folder.write(DedupeSample.second, to: "b.jsonl")
    _ = try Command.winnow("dedupe", "a.ris", "b.jsonl", "-o", "m.ris", "--reasons", "r.csv", in: folder.url)
    let rows = try folder.read("r.csv").split(whereSeparator: \.isNewline)
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix("m1,s9,") && rows[1].count > "m1,s9,".count)
  }

  /// The real sets: what is unsure there can be decided, and is then settled.
  @Test(.enabled(if: Places.hasSharedData, "the labelled sets are not beside this checkout"))
  func ofARealSetAreDecidedInOneGo() throws {
    let folder = try TemporaryFolder()
    let set = Places.sharedData.appending(path: "dedup/mckeown_fn/records.csv").path
    _ = try Command.winnow("dedupe", set, "-o", "m.csv", "--unsure", "u.csv", "--clusters", "c.csv", in: folder.url)
    let table = try CSVTable(ByteSource(path: folder.url.appending(path: "u.csv").path))
    var lines = [table.heading.joined(separator: ",")]
    while let row = try table.next() {
      #expect(row["title_1"] != nil && row["title_2"] != nil)
      let cells = table.heading.map {
        $0 == "verdict" ? "different" : "\"\((row[$0] ?? "").replacing("\"", with: "\"\""))\""
      }
      lines.append(cells.joined(separator: ","))
    }
    _ = try folder.write(lines.joined(separator: "\n"), to: "decided.csv")
    let again = try Command.winnow(
      "dedupe", set, "--decided", "decided.csv", "--unsure", "u2.csv", "--clusters", "c2.csv", in: folder.url)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try folder.read("u2.csv").split(whereSeparator: \.isNewline).count == 1)
    #expect(try folder.read("c2.csv") == folder.read("c.csv"))
  }
}
