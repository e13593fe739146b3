import Fixtures
import Foundation
import Review
import Testing

@Suite struct ChartingByCommands {
  private func run(_ team: ChartingTeam, _ arguments: String..., as user: String? = nil) throws -> Finished {
    try Command.run(
      Places.winnow, arguments + ["--review", team.review.folder.path] + (user.map { ["--as", $0] } ?? []),
      in: team.review.folder)
  }

  @Test("goes from the form to the table") func wayThrough() throws {
    let team = try ChartingTeam(sources: 2)
    #expect(try run(team, "chart", "form").output.contains("task  Task  [codes]"))
    for user in ["amara", "jonas"] {
      let country = user == "amara" ? "USA" : "Canada"
      for source in ["R1", "R2"] {
        let set = try run(
          team, "chart", "set", source, "--field", "country=\(country)", "--field",
          "task=support [p. 3: “sat with them”]",
          as: user)
        #expect(set.output.contains("2 answers recorded"))
      }
      #expect(try run(team, "chart", "finish", "R1", "R2", as: user).status == 0)
    }
    let compared = try run(team, "chart", "compare", "R1", "--open", as: "amara").output
    #expect(compared.contains("different  country: United States | Canada"))
    #expect(!compared.contains("task"))
    #expect(try run(team, "chart", "agree", "R1", "country", "uk", as: "amara").output.contains("United Kingdom"))
    let table = try run(team, "chart", "export").output
    #expect(table.contains("R1,Meyer 1991,") && table.contains("(disputed)") && table.contains("United Kingdom"))
    let crosstab = try run(team, "analyse", "crosstab", "task", "country", "--format", "csv").output
    #expect(crosstab.contains("United Kingdom"))
    #expect(try run(team, "analyse", "frequencies", "task", "--format", "sources").output.contains("R2"))
    #expect(try run(team, "analyse", "frequencies", "task", "--format", "svg").output.hasPrefix("<svg"))
  }

  @Test("tries the form on sources drawn at random, and says how far the two agree") func pilot() throws {
    let team = try ChartingTeam(sources: 3)
    let drawn = try run(team, "chart", "pilot", "draw", "--sources", "1", "--seed", "1", as: "paul")
    let source = try #require(drawn.output.firstMatch(of: #/R\d/#).map { String($0.output) })
    let list = try run(team, "chart", "list", as: "amara").output
    #expect(list.contains("\(source)  to chart, pilot") && list.contains("Pilot round 1: 0 of 1 source charted"))
    for (user, country) in [("amara", "USA"), ("jonas", "Canada")] {
      _ = try run(team, "chart", "set", source, "--field", "country=\(country)", as: user)
      _ = try run(team, "chart", "finish", source, as: user)
    }
    let status = try run(team, "chart", "pilot").output
    #expect(status.contains("Pilot round 1: 1 of 1 source charted by all who chart them"))
    #expect(status.contains("country: 0 of 1 the same"))
    #expect(try run(team, "chart", "pilot", "close", "--again", as: "paul").status == 1)
    let closed = try run(team, "chart", "pilot", "close", "--again", "--why", "two countries", as: "paul")
    #expect(closed.output.contains("tried again"))
    #expect(try run(team, "chart", "pilot").output.contains("tried again by paul: two countries"))
  }

  @Test("tells what is wrong with an answer and what would be right") func refusal() throws {
    let team = try ChartingTeam(sources: 1)
    let refused = try run(team, "chart", "set", "R1", "--field", "task=gardening", as: "amara")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("has no such value") && refused.errors.contains("support, office"))
    #expect(try run(team, "chart", "set", "R1", "--field", "taks=x", as: "amara").errors.contains("no field `taks`"))
  }

  @Test("takes a table made elsewhere, tells which cells it can't use, and keeps the rest") func table() throws {
    let team = try ChartingTeam(sources: 2)
    let csv = team.review.folder.appending(path: "charted.csv")
    try Data(
      "title,year,country,helps\nWork number 1,1991,USA,yes\nWork number 2,1992,Atlantis,no\nAnother,2001,USA,yes\n"
        .utf8
    ).write(to: csv)
    let map = team.review.folder.appending(path: "map.csv")
    try Data("column,field,text,value\nhelps,task,,support\n".utf8).write(to: map)
    let taken = try run(
      team, "chart", "import", csv.path, "--map", map.path, "--finish", as: "amara")
    #expect(taken.output.contains("2 sources, 4 answers recorded, 2 problems"))
    #expect(taken.errors.contains("charted.csv:3: “Country” takes a country"))
    #expect(taken.errors.contains("charted.csv:4: fits no included source"))
    let own = try run(team, "chart", "show", "R1", as: "amara").output
    #expect(own.contains("task: support") && own.contains("country: United States") && own.contains("year: 1991"))
    // What one charted is closed to the other.
    #expect(try !run(team, "chart", "show", "R1", as: "jonas").output.contains("support"))
  }
}
