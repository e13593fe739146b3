import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct SeveralPeopleAtOnce {
  @Test func theSameFileImportedTwiceAtOnceComesInOnceAndIsKept() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", in: folder.url)
    let records = (1...2000).map { "TY  - JOUR\nTI  - Work number \($0) of this review\nER  - \n" }.joined(
      separator: "\n")
    let export = try folder.write(records, to: "e.ris")
    let running = try (1...4).map { _ in
      try Command.start(Places.winnow, ["import", export.path, "--source", "MEDLINE", "--review", "r"], in: folder.url)
    }
    for program in running { program.process.waitUntilExit() }
    #expect(running.map(\.process.terminationStatus).sorted() == [0, 1, 1, 1])
    let verify = try Command.winnow("verify", "--review", "r", in: folder.url)
    #expect(verify.output.contains(" 2000 records"), "\(verify.errors)")
  }

  @Test func decisionsOfFourProgramsAtTheSameTimeAreAllKept() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", in: folder.url)
    let records = (1...50).map { "TY  - JOUR\nTI  - Work number \($0) of this review\nER  - \n" }.joined(
      separator: "\n")
    let export = try folder.write(records, to: "e.ris")
    _ = try Command.winnow("import", export.path, "--source", "MEDLINE", "--review", "r", in: folder.url)
    _ = try Command.winnow("protocol", "override", "--why", "a test", "--review", "r", in: folder.url)
    let people = ["amara", "jonas", "li", "roy"]
    let running = try people.flatMap { person in
      try (1...5).map { part in
        let rows = (1...10).map { "R\((part - 1) * 10 + $0),include" }
        let votes = try folder.write("record,decision\n\(rows.joined(separator: "\n"))\n", to: "\(person)-\(part).csv")
        return try Command.start(
          Places.winnow,
          ["screen", "import", votes.path, "--stage", "title-abstract", "--as", person, "--review", "r"], in: folder.url
        )
      }
    }
    for program in running {
      program.process.waitUntilExit()
      #expect(program.process.terminationStatus == 0)
    }
    let review = try Review(at: folder.url.appending(path: "r"))
    let decisions = try review.decisionsUnsealed()[.titleAbstract]?.values.flatMap { $0 } ?? []
    #expect(decisions.count == 200)
    #expect(Set(decisions.map(\.sequence)).count == 200)
    guard case .equal = try review.verify() else {
      Issue.record("\(try review.verify())")
      return
    }
  }
}
