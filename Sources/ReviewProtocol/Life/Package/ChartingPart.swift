/// The charting form, codebooks, critical appraisal.
extension MarkdownDocument {
  mutating func addCharting(_ content: ReviewProtocol) {
    let charting = content.charting
    heading(2, "Charting of data")
    points([
      ("People who chart each source", charting.chartersPerSource.map(String.init)),
      ("Independent", charting.isIndependent.map { Self.yesOrNo($0) }), ("Verification", charting.verification),
      ("Disagreements", charting.disagreements),
      ("Trial of the form", charting.pilotSources.map { "on \($0) source\($0 == 1 ? "" : "s")" }),
      ("Confirmation with authors", charting.confirmWithAuthors), ("Changes of the form", charting.changes),
    ])
    heading(3, "Draft charting form")
    guard !charting.fields.isEmpty else { return block(Self.notStated) }
    table(
      ["Field", "Name", "Holds", "Answers", "Definition"],
      charting.fields.withPaths.map { path, field in
        [
          "`\(path)`", field.label.cell, Self.holds(field), field.questions.joined(separator: ", ").cell,
          field.definition.cell,
        ]
      })
    addValues(charting.fields.withPaths)
  }

  /// `number (sessions); required`.
  private static func holds(_ field: ChartingField) -> String {
    let type = field.type?.rawValue ?? "not stated"
    let parts = [
      type + (field.unit.map { " (\($0.cell))" } ?? ""), field.codebook.map { "codebook `\($0)`" },
      field.isRequired ? "required" : nil, field.isRepeatable ? "repeatable" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private mutating func addValues(_ fields: [(path: String, field: ChartingField)]) {
    for (path, field) in fields where !field.values.isEmpty {
      block("Values of **\(field.label.cell)** (`\(path)`):")
      bullets(field.values.map { $0.value.cell + ($0.definition.map { ": \($0.cell)" } ?? "") })
    }
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
