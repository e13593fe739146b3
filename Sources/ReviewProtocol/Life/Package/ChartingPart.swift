/// The charting form, codebooks, critical appraisal.
extension MarkdownDocument {
  mutating func addCharting(_ content: ReviewProtocol) {
    let charting = content.charting
    heading(2, "Charting of data")
    // One person alone has nobody to be independent of.
    let independence = charting.isIndependent.map { Self.yesOrNo($0) } ?? Self.notStated
    points([
      ("People who chart each source", charting.chartersPerSource.map(String.init) ?? Self.notStated),
      ("Independent", charting.chartersPerSource == 1 ? nil : independence), ("Verification", charting.verification),
      ("Disagreements", charting.disagreements),
      ("Trial of the form", charting.pilotSources.map { "on \($0) source\($0 == 1 ? "" : "s")" } ?? Self.notStated),
      ("Confirmation with authors", charting.confirmWithAuthors), ("Changes of the form", charting.changes),
    ])
    heading(3, "Draft charting form")
    guard !charting.fields.isEmpty else { return block(Self.notStated) }
    table(
      ["Field", "Holds", "Answers", "Definition"],
      FormRow.all(of: charting.fields).map { row in
        [
          "**\(row.field.label.cell)**<br>`\(row.path)`", row.holds, row.questions.joined(separator: ", ").cell,
          row.field.definition.cell,
        ]
      })
  }

  mutating func addCodebooks(_ codebooks: [Codebook]) {
    guard !codebooks.isEmpty else { return }
    heading(2, "Codebooks")
    for codebook in codebooks {
      heading(3, codebook.label.isEmpty ? codebook.id : codebook.label)
      points([
        ("Short name", codebook.id), ("Origin of the labels", codebook.origin),
        ("Definitions by", codebook.definitionsBy), ("Use", codebook.note),
      ])
      if codebook.codes.isEmpty { continue }
      block("Codes:")
      block(Self.tree(codebook.codes, indent: "").joined(separator: "\n"))
    }
  }

  private static func tree(_ codes: [Code], indent: String) -> [String] {
    codes.flatMap { code in
      let examples = code.examples.isEmpty ? "" : " For example: \(code.examples.cell)"
      let definition = code.definition.map { ": \($0.cell)" } ?? ""
      return ["\(indent)- **\(code.label.cell)** (`\(code.id)`)\(definition)\(examples)"]
        + tree(code.children, indent: indent + "  ")
    }
  }

  mutating func addAppraisal(_ appraisal: Appraisal) {
    guard appraisal.isPlanned || appraisal.reason != nil || appraisal.instrument != nil else { return }
    heading(2, "Critical appraisal")
    block(appraisal.isPlanned ? "Sources are appraised critically." : "Sources are not appraised critically.")
    points([("Reason", appraisal.reason), ("Instrument", appraisal.instrument), ("Use of the results", appraisal.use)])
  }
}
