import ArgumentParser
internal import Bibliography
internal import Review
internal import ReviewProtocol

/// One file a subcommand in this folder.
struct ProtocolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protocol",
    abstract: "The life of the protocol: check it, register it, amend it with a reason.",
    discussion: """
      You write protocol.yaml in any editor. `register` makes it version 1, which never changes; screening waits for it. \
      Later you edit the file again and `amend` makes the next version. Each decision keeps the version it followed.

      Example:
        winnow protocol check
        winnow protocol register --registry OSF --registry-id osf.io/abcde
        winnow protocol amend --why "the pilot showed that E3 was read in two ways"
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Look",
        subcommands: [Check.self, Diff.self, Effects.self, ListDeviations.self, Show.self, Versions.self]),
      CommandGroup(name: "Record", subcommands: [Register.self, Amend.self, Deposit.self, Override.self]),
      CommandGroup(name: "Files", subcommands: [Restore.self, Package.self, Schema.self]),
    ])

  /// Runs `body`; when the protocol is not finished, says what stands in the way, of many things the first.
  ///
  /// - Parameter file: the protocol's file as the user would name it.
  static func sayingWhatIsLeft<Result>(in file: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let unfinished as UnfinishedProtocol {
      let left = unfinished.messages.filter { $0.severity != .warning }
      for message in left.prefix(20) { Console.say(message.line(in: file)) }
      if left.count > 20 { Console.say("and \(left.count - 20) more") }
      throw unfinished.problem.inFile(file)
    }
  }
}

extension ReviewOptions {
  /// A file of the review's folder as it can be typed in a shell.
  func path(_ name: String) -> String {
    let path = review == "." ? name : (review.hasSuffix("/") ? String(review.dropLast()) : review) + "/" + name
    return Self.quoted(path)
  }

  /// `protocol.yaml` as the user would name it.
  var protocolFile: String {
    guard review != "." else { return ProtocolFile.name }
    return (review.hasSuffix("/") ? String(review.dropLast()) : review) + "/" + ProtocolFile.name
  }
}
