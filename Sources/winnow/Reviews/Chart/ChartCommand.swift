import ArgumentParser

/// One file a subcommand in this folder.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Charting: fill in the form for each included source, agree on it, see how it changed.",
    discussion: """
      The form is that of the protocol in force. Two people chart each source apart; what one charted stays closed to the \
      other until both are done. Then they agree field by field. “not reported” and “not applicable” are answers; a field \
      without an answer is not charted yet.

      Examples:
        winnow chart form
        winnow chart set R17 --field country=USA --field "roles=Advocacy [p. 12: “spoke up”]; Group facilitation"
        winnow chart finish R17
        winnow chart compare R17
        winnow chart agree R17 country "United States"
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Look", subcommands: [Form.self, List.self, Show.self, Compare.self, Agreement.self, Pilot.self]),
      CommandGroup(name: "Chart", subcommands: [Set.self, Finish.self, Import.self, Export.self]),
      CommandGroup(name: "Settle", subcommands: [Agree.self, Verify.self, Recode.self, Gap.self]),
    ])
}
