import ArgumentParser
internal import Bibliography
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  /// Two states of the protocol to lay beside each other.
  struct VersionChoice: ParsableArguments {
    @Argument(help: "Number of the earlier version; the version in force without it.")
    var from: Int?

    @Argument(help: "Number of the later version; protocol.yaml as it is now without it.")
    var to: Int?

    /// Reads both.
    ///
    /// - Throws: ``Problem`` when a version or the file isn't there, or the file has errors.
    func states(of review: Review, file: String) throws -> (from: ProtocolVersion, to: State) {
      let old = try review.protocolVersion(from)
      if let to { return (old, .version(try review.protocolVersion(to))) }
      guard let edited = try ProtocolFile(in: review.folder) else {
        throw Problem("is missing", file: file, remedy: "`winnow protocol restore` puts it back.")
      }
      let errors = edited.document.messages(.error)
      guard errors.isEmpty else {
        for message in errors { Console.say(message.line(in: file)) }
        throw Problem(
          "has \(errors.count.counted("error")) and can't be compared", file: file, remedy: "Correct it first.")
      }
      return (old, .file(edited))
    }
  }

  /// What a version is compared with.
  enum State {
    case version(ProtocolVersion)
    case file(ProtocolFile)

    var value: ProtocolValue {
      switch self {
      case .version(let version): version.document.value
      case .file(let file): file.document.value
      }
    }

    var name: String {
      switch self {
      case .version(let version): "version \(version.number)"
      case .file: ProtocolFile.name
      }
    }
  }
}
