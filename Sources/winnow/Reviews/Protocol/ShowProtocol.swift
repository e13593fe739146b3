import ArgumentParser
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a registered version.",
      discussion: """
        `markdown` is the document for readers, `json` the same as data, `yaml` the text as it was written.

        Example:
          winnow protocol show --version 1 --format yaml
        """)

    @Option(name: .long, help: "Number of the version; the one in force without it.")
    var version: Int?

    @Option(name: .long, help: "How to print it.")
    var format = Format.markdown

    @OptionGroup var review: ReviewOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case markdown, yaml, json }

    func run() throws {
      let review = try review.open()
      let version = try review.protocolVersion(version)
      let versions = try review.protocolVersions().filter { $0.number <= version.number }
      let deposits = try review.protocolDeposits().filter { $0.version <= version.number }
      let text =
        switch format {
        case .markdown: RegistrationPackage.markdown(versions: versions, deposits: deposits)
        case .json: RegistrationPackage.json(versions: versions, deposits: deposits)
        case .yaml: version.text
        }
      Console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
  }
}
