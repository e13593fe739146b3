/// Analysis with empty shells of the planned tables (JBI Manual, 11.2.9).
extension MarkdownDocument {
  mutating func addPresentation(_ content: ReviewProtocol) {
    let plan = content.analysis
    heading(2, "Analysis and presentation of results")
    prose(plan.approach, orNotStated: true)
    points([("Notes", plan.notes), ("Software", plan.software)])
    heading(3, "Planned tables, figures and maps")
    if plan.outputs.isEmpty { block(Self.notStated) }
    for output in plan.outputs { addOutput(output, TableShell(content, output)) }
  }

  private mutating func addOutput(_ output: PlannedOutput, _ shell: TableShell?) {
    heading(4, "\(output.id) (\(output.kind)): \(output.text)")
    if !output.questions.isEmpty {
      block(
        "Answers \(output.questions.count == 1 ? "question" : "questions") \(output.questions.joined(separator: ", ").cell)."
      )
    }
    guard let shell else { return }
    table(shell.header, shell.rows.map { [$0] + shell.header.dropFirst().map { _ in " " } }, isShell: true)
  }
}

/// Header and row names of a table that has no numbers yet.
struct TableShell {
  let header: [String]
  let rows: [String]

  /// `nil` for an output that names neither rows nor columns.
  init?(_ content: ReviewProtocol, _ output: PlannedOutput) {
    guard output.rows != nil || !output.columns.isEmpty else { return nil }
    let fields = content.charting.fields.withPaths
    func find(_ id: String) -> ChartingField? { fields.first { $0.path == id || $0.field.id == id }?.field }
    func label(_ id: String) -> String { (find(id)?.label ?? id).cell }
    func values(_ id: String) -> [String] {
      let known = find(id).map { Self.values(of: $0, content.codebooks) } ?? []
      return known.isEmpty ? ["*each value of \(label(id))*"] : known
    }
    rows = output.rows.map(values) ?? ["*each source*"]
    let corner = output.rows.map(label) ?? "Source"
    if output.columns.count == 1, let column = output.columns.first, output.rows != nil {
      header = ["\(corner) / \(label(column))"] + values(column)
    } else {
      header = [corner] + (output.columns.isEmpty ? ["Sources (n)", "Which sources"] : output.columns.map(label))
    }
  }

  private static func values(of field: ChartingField, _ codebooks: [Codebook]) -> [String] {
    if !field.values.isEmpty { return field.values.map(\.value.cell) }
    if field.type == .yesOrNo { return ["yes", "no"] }
    return codebooks.first { $0.id == field.codebook }.map { labels(of: $0.codes, around: []) } ?? []
  }

  /// Labels with those of the codes around them: `Technical barriers: Connection`.
  private static func labels(of codes: [Code], around: [String]) -> [String] {
    codes.flatMap { code in
      let path = around + [code.label]
      return [path.joined(separator: ": ").cell] + labels(of: code.children, around: path)
    }
  }
}
