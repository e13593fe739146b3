import Fixtures
import Foundation
import Testing

@Suite struct ExplainingAPair {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.write(DedupeSample.first + DedupeSample.other, to: "a.ris")
    _ = try folder.write(DedupeSample.second, to: "b.jsonl")
    return folder
  }

  @Test func showsBothRecordsTheFindingsAndWhatBecameOfThem() throws {
    let folder = try folder()
    let run = try Command.winnow(
      "dedupe", "a.ris", "b.jsonl", "-o", "m.ris", "--explain", "m1", "s9", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    for part in [
      "≠  pages", "Meyer, Berta", "By themselves: the same work", "Among all records: merged, because m1 = s9 (",
    ] {
      #expect(run.output.contains(part), "\(part) in \(run.output)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "m.ris").path))
    let apart = try Command.winnow("dedupe", "a.ris", "b.jsonl", "--explain", "m2", "s9", in: folder.url)
    #expect(apart.output.contains("Among all records: kept apart"))
  }

  @Test func isThereAsJSON() throws {
    let folder = try folder()
    let run = try Command.winnow("dedupe", "a.ris", "b.jsonl", "--json", "--explain", "s9", "m1", in: folder.url)
    #expect(run.output.hasPrefix(#"{"id_1":"s9","id_2":"m1","outcome":"same","kind":null,"probability":"#))
    #expect(run.output.contains(#""merged":true,"through":[{"id_1":"m1","id_2":"s9","reason":"#))
  }

  @Test func namesIdsLikeAnUnknownOne() throws {
    let folder = try folder()
    let run = try Command.winnow("dedupe", "a.ris", "b.jsonl", "--explain", "m3", "s9", in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("there is no record with the id “m3”. Ids like it: `m1`, `m2`."))
    for ids in [["m1"], ["m1", "s9", "b.jsonl"]] {
      let wrong = try Command.run(Places.winnow, ["dedupe", "a.ris", "--explain"] + ids, in: folder.url)
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("--explain takes two ids; name the files before it."))
    }
  }
}
