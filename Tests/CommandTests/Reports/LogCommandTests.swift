import Fixtures
import Foundation
import Review
import Testing

@Suite struct TheLogsOfTalks {
  private func run(_ team: ScreeningTeam, _ arguments: String...) throws -> Finished {
    try Command.run(Places.winnow, arguments + ["--review", team.review.folder.path], in: team.review.folder)
  }

  @Test("are kept by commands and stand in the report") func report() throws {
    let team = try ScreeningTeam(records: 2)
    let added = try run(
      team, "consultation", "add", "--date", "2026-02-03", "--who", "peer workers", "--people", "5", "--said",
      "two tasks are missing", "--as", "paul")
    let number = try #require(added.output.firstMatch(of: #/consultation ([0-9]+)/#)?.1)
    #expect(
      try run(team, "consultation", "revise", String(number), "--changed", "the codebook has both", "--as", "paul")
        .status
        == 0)
    #expect(try run(team, "consultation").output.contains("changed: the codebook has both"))
    let contact = try run(
      team, "contacts", "add", "--date", "2026-04", "--whom", "M. Lee", "--records", "R1", "R2", "--asked", "the list",
      "--as", "paul")
    #expect(contact.status == 0, "\(contact.errors)")
    let report = try run(team, "report", "consultation", "--as", "paul").output
    #expect(report.contains("| 2026-02-03 | peer workers | [5](#n"))
    #expect(report.contains("the codebook has both") && report.contains("`R1`, `R2`"))
    #expect(report.contains("Not filled: what came of it; \\`winnow contacts revise"))
    let listed = try run(team, "contacts", "list", "--json").output
    #expect(listed.contains("\"records\":[\"R1\",\"R2\"]"))
    #expect(try run(team, "consultation", "remove", String(number), "--why", "twice", "--as", "paul").status == 0)
    #expect(try !run(team, "report", "consultation", "--as", "paul").output.contains("peer workers |"))
    #expect(try run(team, "verify").output.hasPrefix("equal"))
  }
}
