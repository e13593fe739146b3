import ArgumentParser
import Foundation
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put protocol.yaml back as it was registered; the edited file is kept.",
      discussion: """
        What stood in protocol.yaml is kept as protocol.edited.yaml, or the next name with a number.

        Example:
          winnow protocol restore
        """)

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let restored = try review.open().restoreProtocolFile()
      let number = restored.version.number
      guard !restored.wasSame else {
        Console.print("protocol.yaml is version \(number) already; nothing was changed")
        return
      }
      let kept = restored.kept?.lastPathComponent
      Console.print("protocol.yaml is version \(number) again" + (kept.map { "; the edited file is \($0)" } ?? ""))
      if let kept { Console.say("To get the edit back: `mv \(review.path(kept)) \(review.path(ProtocolFile.name))`") }
    }
  }
}
