import ArgumentParser
internal import Review

/// The command line. Commands parse arguments, call one operation, and print; rules live below.
@main
struct Winnow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winnow",
    abstract: "Scoping reviews by JBI methodology, from the search to the report.",
    discussion: """
      New here? `winnow demo` builds a small worked review and says what to try next.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "A review:",
        subcommands: [
          DemoCommand.self, InitCommand.self, ProtocolCommand.self, TeamCommand.self, ImportCommand.self,
          SearchCommand.self,
          DuplicatesCommand.self, RemoveCommand.self, PilotCommand.self, ScreenCommand.self, RankingCommand.self,
          ConflictsCommand.self,
          AgreementCommand.self, FullTextCommand.self, StudiesCommand.self, ConsultationCommand.self,
          ContactsCommand.self, ChartCommand.self, MaterialCommand.self,
          TasksCommand.self, CodeCommand.self, AnalyseCommand.self, StatusCommand.self, ReportCommand.self,
          ExportCommand.self, ArchiveCommand.self, RestoreCommand.self, LogCommand.self, MergeCommand.self,
          VerifyCommand.self,
        ]),
      CommandGroup(name: "In a browser, and over the web:", subcommands: webCommands + [APICommand.self]),
      CommandGroup(
        name: "Files in, files out:",
        subcommands: [
          FormatsCommand.self, CheckCommand.self, ConvertCommand.self, DedupeCommand.self, SimulateCommand.self,
        ]),
    ])

  /// Those that are built with the web app.
  private static var webCommands: [any ParsableCommand.Type] {
    #if Web
      [ServeCommand.self]
    #else
      []
    #endif
  }
}

/// The version that reports and the ledger name.
enum Version {
  static let text = ProgramVersion.text
}
