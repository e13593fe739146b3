import ArgumentParser
internal import Bibliography
internal import Reporting
internal import Review

extension ProtocolCommand {
  struct ListDeviations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "deviations",
      abstract: "Where the review and its registered protocol part, with the justification on record.",
      discussion: """
        Screening without registration, amendments, sources searched but not planned or planned but not searched, exclusion \
        reasons that the protocol doesn't list, and records decided by fewer reviewers than it asks for. JBI asks that \
        deviations are justified in the report.

        Example:
          winnow protocol deviations --records
        """)

    @Flag(name: .long, help: "List the records behind each.")
    var records = false

    @Flag(name: .long, help: "Print JSON, always with the records.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let review = try self.review.open()
      let standing = try review.protocolStanding()
      let deviations = Deviations(
        snapshot: try review.snapshot(), standing: standing, versions: try review.protocolVersions(),
        decisions: try review.pastDecisions(seenBy: viewer.name)
      ).list
      guard !json else {
        Console.print(JSONValue.array(deviations.map(\.json)).jsonText)
        return
      }
      for deviation in deviations { show(deviation) }
      if deviations.isEmpty {
        Console.say(standing.inForce == nil ? "No protocol is registered to deviate from." : "No deviations on record.")
      }
    }

    private func show(_ deviation: Deviation) {
      Console.print("- \(deviation.what)" + (deviation.details.isEmpty ? "" : ":"))
      for detail in deviation.details { Console.print("    - \(detail)") }
      if let by = deviation.by, let at = deviation.at { Console.print("    by \(by), \(at.prefix(10))") }
      if let why = deviation.justification { Console.print("    why: \(why)") }
      if records, !deviation.records.isEmpty {
        Console.print("    records: \(deviation.records.map(\.text).joined(separator: " "))")
      }
    }
  }
}

extension Deviation {
  fileprivate var json: JSONValue {
    .object([
      ("kind", .string(kind.rawValue)), ("what", .string(what)), ("details", .array(details.map(JSONValue.string))),
      ("why", justification.map(JSONValue.string) ?? .null), ("by", by.map(JSONValue.string) ?? .null),
      ("at", at.map(JSONValue.string) ?? .null), ("records", .array(records.map { .string($0.text) })),
    ])
  }
}
