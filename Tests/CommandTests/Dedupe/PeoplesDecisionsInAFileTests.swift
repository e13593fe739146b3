import Fixtures
import Foundation
import Testing

@Suite struct PeoplesDecisionsInAFile {
  /// Writes two inputs and a table of decisions as `--unsure` has it, with the verdicts filled in.
  private func dedupe(_ verdicts: [(String, String, String)], in folder: TemporaryFolder) throws -> Finished {
    _ = try folder.write(DedupeSample.first + DedupeSample.other, to: "a.ris")
    _ = try folder.write(DedupeSample.second, to: "b.jsonl")
    _ = try Command.winnow("dedupe", "a.ris", "b.jsonl", "--unsure", "u.csv", "-o", "m.ris", in: folder.url)
    let heading = try folder.read("u.csv").split(whereSeparator: \.isNewline)[0]
    let rows = verdicts.map { a, b, verdict in "\(a),\(b),0.5,\"one, two\",\(verdict),T,T,,,,,,,," }
    _ = try folder.write(([String(heading)] + rows).joined(separator: "\r\n"), to: "u.csv")
    return try Command.winnow(
      "dedupe", "a.ris", "b.jsonl", "--decided", "u.csv", "--clusters", "c.csv", "--reasons", "r.csv", in: folder.url)
  }

  @Test func winOverTheRulesBothWays() throws {
    let folder = try TemporaryFolder()
    let run = try dedupe([("m1", "s9", "different"), ("s9", "m2", "Same")], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.read("c.csv") == "id,cluster_id\r\nm1,m1\r\nm2,m2\r\ns9,m2\r\n")
    #expect(try folder.read("r.csv").contains("s9,m2,\"merged by hand (u.csv, line 3)\""))
  }

  @Test func leftEmptyDecideNothing() throws {
    let folder = try TemporaryFolder()
    let run = try dedupe([("m1", "s9", ""), ("m1", "m2", "")], in: folder)
    #expect(run.errors.hasPrefix("read 3, merged away 1"))
  }

  @Test func aboutAnUnknownRecordArePassedOver() throws {
    let folder = try TemporaryFolder()
    let run = try dedupe([("m1", "gone", "different")], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("note: u.csv:2: no record with the id “gone”. The decision was passed over."))
  }

  @Test func thatContradictEachOtherAreRefusedWithTheirLines() throws {
    let folder = try TemporaryFolder()
    let run = try dedupe([("m1", "s9", "same"), ("s9", "m2", "same"), ("m2", "m1", "different")], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("u.csv:4: says that m2 and m1 are different, but by lines 2, 3 they are the same"))
  }

  @Test func inOtherWordsAreRefused() throws {
    let folder = try TemporaryFolder()
    let run = try dedupe([("m1", "s9", "perhaps")], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("u.csv:2: an unknown verdict: “perhaps”. Write same or different"))
    _ = try folder.write("id_1,id_2\nm1,s9\n", to: "d.csv")
    let other = try Command.winnow("dedupe", "a.ris", "--decided", "d.csv", in: folder.url)
    #expect(other.errors.contains("d.csv:1: no column `verdict`"))
  }

  @Test func areNotOverwritten() throws {
    let folder = try TemporaryFolder()
    _ = try dedupe([("m1", "s9", "different")], in: folder)
    for name in ["u.csv", "./u.csv", folder.url.appending(path: "u.csv").path] {
      let run = try Command.winnow(
        "dedupe", "a.ris", "b.jsonl", "-o", "m.ris", "--decided", name, "--unsure", "u.csv", in: folder.url)
      #expect(run.status == 64)
      #expect(try folder.read("u.csv").contains("different"))
    }
  }
}
