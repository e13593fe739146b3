import ArgumentParser
internal import Bibliography
internal import Review

/// One file a subcommand in this folder.
struct FullTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fulltext",
    abstract: "Full texts: attach files, log tries, note what could not be had.",
    discussion: """
      A report is sought once its record is included at title and abstract, or comes from another method. Files are kept \
      unchanged in fulltexts/, and `winnow verify` reads them again.

      Examples:
        winnow fulltext status
        winnow fulltext attach R17 ~/Downloads/paper.pdf
        winnow fulltext try R18 --method "interlibrary loan"
        winnow fulltext not-retrieved R18 --note "no library has it"
      """,
    groupedSubcommands: [
      CommandGroup(name: "Look", subcommands: [Status.self, Tries.self]),
      CommandGroup(
        name: "Record", subcommands: [Attach.self, Try.self, NotRetrieved.self, Retrieved.self, Detach.self]),
    ])
}
