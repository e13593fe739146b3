import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation
internal import Review

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take over the screening work of another copy of this review.",
    discussion: """
      Copy the review's folder, screen each on your own, then merge: votes, notes, labels, questions and pilot votes of the \
      other copy come into this one, with their person, time and protocol version. Neither copy held the other's votes \
      before, and nothing of them is printed. Merge in both directions to go on in two copies; merging again takes only \
      what is new. Records, duplicates, the protocol and the team are changed in one copy only: merge into that one.

      Examples:
        winnow merge ../copy-of-ben
        winnow merge ../copy-of-ben --dry-run
      """)

  @Argument(help: ArgumentHelp("Folder of the other copy.", valueName: "dir"))
  var copy: String

  @Flag(name: .long, help: "Say what would be taken over, and record nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let review = try review.open()
    let merge = try review.merge(
      copyAt: URL(fileURLWithPath: copy, isDirectory: true), isTrial: dryRun, acting: actor.acting)
    Console.print(json ? jsonText(merge) : words(merge))
  }

  private func words(_ merge: CopyMerge) -> String {
    let people = merge.taken.map { "\($0.actor) \($0.entries)" }.joined(separator: ", ")
    let verb = dryRun ? "would be taken over" : "taken over"
    let taken =
      merge.total > 0
      ? "\(merge.total.counted("entry", "entries")) \(verb) from \(copy): \(people)"
      : "\(copy) has nothing that this copy lacks; nothing was recorded"
    guard merge.lackingThere > 0 else { return taken }
    return taken + "\nThat copy lacks \(merge.lackingThere.counted("entry", "entries")) of this one."
  }

  private func jsonText(_ merge: CopyMerge) -> String {
    JSONValue.object([
      ("taken", .object(merge.taken.map { ($0.actor, .number(String($0.entries))) })),
      ("known", .number(String(merge.known))), ("common", .number(String(merge.common))),
      ("lacking_there", .number(String(merge.lackingThere))), ("dry_run", .bool(dryRun)),
    ]).jsonText
  }
}
