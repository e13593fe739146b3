import ArgumentParser
internal import Charting
internal import Review

extension CodeCommand {
  struct Memo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note something on words, a document, a code or the coding as a whole; without a text list the memos.",
      discussion: """
        A memo takes the place of your last one there. Memos on a document and its words are closed to others as codes are; \
        those on a code or on the whole are read by everybody at once.

        Examples:
          winnow code memo
          winnow code memo "sarcasm?" --on abstract:17 --quote "so grateful"
          winnow code memo "only where a client is present" --code direct/advocacy
          winnow code memo "saturated after the tenth interview"
          winnow code memo "" --code direct/advocacy
        """)

    @Argument(help: "The text; empty takes the memo back.")
    var text: String?

    @Option(name: .long, help: "A document.")
    var on: CodedDocument?

    @Option(name: .long, help: "A code.")
    var code: String?

    @OptionGroup var passage: PassageOptions
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if on != nil, code != nil { throw ValidationError("Name a document or a code, not both.") }
      if passage.isGiven, on == nil { throw ValidationError("Say with --on which document the words are in.") }
    }

    func run() throws {
      let review = try review.open()
      guard let text else {
        for memo in try review.memos(seenBy: actor.acting.actor) where isWanted(memo.subject, review) {
          Console.print("\(CodingText.subject(memo.subject))  \(memo.author), \(memo.at.prefix(10)): \(memo.text)")
        }
        return
      }
      try review.writeMemo(text, on: try subject(review), acting: actor.acting)
      Console.print(text.isEmpty ? "memo taken back" : "memo written")
    }

    private func subject(_ review: Review) throws -> MemoSubject {
      if let code { return .code(try review.codebooks().code(meant: code)) }
      guard let on else { return .whole }
      guard passage.isGiven else { return .document(on) }
      return .passage(on, try passage.passage(in: try review.documentText(on)))
    }

    private func isWanted(_ subject: MemoSubject, _ review: Review) -> Bool {
      if let on { return subject.document == on }
      guard let code, let known = try? review.codebooks().code(meant: code) else { return true }
      return subject == .code(known)
    }
  }
}
