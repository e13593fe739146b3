import ArgumentParser
internal import Bibliography
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a registered version, or the draft.",
      discussion: """
        `markdown` is the document for readers, `json` the same as data, `yaml` the text as it was written. With --draft \
        protocol.yaml as it is now, finished or not: to read and to pass around before it is registered.

        Examples:
          winnow protocol show --draft > draft.md
          winnow protocol show 1 --format yaml
        """)

    @Argument(help: "Number of the version; the one in force without it.")
    var version: Int?

    @Flag(name: .long, help: "Print protocol.yaml as it is now, marked as a draft.")
    var draft = false

    @Option(name: .long, help: "How to print it.")
    var format = Format.markdown

    @OptionGroup var review: ReviewOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case markdown, yaml, json }

    func validate() throws {
      if draft, version != nil { throw ValidationError("Choose --draft or the number of a version.") }
    }

    func run() throws {
      let text = try draft ? draftText() : registeredText()
      Console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    private func registeredText() throws -> String {
      let review = try review.open()
      let all = try review.protocolVersions()
      guard !all.isEmpty else {
        throw Problem(
          "no version of the protocol is registered",
          remedy:
            "`winnow protocol show --draft\(self.review.suffix)` prints protocol.yaml as it is; `winnow protocol register\(self.review.suffix)` makes it version 1."
        )
      }
      let version = try review.protocolVersion(version)
      let versions = all.filter { $0.number <= version.number }
      let deposits = try review.protocolDeposits().filter { $0.version <= version.number }
      return switch format {
      case .markdown: RegistrationPackage.markdown(versions: versions, deposits: deposits)
      case .json: RegistrationPackage.json(versions: versions, deposits: deposits)
      case .yaml: version.text
      }
    }

    private func draftText() throws -> String {
      let review = try review.open()
      guard let file = try ProtocolFile(in: review.folder) else {
        throw Problem("is missing", file: self.review.protocolFile, remedy: "Put it back; there is no draft to show.")
      }
      let inForce = try review.protocolVersions().last
      let draft = ProtocolDraft(file.document, amends: inForce?.number)
      if let inForce, inForce.document.value == file.document.value {
        Console.say("note: protocol.yaml says the same as version \(inForce.number)")
      }
      switch format {
      case .markdown: return RegistrationPackage.markdown(draft: draft, deposits: try review.protocolDeposits())
      case .json: return RegistrationPackage.json(draft: draft)
      case .yaml:
        // The text is passed on as it is; a mark inside would become part of it.
        Console.say(draft.mark)
        return String(decoding: file.bytes, as: UTF8.self)
      }
    }
  }
}
