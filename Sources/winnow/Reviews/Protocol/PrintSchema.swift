import ArgumentParser
internal import ReviewProtocol

extension ProtocolCommand {
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the JSON Schema of a protocol, by which editors complete and check it.",
      discussion: """
        Editors that know YAML find it through a first line `# yaml-language-server: $schema=protocol.schema.json`.

        Example:
          winnow protocol schema > protocol.schema.json
        """)

    func run() { Console.print(String(ProtocolSchema.json.dropLast())) }
  }
}
