import Fixtures
import Foundation
import Review
import Testing

@Suite struct MaterialByCommands {
  private func run(_ team: ChartingTeam, _ arguments: String..., as user: String? = nil) throws -> Finished {
    try Command.run(
      Places.winnow, arguments + ["--review", team.review.folder.path] + (user.map { ["--as", $0] } ?? []),
      in: team.review.folder)
  }

  private func write(_ text: String, to name: String, of team: ChartingTeam) throws -> String {
    let file = team.review.folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @Test("goes from a log to its totals, its checks and a job description") func log() throws {
    let team = try ChartingTeam(sources: 1)
    let file = try write(MaterialFiles.log, to: "ward-log.csv", of: team)
    let added = try run(team, "material", "add", file, "--kind", "activity-log", "--record", "R1", as: "amara")
    #expect(added.output == "ward-log: 4 activities, 1 row refused\n")
    #expect(added.errors.contains("ward-log.csv:5: “minutes” takes a number of minutes"))
    #expect(
      try run(team, "material", "list").output.contains("ward-log  activity-log  4 activities, 1 row refused  R1"))
    #expect(try run(team, "material", "list", "--json").output.contains(#""rows":4,"refused":1}]"#))
    #expect(try run(team, "material", "show", "ward-log").output.contains("W1      2019-03-21       90  team"))
    #expect(try run(team, "material", "export", "ward-log").output == MaterialFiles.log)
    let totals = try run(team, "analyse", "activities", "ward-log", "--format", "csv").output
    #expect(totals.contains("team,2,50 %,120,80 %,0") || totals.contains("team,2,0.5,120,0.8,0"))
    #expect(try run(team, "analyse", "activities", "ward-log", "--format", "svg").output.hasPrefix("<svg"))
    #expect(try run(team, "analyse", "activities", "ward-log", "--by", "worker").output.contains("W2"))
    #expect(try run(team, "analyse", "activities", "ward-log", "--checks").output.contains("minutes missing"))
    for user in ["amara", "jonas"] { try team.finish(1, by: user, ["task": "support"]) }
    let described = try run(
      team, "analyse", "job-description", "task", "--title", "Peer worker", "--log", "ward-log", "--format", "markdown")
    #expect(described.output.hasPrefix("# Peer worker\n") && described.output.contains("1 source (R1)"))
    #expect(described.errors.contains("of no code: team (120 minutes), advocacy (30 minutes)"))
  }

  @Test("goes from two inventories and a survey, matched by two people apart, to what is unique and common")
  func tasks() throws {
    let team = try ChartingTeam(sources: 1)
    let tables = try write(MaterialFiles.inventories, to: "tasks.csv", of: team)
    let survey = try write(MaterialFiles.ratings, to: "survey.csv", of: team)
    for (name, occupation) in [("peers", "Peer"), ("managers", "Case manager")] {
      let added = try run(
        team, "material", "add", tables, "--kind", "task-inventory", "--occupation", occupation, "--name", name,
        as: "amara")
      #expect(added.output == "\(name): 3 tasks\n")
    }
    #expect(try run(team, "material", "add", survey, "--kind", "survey-ratings", as: "amara").status == 0)
    let matched = try run(team, "tasks", "match", "peers", "managers", "a2", "--same", "A1", as: "amara")
    #expect(matched.output == "A2 of peers: same as A1\n")
    #expect(try run(team, "tasks", "show", "peers", "managers", "--open", as: "amara").errors.contains("4 tasks of 6"))
    #expect(try run(team, "tasks", "finish", "peers", "managers", as: "amara").errors.contains("--rest-unique"))
    #expect(try run(team, "tasks", "finish", "peers", "managers", "--rest-unique", as: "amara").status == 0)
    #expect(try run(team, "tasks", "compare", "peers", "managers", as: "jonas").errors.contains("nothing to compare"))
    #expect(try run(team, "analyse", "tasks", "peers", "managers", "--ratings", "survey").status == 1)
    let csv = try write(
      "first task,second task,match\nA2,A1,overlaps\n", to: "jonas.csv", of: team)
    #expect(
      try run(team, "tasks", "import", "peers", "managers", csv, as: "jonas").output == "1 task recorded, 0 problems\n")
    #expect(try run(team, "tasks", "finish", "peers", "managers", "--rest-unique", as: "jonas").status == 0)
    let compared = try run(team, "tasks", "compare", "peers", "managers", as: "jonas").output
    #expect(compared.contains("same as A1") && compared.contains("overlaps A1"))
    let agreed = try run(team, "tasks", "agree", "peers", "managers", "A2", "--same", "A1", as: "jonas")
    #expect(agreed.output == "A2: recorded; 0 tasks to settle\n")
    let table = try run(team, "analyse", "tasks", "peers", "managers", "--ratings", "survey").output
    #expect(table.contains("Unique to Peer (2)") && table.contains("Common (1)"))
    #expect(table.contains("Below threshold (1)"))
    let figure = try run(team, "analyse", "tasks", "peers", "managers", "--ratings", "survey", "--format", "svg").output
    #expect(figure.hasPrefix("<svg") && figure.contains("Unique to Case manager"))
    #expect(
      try run(team, "analyse", "tasks", "peers", "managers", "--ratings", "survey", "--sensitivity").output
        .contains("Tasks under other thresholds"))
    #expect(
      try run(team, "tasks", "export", "peers", "managers", as: "jonas").output.contains("A2,A1,overlaps,Plan wellness")
    )
    #expect(try run(team, "verify").status == 0)
  }

  @Test("shows a transcript turn by turn, with who speaks for whom") func transcript() throws {
    let team = try ChartingTeam(sources: 1)
    let file = try write(MaterialFiles.transcript, to: "talk.txt", of: team)
    let added = try run(team, "material", "add", file, "--kind", "transcript", as: "amara")
    #expect(added.output == "talk: 3 turns\n" && added.errors.contains("speak, but are no participants: “Interviewer”"))
    #expect(try run(team, "material", "show", "talk").output.contains("Ana          peer workers  community"))
    #expect(try run(team, "material", "add", file, "--kind", "transcript", as: "amara").errors.contains("already"))
    #expect(try run(team, "material", "remove", "talk", as: "amara").status == 0)
    #expect(try run(team, "material", "list").errors.contains("no material yet"))
    #expect(try run(team, "material", "remove", "talk", "--take-back", as: "amara").output == "talk: counts again\n")
  }
}
