import ArgumentParser
internal import Charting
internal import Review

extension ChartCommand {
  struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The form in force: fields, types, values.",
      discussion: """
        Example:
          winnow chart form --version 1
        """)

    @Option(name: .long, help: "Of an earlier version of the protocol.")
    var version: Int?

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let form = try review.open().chartForm(version)
      Console.print("Charting form of protocol version \(form.version): \(form.charters) chart each source")
      for field in form.fields { show(field, indent: "") }
    }

    private func show(_ field: FormField, indent: String) {
      let marks = [field.isRequired ? "required" : nil, field.isRepeatable ? "several" : nil, field.unit]
        .compactMap(\.self)
      Console.print("")
      Console.print(
        "\(indent)\(field.id)  \(field.label)  [\(([field.kind.rawValue] + marks).joined(separator: ", "))]")
      if let definition = field.definition { Console.print("\(indent)    \(definition)") }
      if let condition = field.condition { Console.print("\(indent)    \(condition)") }
      for value in field.values {
        let inset = String(repeating: "  ", count: value.depth)
        let name = value.label == value.value ? value.value : "\(value.value)  \(value.label)"
        Console.print("\(indent)    \(inset)\(name)" + (value.definition.map { ": \($0)" } ?? ""))
      }
      for inner in field.fields { show(inner, indent: indent + "    ") }
    }
  }
}
