import CitationFormats
import Fixtures
import Foundation
import Testing

@Suite struct AWorkedExample {
  private static let names = ["roles", "claims", "tasks", "themes", "activities"]

  /// The results of an example that was just built, by their names.
  private func results(of name: String) throws -> (folder: TemporaryFolder, output: String, files: [String: String]) {
    let folder = try TemporaryFolder()
    let run = try Command.winnow("demo", "review", "--example", name, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return (folder, run.output, try texts(in: folder.url.appending(path: "review/exports")))
  }

  private func texts(in folder: URL) throws -> [String: String] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { !$0.hasDirectoryPath && $0.lastPathComponent != "protocol.schema.json" }
    return Dictionary(
      uniqueKeysWithValues: try files.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) })
  }

  @Test("gives the results that Exports/ shows, and says that they are invented", arguments: names)
  func exports(name: String) throws {
    let (_, output, written) = try results(of: name)
    let shown = try texts(in: Places.package.appending(path: "Exports/examples/\(name)"))
    #expect(written.keys.sorted() == shown.keys.sorted())
    for (file, text) in written {
      #expect(text == shown[file], "build the example and copy \(file) to Exports/examples/\(name)/")
    }
    #expect(output.contains("All people, sources and figures are invented."))
    #expect(output.contains("rebuilt from the ledger and found equal"))
  }

  @Test("shows roles by kind of service, with shares, and the sources of each cell") func roles() throws {
    let files = try results(of: "roles").files
    let kinds = try #require(files["kinds-of-service.csv"])
    for line in ["mental health,27,", "substance use,10,", "both or integrated,4,", "unclear,3,", "all sources,44"] {
      #expect(kinds.contains(line), "\(line)")
    }
    let roles = try #require(files["roles-by-service.csv"])
    #expect(roles.contains("Delivery of manualised interventions,12,0.8,0.444444"))
    // As many rows of sources as the cell has.
    let sources = try #require(files["roles-by-service-sources.csv"])
    let cell = sources.split(whereSeparator: \.isNewline).filter {
      $0.contains("Delivery of manualised interventions,mental health: n,")
    }
    #expect(cell.count == 12)
    #expect(files["roles-by-service-test.csv"]?.contains("1,9,0.1,0.0654684") == true)
  }

  @Test("finds unique and common tasks from the ratings of 71 and 29 people") func tasks() throws {
    let text = try #require(try results(of: "tasks").files["tasks.md"])
    #expect(text.contains("29 raters of peer support provider"))
    #expect(text.contains("71 raters of case manager"))
    for heading in ["Unique to peer support provider", "Unique to case manager", "Common", "Contested"] {
      #expect(text.contains(heading), "\(heading)")
    }
  }

  @Test("registers gaps of three kinds with their reasons, and the sources that state them") func gaps() throws {
    let register = try #require(try results(of: "claims").files["gap-register.csv"])
    for gap in [
      "individual support,strong,true gap,\"No source calls the evidence strong",
      "funding,strong,not searched,The search had no terms for payment.,amara",
      "workforce and certification,strong,out of scope,",
    ] { #expect(register.contains(gap), "\(gap)") }
    #expect(register.contains("amara,\"R15, R16, R18, R19, R21\",0"))
  }

  @Test("shows themes of three groups of 44, 14 and 10, coded by two, settled and signed off") func themes() throws {
    let (folder, output, files) = try results(of: "themes")
    let heading = try #require(files["themes.csv"]?.split(whereSeparator: \.isNewline).first)
    func people(_ group: String) -> Int {
      let sizes = String(heading).matches(of: #/(?<group>[a-z ]+), [a-z ]+ \(of (?<size>\d+)\)/#)
      // Each column stands twice: people, and passages.
      let own = sizes.filter { String($0.output.group).trimmingCharacters(in: .whitespaces) == group }
      return own.compactMap { Int(String($0.output.size)) }.reduce(0, +) / 2
    }
    #expect(people("peer support workers") == 44)
    #expect(people("supervisors") == 14)
    #expect(people("clients") == 10)
    #expect(output.contains("The whole team has signed the coding off"))
    #expect(files["agreement-views.csv"]?.contains("Lived experience as the bond") == true)
    let review = folder.url.appending(path: "review")
    let compared = try Command.winnow("analyse", "themes", "--codebook", "views", "--format", "csv", in: review)
    #expect(
      compared.output.split(whereSeparator: \.isNewline) == files["themes.csv"]?.split(whereSeparator: \.isNewline))
  }

  @Test("goes from a log of activities to a job description") func activities() throws {
    let (folder, _, files) = try results(of: "activities")
    let description = try #require(files["job-description.md"])
    #expect(description.hasPrefix("# Peer support worker\n"))
    #expect(description.contains("- **Relationship building**: Gaining trust with the client."))
    #expect(description.contains("1580 minutes logged"))
    let review = folder.url.appending(path: "review")
    let commanded = try Command.winnow(
      "analyse", "job-description", "roles", "--title", "Peer support worker", "--log", "ward-log", "--format",
      "markdown", in: review)
    #expect(commanded.output == description)
  }
}
