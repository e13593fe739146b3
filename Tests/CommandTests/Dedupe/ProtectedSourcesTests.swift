import Fixtures
import Foundation
import Testing

@Suite struct ProtectedSources {
  private let twice = DedupeSample.first + DedupeSample.first.replacing("m1", with: "m3")

  @Test func keepTheRecordsOfOneFileApart() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(twice, to: "a.ris")
    _ = try folder.write(DedupeSample.other, to: "b.ris")
    let free = try Command.winnow("dedupe", "a.ris", "b.ris", "-o", "m.ris", in: folder.url)
    #expect(free.errors.hasPrefix("read 3, merged away 1"))
    let bound = try Command.winnow("dedupe", "a.ris", "b.ris", "-o", "m.ris", "--protect-sources", in: folder.url)
    #expect(bound.errors.hasPrefix("read 3, merged away 0"))
  }

  @Test func ofASingleFileAreThoseItsRecordsName() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      twice.replacing("ER  -", with: "DB  - MEDLINE\nER  -") + DedupeSample.first.replacing("m1", with: "m4"),
      to: "a.ris")
    let run = try Command.winnow("dedupe", "a.ris", "-o", "m.ris", "--protect-sources", in: folder.url)
    #expect(run.errors.hasPrefix("read 3, merged away 1"))
    _ = try folder.write(twice, to: "b.ris")
    let none = try Command.winnow("dedupe", "b.ris", "-o", "m.ris", "--protect-sources", in: folder.url)
    #expect(none.status == 1)
    #expect(none.errors.contains("no record names its source"))
  }
}
