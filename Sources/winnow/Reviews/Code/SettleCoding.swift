import ArgumentParser
internal import Bibliography
internal import Charting
internal import Reporting
internal import Review

extension CodeCommand {
  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the team’s codes of an excerpt, once all who code the document are done.",
      discussion: """
        Examples:
          winnow code agree abstract:17 2 advocacy direct/groups
          winnow code agree abstract:17 3 --none
          winnow code agree abstract:17 2 advocacy --arbiter --as ines
        """)

    @Argument(help: "A document.")
    var document: CodedDocument

    @Argument(help: "Number of the excerpt, from `winnow code compare`.")
    var excerpt: Int

    @Argument(help: "The codes.")
    var codes: [String] = []

    @Flag(name: .long, help: "There is nothing to code.")
    var none = false

    @Flag(name: .long, help: "Open the excerpt again.")
    var reopen = false

    @Flag(name: .long, help: "A third person decided.")
    var arbiter = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if [!codes.isEmpty, none, reopen].count(where: \.self) != 1 {
        throw ValidationError("Name the codes, or say --none or --reopen.")
      }
    }

    func run() throws {
      let review = try review.open()
      let sheet = try review.codingSheet(document, seenBy: actor.acting.actor)
      guard sheet.isOpen, sheet.excerpts.indices.contains(excerpt - 1) else {
        throw Problem(
          sheet.isOpen ? "there is no excerpt \(excerpt)" : "not all who code \(sheet.text.document.text) are done",
          remedy: sheet.isOpen
            ? "`winnow code compare \(document.text)` lists them." : "Nothing was recorded; it is closed until then.")
      }
      let chosen = sheet.excerpts[excerpt - 1]
      let books = sheet.books
      let given = try codes.map { code in
        // Codes that the coders gave by an older codebook may stand.
        try chosen.codings.map(\.code).first { $0.text == code || $0.path == code } ?? books.code(meant: code)
      }
      try review.agree(
        on: chosen.passage, of: document, reopen ? nil : given, by: arbiter ? .arbiter : .consensus,
        textHash: chosen.textHash, acting: actor.acting)
      let words = reopen ? "open again" : none ? "no code" : given.map(\.text).joined(separator: ", ")
      Console.print("\(sheet.text.document.text) excerpt \(excerpt): \(words)")
    }
  }

  struct SignOff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign-off",
      abstract: "Sign the team’s coding off; --list says who has signed.",
      discussion: """
        Everybody signs the coding as it is now. When the team’s coding changes afterwards, a signature is of an earlier one, \
        and is listed so.

        Examples:
          winnow code sign-off --as amara
          winnow code sign-off --list
        """)

    @Flag(name: .long, help: "Only say who has signed.")
    var list = false

    @Flag(name: .long, help: "Take the signature back.")
    var withdraw = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      if !list { try review.signOffCoding(isSigned: !withdraw, acting: actor.acting) }
      let standing = try review.codingSignOff()
      let state = standing.isComplete ? "signed by all" : "not signed by all"
      Console.print("coding \(standing.codingHash.prefix(12)): \(state)")
      for person in standing.people {
        Console.print("  \(person.name): \(person.state.rawValue)" + (person.at.map { ", \($0.prefix(10))" } ?? ""))
      }
      for obstacle in standing.obstacles { Console.say("\(obstacle)") }
    }
  }

  struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How far two coders agree on each code, over the units of the documents that both are done with.",
      discussion: """
        A unit is a sentence of an abstract, a paragraph of a full text, a turn of a transcript; a code is there where one of \
        the coder’s passages with it, or with a code below it, touches the unit.

        Examples:
          winnow code agreement
          winnow code agreement --codebook tasks --documents abstract:3 abstract:7
        """)

    @Option(name: .long, help: "Which codebook, where codes of several were given.")
    var codebook: String?

    @Option(name: .long, parsing: .upToNextOption, help: "Only these documents.")
    var documents: [CodedDocument] = []

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let found = try options.review.open().codingAgreement(codebook, documents: documents.isEmpty ? nil : documents)
      for agreement in found { try options.print(agreement.table, figure: nil) }
      if found.isEmpty { Console.say("No document has been coded by two who are both done.") }
    }
  }
}
