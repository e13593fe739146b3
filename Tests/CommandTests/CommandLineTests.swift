import Fixtures
import Foundation
import Testing

@Suite struct TheCommandLine {
  static let commands = [
    ["formats"], ["check"], ["convert"], ["dedupe"], ["init"], ["import"], ["duplicates", "find"],
    ["duplicates", "list"],
    ["duplicates", "show"],
    ["duplicates", "merge"], ["duplicates", "split"], ["duplicates", "apart"], ["duplicates", "unsure"],
    ["duplicates", "explain"], ["duplicates", "versions"], ["screen", "import"], ["screen", "settings"], ["status"],
    ["report", "flow"], ["export"],
    ["log"], ["verify"], ["demo"], ["protocol"], ["protocol", "check"], ["protocol", "register"],
    ["protocol", "amend"],
    ["protocol", "diff"], ["protocol", "show"], ["protocol", "versions"], ["protocol", "effects"],
    ["protocol", "deposit"], ["protocol", "override"], ["protocol", "restore"], ["protocol", "package"],
    ["protocol", "schema"], ["remove"], ["fulltext"], ["fulltext", "attach"], ["fulltext", "try"],
    ["fulltext", "not-retrieved"], ["fulltext", "retrieved"], ["fulltext", "detach"], ["fulltext", "status"],
    ["fulltext", "tries"], ["studies"], ["studies", "link"], ["studies", "unlink"], ["studies", "list"], ["api"],
    ["material"], ["material", "add"], ["material", "list"], ["material", "show"], ["material", "remove"],
    ["material", "export"], ["tasks"], ["tasks", "show"], ["tasks", "match"], ["tasks", "import"], ["tasks", "export"],
    ["tasks", "finish"], ["tasks", "compare"], ["tasks", "agree"], ["analyse", "tasks"], ["analyse", "activities"],
    ["analyse", "job-description"], ["simulate"], ["ranking"], ["ranking", "on"], ["ranking", "off"],
    ["ranking", "show"], ["ranking", "stopping"],
  ]

