import ArgumentParser
internal import Bibliography
import Foundation
internal import Review

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "The searches on record: when, with which strategy, how many hits.",
    discussion: """
      Examples:
        winnow search log
        winnow search describe 5 --searched 2026-03-04 --hits 190 --strategy medline.txt
      """,
    subcommands: [Log.self, Describe.self], defaultSubcommand: Log.self)

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Each imported file with what is known of its search.",
      discussion: """
        Example:
          winnow search log --json
        """)

    @Flag(name: .long, help: "Print JSON, with the strategies.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let searches = try review.open().importedSearches()
      guard !json else {
        Console.print(JSONValue.array(searches.map(\.json)).jsonText)
        return
      }
      let rows = searches.map { search in
        [
          String(search.batch), search.source, search.kind.rawValue, search.searched ?? "not stated",
          search.hits.map(String.init) ?? "not stated", String(search.records), String(search.skipped),
          search.strategy == nil ? "not stated" : "on record",
        ]
      }
      Console.print(
        TextTable(
          heading: ["import", "source", "kind", "searched", "hits", "records", "not readable", "strategy"], rows: rows
        ).text)
      if searches.isEmpty { Console.say("No file was imported yet: `winnow import FILE --source NAME`.") }
    }
  }

  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say of an import's search what was not said when its file came in.",
      discussion: """
        What isn't named stays as it is. What stood before stays in the ledger.

        Example:
          winnow search describe 5 --searched 2026-03-04 --strategy medline.txt
        """)

    @Argument(help: "Number of the import, as `winnow search log` shows it.")
    var batch: Int

    @Option(name: .long, help: ArgumentHelp("Date of the search, YYYY-MM-DD.", valueName: "date"))
    var searched: String?

    @Option(name: .long, help: "Hits the source reported.")
    var hits: Int?

    @Option(name: .long, help: ArgumentHelp("File with the strategy as it was run, kept verbatim.", valueName: "file"))
    var strategy: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if searched == nil, hits == nil, strategy == nil {
        throw ValidationError("Say --searched, --hits or --strategy.")
      }
    }

    func run() throws {
      let text = try strategy.map { path in
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
          throw Problem("can't be read as text", file: path, remedy: "Save the strategy as plain text in UTF-8.")
        }
        return text
      }
      try review.open().describeSearch(
        batch, searched: searched, hits: hits, strategy: text, acting: actor.acting)
      Console.print("import \(batch): its search is described")
    }
  }
}

extension ImportedSearch {
  fileprivate var json: JSONValue {
    func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return .object([
      ("import", .number(String(batch))), ("source", .string(source)), ("kind", .string(kind.rawValue)),
      ("searched", optional(searched)), ("hits", hits.map { .number(String($0)) } ?? .null),
      ("records", .number(String(records))), ("skipped", .number(String(skipped))), ("file", .string(file)),
      ("sha256", .string(sha256)), ("strategy", optional(strategy)),
    ])
  }
}
