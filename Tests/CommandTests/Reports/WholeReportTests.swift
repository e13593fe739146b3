import Fixtures
import Foundation
import Testing
import Zip

@Suite struct TheWholeReport {
  /// Texts are compared byte by byte; of Word files what they say, since pictures depend on the fonts of a machine.
  private static let texts: Set<String> = ["html", "md", "csv", "tex", "svg", "json", "ris"]

  private func files(in folder: URL) throws -> [String] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (all?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
      .map { String($0.standardizedFileURL.path.dropFirst(folder.standardizedFileURL.path.count + 1)) }.sorted()
  }

  private func parts(ofWord file: URL) throws -> [String: [UInt8]] {
    let reader = try ZipReader(file)
    var parts: [String: [UInt8]] = [:]
    for entry in reader.entries where !entry.name.hasPrefix("word/media/") {
      try reader.read(entry.name) { parts[entry.name, default: []].append(contentsOf: $0) }
    }
    return parts
  }

  private func compare(_ written: URL, with shown: URL, _ remedy: Comment) throws {
    let (made, kept) = (try files(in: written), try files(in: shown))
    #expect(made == kept, remedy)
    #expect(made.count > 100)
    for name in made {
      let (a, b) = (written.appending(path: name), shown.appending(path: name))
      switch a.pathExtension {
      case let ending where TheWholeReport.texts.contains(ending):
        #expect(try Data(contentsOf: a) == Data(contentsOf: b), "\(name): \(remedy)")
      case "docx" where name.hasSuffix("flow.docx") || name.hasSuffix("results.docx"):
        // The sizes of pictures stand in the text.
        #expect(try parts(ofWord: a).keys.sorted() == parts(ofWord: b).keys.sorted(), "\(name): \(remedy)")
      case "docx": #expect(try parts(ofWord: a) == parts(ofWord: b), "\(name): \(remedy)")
      case "xlsx": #expect(try parts(ofWord: a) == parts(ofWord: b), "\(name): \(remedy)")
      default: #expect(try Data(contentsOf: a).count > 1000, "\(name)")
      }
    }
  }

  @Test("of the worked review is what Exports/ shows") func worked() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "--quiet", in: folder.url)
    try compare(
      folder.url.appending(path: "winnow-demo/exports/report"),
      with: Places.package.appending(path: "Exports/peer-support-roles/report"),
      "run `winnow demo` and copy its exports/report to Exports/peer-support-roles/report")
  }

  @Test("of a review with charted data is what Exports/ shows") func charted() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "--quiet", "--example", "roles", in: folder.url)
    try compare(
      folder.url.appending(path: "winnow-demo-roles/exports/report"),
      with: Places.package.appending(path: "Exports/examples/roles/report"),
      "run `winnow demo --example roles` and copy its exports/report to Exports/examples/roles/report")
  }

  @Test("is the same twice, and leads to every file from its index") func same() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    let first = folder.url.appending(path: "review/exports/report")
    let second = folder.url.appending(path: "again")
    let run = try Command.winnow(
      "report", "all", "--review", "review", "--out", "again", "--as", "amara", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let names = try files(in: first)
    #expect(try files(in: second) == names)
    for name in names {
      #expect(
        try Data(contentsOf: first.appending(path: name)) == Data(contentsOf: second.appending(path: name)), "\(name)")
    }
    let index = try String(contentsOf: first.appending(path: "index.html"), encoding: .utf8)
    for name in names where name != "index.html" { #expect(index.contains("href=\"\(name)\""), "\(name)") }
  }

  @Test("says what is missing and where to enter it, and what was entered is there") func missing() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "review", "--title", "Peers: a scoping review", in: folder.url)
    let before = try Command.winnow("report", "missing", "--review", "review", in: folder.url)
    #expect(before.status == 0, "\(before.errors)")
    #expect(before.output.contains("winnow protocol register") && before.output.contains("winnow import"))
    let run = try Command.winnow("report", "all", "--review", "review", "--out", "out", in: folder.url)
    #expect(run.status == 0, "an empty review has a report too: \(run.errors)")
  }

  @Test("is written part by part in each format", arguments: ["markdown", "html", "docx", "xlsx", "latex", "numbers"])
  func formats(format: String) throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("demo", "review", "--quiet", in: folder.url)
    for line in [
      "methods", "checklist", "checklist --which prisma-s", "appendices --which 1", "appendices --which 2",
      "appendices --which 3", "tables --which included", "tables --which charted", "tables --which results",
      "agreement", "deviations",
    ] {
      let run = try Command.run(
        Places.winnow,
        ["report"] + line.split(separator: " ").map(String.init)
          + ["--format", format, "-o", "out", "--review", "review", "--as", "amara"], in: folder.url)
      let hasNoTables = run.errors.contains("has no tables")
      #expect(run.status == 0 || hasNoTables, "\(line): \(run.errors)")
    }
  }
}
