import ArgumentParser
import Foundation
internal import Review
internal import ReviewProtocol

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new review in a folder.",
    discussion: """
      Writes a commented protocol.yaml to begin with, and the folders for searches, full texts and exports.

      Example:
        winnow init peer-workers --title "Roles of peer workers: a scoping review"
      """)

  @Argument(help: "The folder to make; it must be new or empty.")
  var folder: String

  @Option(name: .long, help: "Title of the review; it can be written into protocol.yaml later.")
  var title: String?

  @Option(name: .long, help: "Protocol template: jbi (all parts), or minimal.")
  var template = ProtocolTemplate.jbi

  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    _ = try Review.create(
      at: url, title: title ?? url.lastPathComponent, protocolText: template.text(title: title),
      version: Version.text, acting: actor.acting)
    guard !common.quiet else { return }
    Console.say("Made “\(title ?? url.lastPathComponent)” in \(folder).")
    Console.say(
      """
      Next, inside the folder:
        write protocol.yaml                    its notes say what belongs where
        winnow protocol check                  what is missing, and what can't be right
        winnow protocol register               makes it version 1; screening waits for that
        winnow import FILE --source NAME       brings in the exports of your searches
      """)
  }
}

extension ProtocolTemplate: ExpressibleByArgument {}
