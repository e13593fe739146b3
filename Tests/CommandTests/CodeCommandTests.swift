import Fixtures
import Foundation
import Review
import Testing

@Suite struct CodingByCommands {
  private func run(_ team: CodingTeam, _ arguments: String..., as user: String? = nil) throws -> Finished {
    try Command.run(
      Places.winnow, arguments + ["--review", team.review.folder.path] + (user.map { ["--as", $0] } ?? []),
      in: team.review.folder)
  }

  @Test("goes from the document to the themes") func wayThrough() throws {
    let team = try CodingTeam()
    #expect(try run(team, "code", "book").output.contains("support/advocacy  Advocacy: Speaking up"))
    #expect(try run(team, "code", "documents", as: "amara").output.contains("abstract:1  to code  Meyer 1991"))
    let added = try run(
      team, "code", "add", "abstract:1", "advocacy", "--quote", "spoke up", "--group", "peers", as: "amara")
    #expect(added.output.contains("tasks:support/advocacy “spoke up”  (peers)"))
    _ = try run(team, "code", "add", "abstract:R1", "groups", "--unit", "2", as: "amara")
    _ = try run(team, "code", "add", "abstract:1", "advocacy", "--unit", "1", as: "jonas")
    let shown = try run(team, "code", "show", "abstract:1", as: "amara").output
    #expect(shown.contains("   2  They led groups every week.") && shown.contains("support/groups “They led"))
    // What one coded is closed to the other.
    #expect(try !run(team, "code", "show", "abstract:1", as: "jonas").output.contains("support/groups"))
    for user in ["amara", "jonas"] { #expect(try run(team, "code", "finish", "abstract:1", as: user).status == 0) }
    let compared = try run(team, "code", "compare", "abstract:1", as: "jonas").output
    #expect(compared.contains("2 excerpts, 1 to settle") && compared.contains("tasks:support/groups: only amara"))
    #expect(compared.contains("counts: tasks:support/advocacy  (all gave it)"))
    #expect(try run(team, "code", "agree", "abstract:1", "2", "groups", as: "jonas").status == 0)
    #expect(try run(team, "code", "compare", "abstract:1", "--open", as: "jonas").output.contains("0 to settle"))
    let agreement = try run(team, "code", "agreement").output
    #expect(agreement.contains("amara and jonas on 3 passages"))
    let themes = try run(team, "analyse", "themes", "--format", "csv").output
    #expect(themes.contains("peers"))
    #expect(try run(team, "analyse", "themes", "--format", "svg").output.hasPrefix("<svg"))
    #expect(try run(team, "verify").status == 0)
  }

  @Test("tells what is wrong and what would be right") func refusals() throws {
    let team = try CodingTeam()
    let unknown = try run(team, "code", "add", "abstract:1", "advocasy", "--unit", "1", as: "amara")
    #expect(unknown.status == 1 && unknown.errors.contains("Did you mean `tasks:support/advocacy`"))
    let twice = try run(team, "code", "add", "abstract:1", "groups", "--quote", "e", as: "amara")
    #expect(twice.errors.contains("times in abstract:1"))
    #expect(try run(team, "code", "add", "abstract:1", "groups", as: "amara").errors.contains("--unit N"))
    #expect(try run(team, "code", "agree", "abstract:1", "1", "groups", as: "amara").errors.contains("are done"))
    #expect(try run(team, "code", "agree", "abstract:1", "1", as: "amara").errors.contains("--none"))
  }

  @Test("takes a table of codes and gives one that it reads again") func tables() throws {
    let team = try CodingTeam()
    let csv = team.review.folder.appending(path: "codes.csv")
    try Data("document,unit,code,memo\nabstract:1,1,advocacy,loud\nabstract:1,8,groups,\n".utf8).write(to: csv)
    let taken = try run(team, "code", "import", csv.path, as: "amara")
    #expect(taken.output.contains("1 document, 1 code recorded, 1 problem"))
    #expect(taken.errors.contains("codes.csv:3: abstract:1 has no unit 8"))
    let given = try run(team, "code", "export", as: "amara").output
    #expect(given.contains("abstract:1,1,Peers spoke up for clients.,tasks:support/advocacy,,,,loud,amara,0,27"))
    try Data(given.utf8).write(to: csv)
    #expect(try run(team, "code", "import", csv.path, as: "amara").output.contains("1 known already"))
    #expect(try run(team, "code", "export", as: "jonas").output.split(separator: "\n").count == 1)
  }

  @Test("keeps memos and signatures") func memos() throws {
    let team = try CodingTeam()
    _ = try run(team, "code", "memo", "only with clients", "--code", "advocacy", as: "amara")
    _ = try run(team, "code", "memo", "sarcasm?", "--on", "abstract:1", "--quote", "spoke up", as: "amara")
    #expect(try run(team, "code", "memo", as: "amara").output.contains("abstract:1 6–14  amara, 20"))
    #expect(try !run(team, "code", "memo", as: "jonas").output.contains("sarcasm"))
    for user in ["amara", "jonas"] { try team.finish(by: user, ["led groups": "groups"]) }
    let signed = try run(team, "code", "sign-off", as: "amara").output
    #expect(signed.contains("amara: signed") && signed.contains("jonas: not signed"))
  }
}
