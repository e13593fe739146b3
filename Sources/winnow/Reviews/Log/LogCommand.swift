import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Deduplication
internal import Review
internal import Screening

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "What happened in the review: who, when, what, why.",
    discussion: """
      Shows the newest entries; --after pages from an entry on.

      Examples:
        winnow log --record R17
        winnow log --by amara --limit 200
      """)

  @Option(name: .long, help: "Only entries that touch this record.")
  var record: RecordID?

  @Option(name: .long, help: "Only what this person did.")
  var by: String?

  @Option(name: .long, help: "Only entries behind this number, oldest first.")
  var after: Int?

  @Option(name: .long, help: "How many entries.")
  var limit = 50

  @Flag(name: .long, help: "Print one JSON object a line, with payloads and hashes.")
  var json = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var viewer: ViewerOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() throws {
    let entries = try review.open().ledger(after: after, limit: limit, actor: by, record: record, seenBy: viewer.name)
    for entry in entries { Console.print(json ? jsonLine(entry) : line(entry)) }
    if !json, after == nil, entries.count == limit {
      Console.say("Older entries: --limit \(limit * 4), or --after 0 from the beginning.")
    } else if !json, entries.count == limit, let last = entries.last {
      Console.say("More: --after \(last.sequence)")
    }
  }

  private func line(_ entry: LedgerEntry) -> String {
    let number = String(repeating: " ", count: max(0, 6 - String(entry.sequence).count)) + String(entry.sequence)
    let what =
      entry.isSealed
      ? "\(entry.kind): sealed until everybody has decided"
      : (try? entry.event())?.summary ?? "\(entry.kind): \(entry.payload)"
    let why = entry.why.map { "  — \($0)" } ?? ""
    return "\(number)  \(entry.at.prefix(19).replacing("T", with: " "))  \(entry.actor)  \(what)\(why)"
  }

  private func jsonLine(_ entry: LedgerEntry) -> String {
    var payload = entry.payload
    let value = payload.withUTF8 { try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }
    return JSONValue.object([
      ("sequence", .number(String(entry.sequence))), ("at", .string(entry.at)), ("actor", .string(entry.actor)),
      ("kind", .string(entry.kind)), ("payload", value ?? .string(entry.payload)),
      ("why", entry.why.map(JSONValue.string) ?? .null), ("previous", .string(entry.previous)),
      ("hash", .string(entry.hash)),
    ]).jsonText
  }
}
