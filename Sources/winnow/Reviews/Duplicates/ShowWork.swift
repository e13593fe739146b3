import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review

extension DuplicatesCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The merged record of a work, and which record each field came from.",
      discussion: """
        Example:
          winnow duplicates show R12
        """)

    @Argument(help: "Any record of the work.")
    var record: RecordID

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let work = try review.open().mergedWork(of: record)
      if json {
        let fields = work.fields.map { field in
          JSONValue.object([
            ("field", .string(field.name)), ("value", .string(field.value)), ("from", .string(field.from.text)),
          ])
        }
        let members = work.members.map { JSONValue.string($0.text) }
        Console.print(JSONValue.object([("members", .array(members)), ("fields", .array(fields))]).jsonText)
        return
      }
      Console.print(work.members.equated)
      let rows = work.fields.map { field in
        [field.name, field.from.text, field.value.count > 90 ? field.value.prefix(89) + "…" : field.value]
      }
      Console.print(TextTable(heading: ["field", "from", "value"], rows: rows).text)
    }
  }
}
