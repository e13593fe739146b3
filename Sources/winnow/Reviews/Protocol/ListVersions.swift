import ArgumentParser
internal import Bibliography
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Versions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All registered versions: who, when, why, and where they are registered.",
      discussion: """
        Example:
          winnow protocol versions
        """)

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try self.review.open()
      let versions = try review.protocolVersions()
      let deposits = try review.protocolDeposits()
      guard !json else {
        let list = JSONValue.array(versions.map(\.json))
        Console.print(
          JSONValue.object([("versions", list), ("deposits", .array(deposits.map(\.json)))]).jsonText)
        return
      }
      for version in versions {
        Console.print("version \(version.number)  \(version.day)  \(version.by)  SHA-256 \(version.shortHash)")
        if let reason = version.reason { Console.print("  why: \(reason)") }
        for change in version.changes { Console.print("  - \(change)") }
        for deposit in deposits where deposit.version == version.number {
          Console.print("  registered: \(deposit.words)")
        }
      }
      if versions.isEmpty {
        Console.say("None is registered yet: `winnow protocol register\(self.review.suffix)`.")
      }
    }
  }
}
