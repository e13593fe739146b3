import ArgumentParser
internal import Bibliography
internal import CitationFormats

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the citation formats Winnow reads and writes.",
    discussion: """
      Example:
        winnow formats
      """)

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() throws {
    json ? printJSON() : printTable()
  }

  private func printTable() {
    let rows = CitationFormat.all.map { format in
      [
        format.name, format.extensions.map { ".\($0)" }.joined(separator: " "),
        [format.canRead ? "read" : nil, format.canWrite ? "write" : nil].compactMap { $0 }.joined(separator: ", "),
        format.title, format.detectedBy,
      ]
    }
    Console.print(TextTable(heading: ["name", "extensions", "does", "format", "detected by"], rows: rows).text)
  }

  private func printJSON() {
    let values = CitationFormat.all.map { format in
      JSONValue.object([
        ("name", .string(format.name)), ("title", .string(format.title)),
        ("extensions", .array(format.extensions.map(JSONValue.string))), ("read", .bool(format.canRead)),
        ("write", .bool(format.canWrite)), ("detected_by", .string(format.detectedBy)),
      ])
    }
    Console.print(JSONValue.array(values).jsonText)
  }
}
