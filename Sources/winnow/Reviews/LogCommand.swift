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

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() throws {
    let entries = try review.open().ledger(after: after, limit: limit, actor: by, record: record)
    for entry in entries { Console.print(json ? jsonLine(entry) : line(entry)) }
    if !json, after == nil, entries.count == limit {
      Console.say("Older entries: --limit \(limit * 4), or --after 0 from the beginning.")
    } else if !json, entries.count == limit, let last = entries.last {
      Console.say("More: --after \(last.sequence)")
    }
  }

  private func line(_ entry: LedgerEntry) -> String {
    let number = String(repeating: " ", count: max(0, 6 - String(entry.sequence).count)) + String(entry.sequence)
    let what = (try? entry.event())?.summary ?? "\(entry.kind): \(entry.payload)"
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

extension Event {
  /// The event in one line of words.
  fileprivate var summary: String {
    switch self {
    case .reviewCreated(let created): "made the review “\(created.title)” with Winnow \(created.winnow)"
    case .recordsImported(let batch):
      "imported \(batch.records) records from \(batch.source) (\(batch.file)), R\(batch.firstRecord) to R\(batch.firstRecord + batch.records - 1)"
    case .duplicatesMerged(let merged):
      "merged \(merged.cluster.map(\.text).joined(separator: " = ")) (\(Set(merged.merges.map(\.reason)).sorted().joined(separator: "; ")))"
    case .duplicatesSplit(let split):
      "split \(split.records.map(\.text).joined(separator: ", ")) from \(split.from.map(\.text).joined(separator: ", "))"
    case .duplicatesKeptApart(let kept): "kept apart \(kept.groups.map(\.equated).joined(separator: "  ≠  "))"
    case .duplicatesSearched(let search):
      "searched for duplicates through \(search.through.text), \(search.anew ? "all" : "the new") \(search.compared.counted("record"))"
        + " (rules \(search.rules); \(search.settings.sentence)): \(search.clusters.counted("cluster")) new or grown,"
        + " \(search.unsure.count.counted("pair")) unsure, \(search.versions.count.counted("pair")) of versions"
    case .stageSet(let set):
      "set \(set.stage.rawValue): \(set.settings.words(at: set.stage))"
    case .decided(let decided):
      "\(decided.stage.rawValue) \(decided.record.text): \(decided.choice.rawValue)"
        + (decided.reason.map { " (\($0))" } ?? "") + (decided.kind == .resolution ? ", resolution" : "")
        + " by \(decided.reviewer)" + (decided.protocolVersion.map { " under protocol version \($0)" } ?? "")
        + (decided.importedFrom.map { ", from \($0)" } ?? "")
    case .reportNotRetrieved(let report): "report \(report.record.text) not retrieved"
    case .protocolRegistered(let first):
      "registered version \(first.version) of the protocol (SHA-256 \(first.sha256.prefix(12)))"
    case .protocolAmended(let amended):
      "amended the protocol to version \(amended.version) (SHA-256 \(amended.sha256.prefix(12))): \(amended.changes.joined(separator: "; "))"
    case .protocolDeposited(let deposited):
      "noted that version \(deposited.version) of the protocol is registered at "
        + [deposited.registry, deposited.id, deposited.url, deposited.date].compactMap { $0 }.joined(separator: ", ")
    case .screeningOpenedUnregistered: "opened screening without a registered protocol"
    }
  }
}
