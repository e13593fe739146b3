import ArgumentParser
internal import Bibliography
internal import Charting
internal import Review

extension CodeCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A document’s text with its units numbered, and your codes below each.",
      discussion: """
        Units are sentences of an abstract, paragraphs of a full text, turns of a transcript. The number before a code is \
        what `winnow code remove` takes.

        Example:
          winnow code show abstract:17
        """)

    @Argument(help: "A document.")
    var document: CodedDocument

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let sheet = try review.open().codingSheet(document, seenBy: viewer.name)
      let state = sheet.isFinished ? "done" : "not done"
      Console.print("\(sheet.text.document.text)  \(sheet.text.label)  \(state) by \(viewer.name)")
      for unit in sheet.text.units {
        let speaker = unit.speaker.map { "\($0): " } ?? ""
        let inset = String(repeating: " ", count: max(0, 4 - String(unit.number).count))
        Console.print("\(inset)\(unit.number)  \(speaker)\(sheet.text.quote(unit.passage))")
        for coding in sheet.own where !sheet.isOfOlderText(coding) && first(coding, sheet.text) == unit.number {
          Console.print("        \(CodingText.coding(coding, isOlder: false))")
        }
      }
      let older = sheet.own.filter(sheet.isOfOlderText)
      if !older.isEmpty { Console.print("Of an older text:") }
      for coding in older { Console.print("        \(CodingText.coding(coding, isOlder: true))") }
      for memo in sheet.memos where memo.subject.passage == nil {
        Console.print("memo by \(memo.author): \(memo.text)")
      }
      for code in sheet.unknownCodes { Console.say("\(code.text) is in no codebook any more.") }
      if !sheet.isOpen { Console.say("What others coded is closed until \(sheet.coders) are done.") }
    }

    private func first(_ coding: Coding, _ text: DocumentText) -> Int? { text.units(of: coding.passage).first?.number }
  }

  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What the coders of a document gave, excerpt by excerpt, and what counts.",
      discussion: """
        Passages that overlap are one excerpt. A code counts where all coders gave it or one below it, or as the team settled. \
        The number before an excerpt is what `winnow code agree` takes.

        Example:
          winnow code compare abstract:17 --open
        """)

    @Argument(help: "A document.")
    var document: CodedDocument

    @Flag(name: .long, help: "Only what is to settle.")
    var open = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let sheet = try review.open().codingSheet(document, seenBy: viewer.name)
      guard sheet.isOpen else {
        Console.say("There is nothing to compare before \(sheet.coders) are done with \(sheet.text.document.text).")
        return
      }
      let toSettle = sheet.open.count
      Console.print("\(sheet.text.document.text): \(sheet.excerpts.count.counted("excerpt")), \(toSettle) to settle")
      for (place, excerpt) in sheet.excerpts.enumerated() where !open || !excerpt.open.isEmpty {
        show(excerpt, number: place + 1, sheet)
      }
      for settled in sheet.formerSettlements {
        let codes = settled.codes.map(\.text).joined(separator: ", ")
        Console.say(
          "Settled for \(settled.passage.start)–\(settled.passage.end), which is no excerpt any more: \(codes)")
      }
    }

    private func show(_ excerpt: Excerpt, number: Int, _ sheet: CodingSheet) {
      let isOlder = excerpt.textHash != sheet.textHash
      let words = isOlder ? excerpt.codings[0].quote : sheet.text.quote(excerpt.passage)
      Console.print("\(number)  \(CodingText.quote(words))" + (isOlder ? "  (of an older text)" : ""))
      for line in excerpt.lines {
        let who = line.coders.count == excerpt.coders.count ? "all" : "only \(line.coders.joined(separator: ", "))"
        Console.print("     \(line.code.text): \(who)")
      }
      let codes = excerpt.teamCodes.isEmpty ? "no code" : excerpt.teamCodes.map(\.text).joined(separator: ", ")
      let manner = excerpt.settled.map { "settled by \($0.manner.rawValue)" }
      Console.print("     counts: \(codes)  (\(manner ?? (excerpt.open.isEmpty ? "all gave it" : "to settle")))")
    }
  }
}
