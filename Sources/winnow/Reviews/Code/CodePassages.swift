import ArgumentParser
internal import Charting
internal import Review

extension CodeCommand {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give words of a document a code.",
      discussion: """
        Of a transcript group, setting and participant are those of who speaks; say them where they are others, and for \
        abstracts and full texts where you know them.

        Examples:
          winnow code add abstract:17 advocacy --quote "spoke up for clients"
          winnow code add fulltext:17 direct/groups --unit 12 --group "peer workers" --setting hospital
        """)

    @Argument(help: "A document.")
    var document: CodedDocument

    @Argument(help: "A code.")
    var code: String

    @OptionGroup var passage: PassageOptions

    @Option(name: .long, help: "Whose view it is.")
    var group: String?

    @Option(name: .long, help: "The kind of service or place.")
    var setting: String?

    @Option(name: .long, help: "Who says it.")
    var participant: String?

    @Option(name: .long, help: "A note on the passage.")
    var memo: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      let text = try review.documentText(document)
      let code = try review.codebooks().code(meant: code)
      let coding = try review.code(
        try passage.passage(in: text), of: document, with: code,
        voice: Voice(group: group, setting: setting, participant: participant), memo: memo, textHash: text.textHash,
        acting: actor.acting)
      Console.print("\(text.document.text)  \(CodingText.coding(coding, isOlder: false))")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take codes of yours away, by the numbers that `winnow code show` gives.",
      discussion: """
        Example:
          winnow code remove 57 58
        """)

    @Argument(help: "Numbers of codes, with or without #.")
    var codes: [String]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let numbers = try codes.map { text in
        guard let number = Int(text.hasPrefix("#") ? String(text.dropFirst()) : text) else {
          throw ValidationError("“\(text)” is no number of a code.")
        }
        return number
      }
      let review = try review.open()
      for number in numbers {
        try review.uncode(number, acting: actor.acting)
        Console.print("#\(number) taken away")
      }
    }
  }

  struct Finish: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that you are done with documents, or go on with them.",
      discussion: """
        A document in which you found nothing to code counts too: you read it.

        Example:
          winnow code finish abstract:17 abstract:18
        """)

    @Argument(help: "Documents.")
    var documents: [CodedDocument]

    @Flag(name: .long, help: "Go on with them instead.")
    var reopen = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      for document in documents {
        try review.finishCoding(document, isFinished: !reopen, acting: actor.acting)
        Console.print("\(document.text): \(reopen ? "open again" : "done")")
      }
    }
  }
}
