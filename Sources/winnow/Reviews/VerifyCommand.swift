import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that the review is what its ledger says.",
    discussion: """
      Checks the chain of hashes, reads the imported files again, rebuilds every table and compares. Says “equal”, or names \
      the first event or row that is wrong and exits 1.

      Example:
        winnow verify
      """)

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let bar = ProgressBar("verifying", total: 100, quiet: common.quiet)
    let review = try self.review.open()
    let verification = try review.verify { done, total in bar.update(done * 100 / max(1, total)) }
    bar.finish()
    switch verification {
    case .equal(let events, let records, let hash):
      let standing = try review.protocolStanding()
      if json {
        Console.print(
          JSONValue.object([
            ("equal", .bool(true)), ("events", .number(String(events))), ("records", .number(String(records))),
            ("hash", .string(hash)), ("protocol_file", standing.file.map { .string($0.word) } ?? .null),
          ]).jsonText)
      } else {
        Console.print("equal: \(events) events, \(records) records, ledger hash \(hash)")
        if let note = standing.fileNote(self.review.suffix) { Console.say("note: \(note)") }
      }
    case .broken(let problem):
      if json {
        Console.print(JSONValue.object([("equal", .bool(false)), ("problem", .string("\(problem)"))]).jsonText)
      }
      throw problem
    }
  }
}