  @Test("every command has help with an example", arguments: commands)
  func help(command: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(Places.winnow, command + ["--help"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("winnow \(command.joined(separator: " "))"))
    #expect(run.output.contains("Example"))
  }

  @Test func wrongUsageExits64AndFailureOfTheWorkExits1() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.winnow("convert", "--nonsense", in: folder.url).status == 64)
    #expect(try Command.winnow("convert", "x.ris", "--to", "pubmed-xml", in: folder.url).status == 64)
    #expect(try Command.winnow("convert", "missing.ris", "--to", "csv", in: folder.url).status == 1)
    #expect(try Command.winnow("status", in: folder.url).status == 1)
  }

  @Test func dataGoesToStandardOutputAndTheSummaryToStandardError() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("title,year\nOne,2020\nTwo,2021,surplus\n", to: "a.csv")
    let run = try Command.winnow("convert", file.path, "--to", "jsonl", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output == "{\"title\":\"One\",\"year\":\"2020\"}\n")
    #expect(run.errors.hasSuffix("read 1, skipped 1\n"))
    #expect(run.errors.contains("a.csv:3 (record 2)"))
  }

  @Test func aCheckSaysWhatIsInAFileAndImportsNothing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "TY  - JOUR\nTI  - One\nDO  - 10.1000/x\nER  - \n\nTY  - JOUR\nTI  - Two\nAB  - Said.\nER  - \n", to: "a.ris")
    let run = try Command.winnow("check", file.path, "--json", in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix(
        #""format":"ris","records":2,"skipped":0,"notes":0,"with_title":2,"with_abstract":1,"with_doi":1}]"# + "\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.ris"])
  }

  @Test func aCheckGoesOnBehindAFileThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("TY  - JOUR\nTI  - One\nER  - \n", to: "a.ris")
    let bad = try folder.write("Dear colleague", to: "b.txt")
    let run = try Command.winnow("check", bad.path, good.path, in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("b.txt"))
    #expect(run.output.contains("a.ris"))
  }

  @Test func referencesAreWrittenInsteadOfTheRecordsThatCiteThem() throws {
    let folder = try TemporaryFolder()
    let record = #"{"title":"One","references":["Doe A. Two. J Ex. 2006;1:2.","Three;Example Studies,2017"]}"#
    let file = try folder.write(record + "\n", to: "a.jsonl")
    let run = try Command.winnow("convert", file.path, "--references", "--to", "ris", in: folder.url)
    #expect(run.output.contains("TI  - Two"))
    #expect(run.output.contains("TI  - Three"))
    #expect(!run.output.contains("TI  - One"))
    #expect(run.errors.hasSuffix("read 1, skipped 0, wrote 2 cited works\n"))
  }

  @Test func strictMakesASkippedRecordAnError() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("title,year\nTwo,2021,surplus\n", to: "a.csv")
    let run = try Command.winnow("convert", file.path, "--to", "jsonl", "--strict", "-o", "out.jsonl", in: folder.url)
    #expect(run.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "out.jsonl").path))
  }

  @Test func anOutputFileAppearsWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("TY  - JOUR\nTI  - One\nER  - \n", to: "a.ris")
    let run = try Command.winnow("convert", file.path, "missing.ris", "--to", "csv", "-o", "out.csv", in: folder.url)
    #expect(run.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.ris"])
    #expect(try Command.winnow("convert", file.path, "--to", "csv", "-o", "/dev/full", in: folder.url).status == 1)
  }

  @Test func aNonsensicalNumberOrDateIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("TY  - JOUR\nTI  - One\nER  - \n", to: "a.ris")
    _ = try Command.winnow("init", "r", in: folder.url)
    for options in [["--hits=-5"], ["--searched", "2026-02-31"], ["--as", " "]] {
      let importing = ["import", file.path, "--source", "X", "--review", "r"] + options
      #expect(try Command.run(Places.winnow, importing, in: folder.url).status == 64, "\(options)")
    }
    #expect(try Command.winnow("duplicates", "list", "--limit=-3", "--review", "r", in: folder.url).status == 64)
  }

  @Test func aTeamOfOneOrThreeCanSetItsReviewers() throws {
    let folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", in: folder.url)
    let set = try Command.winnow(
      "screen", "settings", "--stage", "title-abstract", "--reviewers", "3", "--review", "r", in: folder.url)
    #expect(set.output.contains("title-abstract: 3 reviewers a record"))
  }

  @Test func clustersListEveryInputRecordOnce() throws {
    let folder = try TemporaryFolder()
    let records = "TY  - JOUR\nTI  - The same title in two export files\nAU  - Meyer, B\nPY  - 2010\nER  - \n\n"
    let a = try folder.write(records + "TY  - JOUR\nTI  - Another long title\nER  - \n", to: "a.ris")
    let b = try folder.write(records, to: "b.ris")
    let run = try Command.winnow("dedupe", a.path, b.path, "--clusters", "c.csv", in: folder.url)
    #expect(run.status == 0)
    let clusters = try String(contentsOf: folder.url.appending(path: "c.csv"), encoding: .utf8)
    #expect(clusters == "id,cluster_id\r\na.ris:1,a.ris:1\r\na.ris:2,a.ris:2\r\nb.ris:1,a.ris:1\r\n")
  }

  @Test func aReviewGrowsThroughTheCommandsAlone() throws {
    let folder = try TemporaryFolder()
    let export = try folder.write("TY  - JOUR\nTI  - A work of interest\nAU  - Meyer, B\nER  - \n", to: "e.ris")
    let votes = try folder.write("record,reviewer,decision\nR1,amara,include\nR1,jonas,include\n", to: "v.csv")
    let steps = [
      ["init", "r", "--title", "A: a scoping review"],
      ["protocol", "override", "--why", "the protocol is on paper", "--review", "r"],
      ["import", export.path, "--source", "MEDLINE", "--searched", "2026-03-04", "--hits", "1", "--review", "r"],
      [
        "screen", "import", votes.path, "--stage", "title-abstract", "--review", "r", "--as", "amara", "--why",
        "done on paper",
      ],
      ["screen", "import", votes.path, "--stage", "full-text", "--review", "r"],
    ]
    for step in steps { #expect(try Command.run(Places.winnow, step, in: folder.url).status == 0, "\(step)") }
    let status = try Command.winnow("status", "--review", "r", "--json", in: folder.url)
    #expect(status.output.contains(#""stage":"full-text","reached":1,"included":1"#))
    let flow = try Command.winnow("report", "flow", "--review", "r", in: folder.url)
    #expect(flow.output.contains("      1  Reports of new included studies"))
    let log = try Command.winnow("log", "--review", "r", "--by", "amara", in: folder.url)
    #expect(log.output.contains("title-abstract R1: include by amara, from v.csv  — done on paper"))
    let fields = try String(contentsOf: folder.url.appending(path: "r/protocol.yaml"), encoding: .utf8)
    #expect(fields.contains("title: \"A: a scoping review\""))
  }
}
