import Bibliography
import Fixtures
import Foundation
import Review
import Testing
import Zip

@Suite final class AnArchiveOfAReview {
  private let folder: TemporaryFolder
  private let file: URL
  /// Its folder lives as long as it does.
  private var team: ChartingTeam?

  init() throws {
    folder = try TemporaryFolder()
    file = folder.url.appending(path: "review.zip")
  }

  /// A review with screening, full texts, charting and a form that changed.
  private func charted() throws -> ChartingTeam {
    let team = try ChartingTeam(sources: 3)
    self.team = team
    let paper = folder.url.appending(path: "paper.pdf")
    try Data("%PDF-1.4 a paper".utf8).write(to: paper)
    try team.review.attachFullTexts([(record: RecordID(1), file: paper)], acting: SmallReview.acting("paul"))
    for source in 1...3 {
      for user in ["amara", "jonas"] {
        try team.finish(source, by: user, ["country": "USA", "task": "support", "author": "Lee 2020"])
      }
    }
    return team
  }

  private func restored(_ name: String = "copy") throws -> Review {
    let place = folder.url.appending(path: name)
    try Review.restore(file, to: place)
    return try Review(at: place)
  }

  @Test("opens again as the same review, and archived once more has the same bytes") func roundTrip() throws {
    let review = try charted().review
    let manifest = try review.archive(to: file, version: "1", by: "olga")
    let copy = try restored()
    #expect(try copy.verify() == review.verify())
    #expect(isEqual(try copy.verify()))
    #expect(try copy.snapshot() == review.snapshot())
    #expect(try copy.chartedSources() == review.chartedSources())
    #expect(manifest.files.contains { $0.path.hasPrefix("fulltexts/") })
    let again = folder.url.appending(path: "again.zip")
    try copy.archive(to: again, version: "1", by: "olga")
    #expect(try Data(contentsOf: again) == Data(contentsOf: file))
  }

  @Test("may leave full texts out, and says which") func withoutFullTexts() throws {
    let review = try charted().review
    let manifest = try review.archive(
      to: file, ArchiveOptions(withFullTexts: false), version: "1", by: "olga")
    #expect(manifest.leftOut.count == 1 && !manifest.files.contains { $0.path.hasPrefix("fulltexts/") })
    let copy = try restored()
    guard case .broken(let problem) = try copy.verify() else {
      Issue.record("verify should miss the full text")
      return
    }
    #expect(problem.what.contains("fulltexts/") && problem.remedy.contains(manifest.leftOut[0].sha256))
  }

  @Test("isn't written by others than an owner, nor while anything is sealed unless that is wanted") func sealed()
    throws
  {
    let team = try ChartingTeam(sources: 1)
    try team.chart(1, by: "amara", ["country": "USA"])
    #expect(throws: Problem.self) { try team.review.archive(to: file, version: "1", by: "jonas") }
    let refused = #expect(throws: Problem.self) { try team.review.archive(to: file, version: "1", by: "olga") }
    #expect(refused?.remedy.contains("--with-sealed") == true)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    try team.review.archive(to: file, ArchiveOptions(withSealed: true), version: "1", by: "olga")
    #expect(isEqual(try restored().verify()))
  }

  @Test("isn't written when a file that the ledger names is missing or another one") func missingFile() throws {
    let review = try charted().review
    let export = review.folder.appending(path: try #require(try review.importedSearches().first).file)
    let bytes = try Data(contentsOf: export)
    try Data("other".utf8).write(to: export)
    #expect(throws: Problem.self) { try review.archive(to: file, version: "1", by: "olga") }
    try FileManager.default.removeItem(at: export)
    #expect(throws: Problem.self) { try review.archive(to: file, version: "1", by: "olga") }
    try bytes.write(to: export)
    try review.archive(to: file, version: "1", by: "olga")
  }

  // MARK: Damage

  /// The entries of the archive that was written.
  private func entries() throws -> [(name: String, content: [UInt8])] {
    let reader = try ZipReader(file)
    return try reader.entries.map { entry in
      var content: [UInt8] = []
      try reader.read(entry.name) { content.append(contentsOf: $0) }
      return (entry.name, content)
    }
  }

  /// Restores other entries, and says why that failed; nothing may be left behind.
  private func refusal(_ entries: [(name: String, content: [UInt8])]) throws -> String {
    try Data(try ZipArchive.bytes(entries)).write(to: file)
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    let problem = #expect(throws: Problem.self) { try restored("broken") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == before)
    return problem.map { "\($0)" } ?? ""
  }

  @Test("that is damaged is refused whole, with the file and what is wrong") func damage() throws {
    try charted().review.archive(to: file, version: "1", by: "olga")
    let whole = try entries()
    for (place, entry) in whole.enumerated() where entry.name != "README.txt" && !entry.content.isEmpty {
      var changed = whole
      changed[place].content[entry.content.count / 2] ^= 1
      let said = try refusal(changed)
      #expect(said.contains(entry.name) || entry.name == "manifest.json", "\(entry.name): \(said)")
      changed.remove(at: place)
      #expect(try refusal(changed).contains(entry.name))
    }
    #expect(try refusal(whole + [("searches/more.ris", [65])]).contains("searches/more.ris"))
    #expect(try refusal(whole + [("../evil", [65])]).contains("../evil"))
  }

  @Test("never writes outside of its folder, whatever its manifest says") func outside() throws {
    try charted().review.archive(to: file, version: "1", by: "olga")
    let whole = try entries()
    for path in ["../evil", "/tmp/evil", "searches/../../evil", "searches/a/b", "other/x", "searches\\\\evil", "."] {
      let changed = whole.map { entry -> (name: String, content: [UInt8]) in
        guard entry.name == "manifest.json" else { return entry }
        let text = String(decoding: entry.content, as: UTF8.self).replacing("protocol.yaml", with: path)
        return (entry.name, Array(text.utf8))
      }
      #expect(try refusal(changed).contains("can't be one of a review"), "\(path)")
    }
  }

  @Test("that was cut short, or is none, is refused") func cut() throws {
    try charted().review.archive(to: file, version: "1", by: "olga")
    let bytes = try Data(contentsOf: file)
    try bytes.prefix(bytes.count / 2).write(to: file)
    #expect(throws: Problem.self) { try restored("cut") }
    try Data("no archive".utf8).write(to: file)
    #expect(throws: Problem.self) { try restored("none") }
  }

  @Test("doesn't take a folder that holds something") func taken() throws {
    let review = try charted().review
    try review.archive(to: file, version: "1", by: "olga")
    #expect(throws: Problem.self) { try Review.restore(file, to: review.folder) }
    #expect(isEqual(try review.verify()))
  }
}
