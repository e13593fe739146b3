import ArgumentParser
internal import Bibliography
import Foundation
internal import Review

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "The whole review as one file for deposit, with a manifest of hashes; `winnow restore` opens it again.",
    discussion: """
      It holds the ledger and the records as lines of JSON, the export files as they came, full texts, material and the \
      protocol. The same review gives the same bytes. An owner writes it, once nothing is sealed any more.

      Examples:
        winnow archive -o review.zip --without-fulltexts
        winnow restore review.zip copy-of-the-review
      """)

  @Option(name: [.short, .customLong("output")], help: "File to write.")
  var output: String

  @Flag(name: .long, help: "Leave full texts out, which belong to their publishers; their hashes stay in the manifest.")
  var withoutFulltexts = false

  @Flag(name: .long, help: "Also while votes or answers are closed to others. Nobody who still decides may open it.")
  var withSealed = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let manifest = try review.open().archive(
      to: URL(fileURLWithPath: output), ArchiveOptions(withFullTexts: !withoutFulltexts, withSealed: withSealed),
      version: Version.text, by: viewer.name)
    guard !common.quiet else { return }
    Console.print(
      "\(output): \(manifest.files.count.counted("file")), \(manifest.events.counted("entry", "entries")) of the ledger, last hash \(manifest.hash)"
    )
    if !manifest.leftOut.isEmpty { Console.say("\(manifest.leftOut.count.counted("full text")) left out") }
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Open an archive again: a new folder with the review, rebuilt and checked.",
    discussion: """
      Each file is compared with the manifest, the chain of the ledger is walked, and all tables are rebuilt. When anything \
      differs, nothing is made.

      Example:
        winnow restore review.zip copy-of-the-review
      """)

  @Argument(help: "The archive.")
  var archive: String

  @Argument(help: "The folder to make; it must be empty or not exist yet.")
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let manifest = try Review.restore(
      URL(fileURLWithPath: archive), to: URL(fileURLWithPath: folder, isDirectory: true))
    guard !common.quiet else { return }
    Console.print(
      "\(folder): “\(manifest.title)”, \(manifest.events.counted("entry", "entries")), rebuilt from the ledger; last hash \(manifest.hash)"
    )
    if !manifest.leftOut.isEmpty {
      Console.say(
        "\(manifest.leftOut.count.counted("full text")) not in the archive: put them into the folder, or `winnow verify` will name the first."
      )
      for file in manifest.leftOut.prefix(20) { Console.say("  \(file.path)  SHA-256 \(file.sha256)") }
    }
  }
}
