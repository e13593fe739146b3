import CitationFormats
import Fixtures
import Foundation
import Testing

@Suite struct TheRepairReport {
  /// More damaged lines than a person would read on the terminal.
  private let lines =
    (1...30).map { "{\"title\": broken \($0)}" }.joined(separator: "\n") + "\n{\"title\":\"One\"}\n{\"volume\":\"2\"}\n"

  private func rows(_ file: URL) throws -> [[String]] {
    let table = try CSVTable(ByteSource(path: file.path))
    let names = ["file", "line", "record", "severity", "what", "text", "remedy"]
    #expect(table.heading == names)
    var rows: [[String]] = []
    while let row = try table.next() { rows.append(names.map { row[$0] ?? "" }) }
    return rows
  }

  @Test("it lists everything that was skipped or repaired", arguments: ["convert", "import"])
  func everything(command: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(lines, to: "a.jsonl")
    _ = try Command.winnow("init", "r", in: folder.url)
    let options =
      command == "convert" ? ["--to", "csv", "-o", "out.csv"] : ["--source", "Hand searches", "--review", "r"]
    let run = try Command.run(
      Places.winnow, [command, "a.jsonl", "--repairs", "repairs.csv"] + options, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let rows = try rows(folder.url.appending(path: "repairs.csv"))
    #expect(rows.count == 31)
    #expect(rows.map { $0[1] } == (1...30).map(String.init) + ["32"])
    #expect(Set(rows.prefix(30).map { $0[3] }) == ["skipped"])
    #expect(rows.last?[3] == "repaired")
    #expect(rows.allSatisfy { $0[0] == "a.jsonl" && !$0[4].isEmpty && !$0[6].isEmpty })
  }

  @Test func itIsThereAlsoWhenTheImportFails() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("{\"title\": broken}\n", to: "a.jsonl")
    _ = try Command.winnow("init", "r", in: folder.url)
    let run = try Command.winnow(
      "import", "a.jsonl", "--source", "X", "--review", "r", "--repairs", "repairs.csv", in: folder.url)
    #expect(run.status == 1)
    #expect(try rows(folder.url.appending(path: "repairs.csv")).count == 1)
  }
}
