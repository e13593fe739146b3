import Fixtures
import Foundation
import Testing

@Suite struct FullTextCommands {
  /// A review of three works found in reference lists, which are all sought.
  private func review() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", in: folder.url)
    let file = try folder.write(
      ["One", "Two", "Three"].map { "TY  - JOUR\nTI  - \($0) of a garden\nER  - \n\n" }.joined(), to: "lists.ris")
    _ = try Command.winnow(
      "import", file.path, "--source", "Lists", "--kind", "citation", "--review", "r", in: folder.url)
    _ = try Command.winnow("protocol", "override", "--why", "a test", "--review", "r", in: folder.url)
    return folder
  }

  private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Finished {
    try Command.run(Places.winnow, arguments + ["--review", "r"], in: folder.url)
  }

  @Test func aFileIsAttachedAndShownInTheStatus() throws {
    let folder = try review()
    let file = try folder.write("the paper", to: "paper.pdf")
    let attach = try run("fulltext", "attach", "R2", file.path, in: folder)
    #expect(attach.output.hasPrefix("R2: fulltexts/R2.pdf (paper.pdf, 9 bytes, SHA-256 "), "\(attach.errors)")
    let status = try run("fulltext", "status", "--limit", "2", in: folder)
    #expect(status.output.hasPrefix("2 sought, 1 at hand, 0 not retrieved\n"))
    #expect(status.errors == "More: --after R2\n")
    #expect(try run("status", in: folder).output.contains("Full texts: 3 sought, 1 at hand, 2 to get, 0 not retrieved"))
    #expect(try run("fulltext", "detach", "R2", in: folder).output == "R2: detached fulltexts/R2.pdf\n")
  }

  @Test func aFolderIsMatchedAndTheRestListed() throws {
    let folder = try review()
    let papers = folder.url.appending(path: "papers")
    try FileManager.default.createDirectory(at: papers, withIntermediateDirectories: true)
    for name in ["R1.pdf", "R3 supplement.pdf", "notes.txt"] {
      try Data(name.utf8).write(to: papers.appending(path: name))
    }
    let attach = try run("fulltext", "attach", "--folder", papers.path, in: folder)
    #expect(attach.status == 0)
    #expect(attach.output.split(separator: "\n").count == 2)
    #expect(attach.errors.contains("left: notes.txt: its name fits no record"))
    #expect(attach.errors.hasSuffix("2 files attached, 1 left\n"))
    #expect(try run("fulltext", "attach", "--folder", papers.path, in: folder).status == 1)
  }

  @Test func triesLeadToNotRetrieved() throws {
    let folder = try review()
    #expect(try run("fulltext", "try", "R1", "--method", "library", in: folder).output == "R1: 1 try on record\n")
    #expect(try run("fulltext", "try", "R1", "--method", "x", "--date", "soon", in: folder).status == 64)
    let noted = try run("fulltext", "not-retrieved", "R1", "--note", "lost", in: folder)
    #expect(noted.output == "R1: not retrieved, 1 try on record\n")
    #expect(try run("report", "flow", in: folder).output.contains("1  Reports not retrieved (other methods)"))
    #expect(try run("fulltext", "tries", "R1", in: folder).output.contains("library"))
    #expect(try run("fulltext", "retrieved", "R1", "--note", "in a drawer", in: folder).output.contains("in a drawer"))
    #expect(try run("report", "flow", in: folder).output.contains("0  Reports not retrieved (other methods)"))
  }

  @Test func reportsAreLinkedListedAndUnlinked() throws {
    let folder = try review()
    let link = try run("studies", "link", "R3", "R1", "--name", "Garden trial", in: folder)
    #expect(link.output == "Garden trial: R3 with R1\n")
    #expect(try run("studies", "list", in: folder).output.contains("    R3  Three of a garden\n"))
    #expect(try run("studies", "unlink", "R1", in: folder).output == "unlinked: R1\n")
    #expect(try run("studies", "list", in: folder).output == "")
  }

  @Test func recordsAreTakenOutByNumberOrListAndPutBack() throws {
    let folder = try review()
    let list = try folder.write("R1, R2\n", to: "ids.txt")
    let taken = try run("remove", "--from", list.path, "--reason", "retracted", in: folder)
    #expect(taken.output == "taken out before screening: 2 records\n", "\(taken.errors)")
    #expect(try run("report", "flow", in: folder).output.contains("2  Records of other methods taken out"))
    #expect(try run("remove", "--restore", "R1", in: folder).output == "back in screening: 1 record\n")
    #expect(try run("remove", "R1", in: folder).status == 64)
    let wrong = try folder.write("R1\nnone\n", to: "wrong.txt")
    let refused = try run("remove", "--from", wrong.path, "--tool", "x", in: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("wrong.txt:2: is no record's number: “none”"))
  }
}
