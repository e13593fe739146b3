internal import Bibliography
package import Documents
internal import Review
internal import ReviewProtocol

/// Appendix III of a JBI scoping review: the charting form and its codebooks, with the history of both (JBI Manual, 11.3.13).
package enum InstrumentAppendix {
  package static func document(_ facts: ReportFacts) -> Document {
    var blocks: [Document.Block] = []
    if let version = facts.standing.inForce, let plan = facts.plan, !plan.charting.fields.isEmpty {
      blocks.append(.paragraph("The form in force is that of protocol version \(Counted.version(version))."))
      blocks.append(.table(form(plan.charting.fields)))
      blocks += plan.codebooks.flatMap(book)
      blocks += history(facts)
    } else {
      blocks.append(
        .paragraph(.missing("a charting form; write `charting: fields` in protocol.yaml and amend the protocol")))
    }
    return Document(
      "appendix-3-charting-instrument", "Appendix III: charting instrument",
      about: "The charting form with its definitions, the codebooks, and how they changed.", isWide: true,
      blocks + [facts.state])
  }

  private static func form(_ fields: [ChartingField]) -> DocumentTable {
    DocumentTable(
      "charting-form", "Charting form",
      columns: [
        .init("Field", width: 1.4), .init("Label", width: 2), .init("Kind", width: 1.2), .init("Definition", width: 3),
        .init("Values", width: 3), .init("Question", width: 0.8),
      ], rows: rows(fields, indent: 0))
  }

  private static func rows(_ fields: [ChartingField], indent: Int) -> [DocumentTable.Row] {
    fields.flatMap { field -> [DocumentTable.Row] in
      let values = field.values.map { value -> Prose in
        "\(given: value.value)\(value.definition.map { Prose(" (\(given: $0.sentencePart))") } ?? "")"
      }
      let choice: Prose = field.codebook.map { "codes of \(given: $0)" } ?? values.joined("; ")
      var kind = field.type?.rawValue ?? "text"
      if field.isRepeatable { kind += ", repeatable" }
      if field.isRequired { kind += ", required" }
      let unit = field.unit.map { Prose(", in \(given: $0)") } ?? ""
      let condition = field.condition.map { Prose(" Asked when: \(given: $0.sentencePart).") } ?? ""
      let definition: Prose =
        field.definition.map { .given($0) } ?? .missing("write `definition` at the field `\(field.id)`")
      let row = DocumentTable.Row(
        [
          .init("\(code: field.id)"), .given(field.label.isEmpty ? field.id : field.label),
          .init(Prose([.words(kind)]) + unit), .init(definition + condition), .init(choice),
          .given(field.questions.joined(separator: ", ")),
        ], indent: indent)
      return [row] + rows(field.fields, indent: indent + 1)
    }
  }

  private static func book(_ book: Codebook) -> [Document.Block] {
    let origin = book.origin.map { Prose("Origin: \(given: $0.sentencePart). ") } ?? ""
    let by = book.definitionsBy.map { Prose("Definitions by: \(given: $0.sentencePart). ") } ?? ""
    let note = book.note.map { Prose.given($0) } ?? ""
    let about = origin + by + note
    let table = DocumentTable(
      "codebook-\(book.id)", "Codebook: \(given: book.label)",
      columns: [
        .init("Code", width: 1.5), .init("Label", width: 2), .init("Definition", width: 4), .init("Examples", width: 2),
      ],
      rows: rows(book.codes, below: "", indent: 0))
    return [.heading(1, "\(given: book.label)")] + (about.isEmpty ? [] : [.paragraph(about)]) + [.table(table)]
  }

  private static func rows(_ codes: [Code], below parent: String, indent: Int) -> [DocumentTable.Row] {
    codes.flatMap { code -> [DocumentTable.Row] in
      let path = parent + code.id
      let definition = code.definition.map { Prose.given($0) } ?? .missing("write `definition` at the code `\(path)`")
      return [
        DocumentTable.Row(
          [
            .init("\(code: path)"), .given(code.label), .init(definition),
            .given(code.examples.joined(separator: "; ")),
          ],
          indent: indent)
      ] + rows(code.children, below: path + "/", indent: indent + 1)
    }
  }

  /// What amendments changed in the form and its codebooks.
  private static func history(_ facts: ReportFacts) -> [Document.Block] {
    let amended = facts.versions.dropFirst().compactMap { version -> Prose? in
      let changes = version.changes.filter { change in
        ["chart", "field", "code", "form"].contains { change.lowercased().contains($0) }
      }
      guard !changes.isEmpty else { return nil }
      return
        "Version \(Counted.version(version)), \(given: version.at.day): \(given: changes.joined(separator: "; ")). Reason: \(given: version.reason?.sentencePart ?? "")."
    }
    return [.heading(1, "Versions")]
      + (amended.isEmpty ? [.paragraph("The form and its codebooks were not changed.")] : [.list(Array(amended))])
  }
}
