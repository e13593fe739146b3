import ArgumentParser
internal import Charting

/// One file a subcommand in this folder, or a few that belong together.
struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Coding: codes of the codebook on passages of abstracts, full texts and transcripts.",
    discussion: """
      Two people code each document apart; what one coded stays closed to the other until both are done. Then passages that \
      overlap stand together as excerpts: what both gave counts, the rest the team settles. `winnow analyse themes` counts \
      what the team has.

      A document is named abstract:17, fulltext:17 or transcript:NAME. A code is named as in the codebook: direct/advocacy, \
      with its codebook before it where several have such a code (tasks:direct/advocacy), or by its label.

      Examples:
        winnow code documents
        winnow code show abstract:17
        winnow code add abstract:17 advocacy --quote "spoke up for clients"
        winnow code finish abstract:17
        winnow code compare abstract:17
        winnow code agree abstract:17 2 advocacy
      """,
    groupedSubcommands: [
      CommandGroup(name: "Look", subcommands: [Book.self, Documents.self, Show.self, Compare.self, Agreement.self]),
      CommandGroup(
        name: "Code",
        subcommands: [Add.self, Remove.self, Memo.self, Finish.self, Import.self, Export.self]),
      CommandGroup(name: "Settle", subcommands: [Agree.self, SignOff.self]),
    ])
}

extension CodedDocument: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}

/// Options that say which words of a document are meant.
struct PassageOptions: ParsableArguments {
  @Option(name: .long, help: "Words of the document; with --unit words of that unit.")
  var quote: String?

  @Option(name: .long, help: "A whole unit, by the number that `winnow code show` gives it.")
  var unit: Int?

  /// Whether a passage is named.
  var isGiven: Bool { quote != nil || unit != nil }

  /// The passage of a document that is meant.
  func passage(in text: DocumentText) throws -> Passage {
    if let quote { return try text.passage(quoted: quote, inUnit: unit) }
    guard let unit else { throw ValidationError("Say which words: --quote \"…\" or --unit N.") }
    return try text.passage(ofUnit: unit)
  }
}
