import ArgumentParser
internal import Bibliography
import Foundation
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Amend: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the edited protocol.yaml the next version, with the reason.",
      discussion: """
        Shows what changed in plain words, then asks for the reason, or takes it from --why. The report lists amendments \
        with their reasons as deviations from the protocol. The registration package is written for the new version.

        Example:
          winnow protocol amend --why "the pilot showed that E3 was read in two ways"
        """)

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let review = try self.review.open()
      let preview = try ProtocolCommand.sayingWhatIsLeft(in: self.review.protocolFile) {
        try review.previewAmendment()
      }
      if !json {
        Console.print("protocol.yaml changes version \(preview.from.number):")
        preview.changes.print(indent: "    ")
        let selection = ProtocolDocument(Array(preview.canonical.utf8)).content.selection
        for line in try StageChanges(selection, in: review).lines() { Console.say(line) }
      }
      var acting = actor.acting
      acting.why = try acting.why ?? askWhy()
      let version = try ProtocolCommand.sayingWhatIsLeft(in: self.review.protocolFile) {
        try review.amendProtocol(shown: preview, acting: acting)
      }
      guard !json else {
        Console.print(version.json.jsonText)
        return
      }
      Console.print("version \(version.number) is in force, SHA-256 \(version.sha256)")
      guard !common.quiet else { return }
      Console.say("Its package is in exports/registration/.")
      Console.say("`winnow protocol effects\(self.review.suffix)` lists what it may touch.")
    }

    /// The reason, from the person at the terminal.
    private func askWhy() throws -> String {
      guard isatty(0) == 1 else {
        Console.say("Error: an amendment needs a reason: say it with --why \"...\". Nothing was recorded.")
        throw ExitCode.validationFailure
      }
      Console.say("Why? (one line; empty to record nothing)")
      return readLine() ?? ""
    }
  }
}
