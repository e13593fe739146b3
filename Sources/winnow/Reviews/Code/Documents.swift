import ArgumentParser
internal import Bibliography
internal import Charting
internal import Review

extension DocumentToCode.State: ExpressibleByArgument {}

extension CodeCommand {
  struct Book: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The codebooks of the protocol in force.",
      discussion: """
        Example:
          winnow code book
        """)

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let books = try review.open().codebooks()
      for book in books {
        Console.print("\(book.id)  \(book.label)")
        for code in book.codes {
          let inset = String(repeating: "  ", count: code.depth + 1)
          let name = code.label == code.value ? code.value : "\(code.value)  \(code.label)"
          Console.print("\(inset)\(name)" + (code.definition.map { ": \($0)" } ?? ""))
        }
      }
      if books.isEmpty { Console.say("The protocol has no codebook.") }
    }
  }

  struct Documents: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What there is to code, and how far it is coded.",
      discussion: """
        The abstracts and full texts of the included sources, and the transcripts. A full text is coded from its text, of \
        several text files from the one attached last; a PDF is listed with what to do.

        Examples:
          winnow code documents
          winnow code documents --state "to code" --as amara
        """)

    @Option(name: .long, help: "Only those: \"to code\", begun or finished.")
    var state: DocumentToCode.State?

    @Flag(name: .long, help: "Only those on which coders differ.")
    var open = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var page: PageOptions
    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let all = try review.open().documentsToCode(seenBy: viewer.name)
      let wanted = all.filter { document in
        (state.map { $0 == document.own } ?? true) && (!open || document.differences > 0)
      }
      let shown = wanted.dropFirst(page.offset).prefix(page.limit)
      guard !json else {
        Console.print(JSONValue.array(shown.map(\.json)).jsonText)
        return
      }
      let counts = DocumentToCode.State.allCases.map { state in "\(all.count { $0.own == state }) \(state.rawValue)" }
      Console.print("\(all.count.counted("document")); of yours \(counts.joined(separator: ", "))")
      for document in shown { Console.print(line(document)) }
      page.sayMore(shown: shown.count, of: wanted.count)
      if all.isEmpty { Console.say("No source with an abstract or a full text is included yet.") }
    }

    private func line(_ document: DocumentToCode) -> String {
      let state = document.obstacle == nil ? document.own.rawValue : "can’t be coded"
      let codes = document.codes > 0 ? ", \(document.codes.counted("code"))" : ""
      let differing = document.differences > 0 ? ", \(document.differences) to settle" : ""
      let done = document.isOpen && document.finished > 0 ? ", \(document.finished) done" : ""
      let remedy = document.obstacle.map { "\n    \($0.what). \($0.remedy)" } ?? ""
      return
        "\(document.document.text)  \(state)\(codes)\(done)\(differing)  \(document.label)  \(document.title)\(remedy)"
    }
  }
}

extension DocumentToCode {
  fileprivate var json: JSONValue {
    .object([
      ("document", .string(document.text)), ("label", .string(label)), ("title", .string(title)),
      ("state", .string(own.rawValue)), ("codes", .number(String(codes))), ("finished", .number(String(finished))),
      ("open", .bool(isOpen)), ("differences", .number(String(differences))),
      ("obstacle", obstacle.map { .string("\($0)") } ?? .null),
    ])
  }
}
