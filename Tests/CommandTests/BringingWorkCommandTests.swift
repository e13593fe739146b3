import Fixtures
import Foundation
import Review
import Testing

@Suite struct BringingWorkOnTheCommandLine {
  private func run(_ folder: URL, _ arguments: String...) throws -> Finished {
    try Command.run(Places.winnow, arguments, in: folder)
  }

  @Test func twoWhoScreenOfflineMergeAndNothingOfTheVotesIsPrinted() throws {
    let small = try SmallReview.registered()
    try small.importRecords((1...3).map { "Study number \($0) of peer workers|Meyer, B|\(2000 + $0)" })
    let here = small.review.folder
    let there = small.folder.url.appending(path: "copy of ben")
    try FileManager.default.copyItem(at: here, to: there)
    #expect(try run(here, "screen", "vote", "R1", "include", "--as", "amara").status == 0)
    #expect(try run(there, "screen", "vote", "R1", "exclude", "--reason", "E1", "--as", "ben").status == 0)
    #expect(try run(there, "screen", "vote", "R2", "include", "--as", "ben").status == 0)
    let trial = try run(here, "merge", "../copy of ben", "--dry-run", "--as", "amara")
    #expect(trial.output.contains("2 entries would be taken over from ../copy of ben: ben 2"))
    let merged = try run(here, "merge", "../copy of ben", "--as", "amara")
    #expect(merged.status == 0)
    #expect(merged.output.contains("2 entries taken over from ../copy of ben: ben 2"))
    #expect(merged.output.contains("That copy lacks 1 entry of this one."))
    #expect(!merged.output.contains("exclude") && !merged.errors.contains("exclude"))
    #expect(try run(here, "merge", "../copy of ben", "--as", "amara").output.contains("nothing was recorded"))
    #expect(try run(there, "merge", "../review", "--as", "ben").output.contains("amara 1"))
    for folder in [here, there] {
      #expect(try run(folder, "conflicts", "list", "--as", "amara").output.contains("R1"))
      #expect(try run(folder, "verify").output.contains("equal"))
    }
    // R2 waits for amara, so what ben said of it stays sealed.
    let export = try run(here, "export", "--box", "all", "--with-decisions", "--to", "csv", "--as", "amara")
    #expect(export.errors.contains("1 vote of others left out"))
    #expect(try run(here, "merge", "nowhere", "--as", "amara").errors.contains("no review here"))
  }

  @Test func anExportOfRayyanIsTriedThenTakenOnce() throws {
    let small = try SmallReview()
    try small.importRecords(["First work of the list|Meyer, B|2010"])
    _ = try small.folder.write(
      """
      key,title,year,authors,notes
      rayyan-1,First work of the list,2010,"Meyer, B","RAYYAN-INCLUSION: {""Anna B""=>""Included"", ""Ben""=>""Maybe""} | RAYYAN-LABELS: rct"

      """, to: "review/rayyan.csv")
    let folder = small.review.folder
    let line = ["screen", "import", "rayyan.csv", "--stage", "title-abstract", "--map", "Anna B=anna", "--as", "amara"]
    let trial = try Command.run(Places.winnow, line + ["--dry-run"], in: folder)
    #expect(trial.output.contains("2 decisions would be recorded (Ben 1, anna 1), 1 note or label, 0 passed over"))
    #expect(try Command.run(Places.winnow, line, in: folder).output.contains("2 decisions recorded"))
    let again = try Command.run(Places.winnow, line, in: folder)
    #expect(again.output.contains("0 decisions recorded"))
    #expect(again.output.contains("3 were imported before"))
    let refused = try run(folder, "screen", "import", "rayyan.csv", "--stage", "title-abstract", "--map", "Anna B")
    #expect(refused.errors.contains("--map takes name=user"))
  }
}
