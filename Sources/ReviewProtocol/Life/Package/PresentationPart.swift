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

  private mutating func addOutput(_ output: PlannedOutput, _ shell: TableShell) {
    heading(4, "\(output.id) (\(output.kind)): \(output.text)")
    if !output.questions.isEmpty {
      block(
        "Answers \(output.questions.count == 1 ? "question" : "questions") \(output.questions.joined(separator: ", ").cell)."
      )
    }
    if !shell.isTable {
      if !shell.shown.isEmpty { block("Shows \(ValueWords.joined(shell.shown)).") }
      return
    }
    if !shell.entries.isEmpty { block("One row per entry of \(ValueWords.joined(shell.entries)).") }
    table(shell.header, shell.rows.map { [$0] + shell.header.dropFirst().map { _ in " " } }, isShell: true)
  }
}

/// Header and row names of a table that has no numbers yet.
struct TableShell {
  let header: [String]
  let rows: [String]
  /// Names of the fields that the output is about.
  let shown: [String]
  /// Names of the groups and tables of the form of which a row shows one entry, not one source.
  let entries: [String]
  /// Whether there is a table to draw: a figure or map is laid out as one only when it names both rows and columns.
  let isTable: Bool

  init(_ content: ReviewProtocol, _ output: PlannedOutput) {
    let fields = content.charting.fields.withPaths
    func place(_ id: String) -> (path: String, field: ChartingField)? {
      fields.first { $0.path == id } ?? fields.first { $0.field.id == id }
    }
    func find(_ id: String) -> ChartingField? { place(id)?.field }
    func label(_ id: String) -> String { (find(id)?.label ?? id).cell }
    shown = ((output.rows.map { [$0] } ?? []) + output.columns).map(label)
    isTable = output.kind == "table" ? !shown.isEmpty : output.rows != nil && !output.columns.isEmpty
    let groups =
      output.rows == nil ? output.columns.compactMap { place($0).flatMap { Self.group(of: $0, fields) } } : []
    entries = groups.reduce(into: []) { if !$0.contains($1.label.cell) { $0.append($1.label.cell) } }
    func values(_ id: String) -> [String] {
      let known = find(id).map { Self.values(of: $0, content.codebooks) } ?? []
      return known.isEmpty ? ["*each value of \(label(id))*"] : known
    }
    rows =
      output.rows.map(values)
      ?? [entries.isEmpty ? "*each source*" : "*each source, each entry of \(ValueWords.joined(entries))*"]
    let corner = output.rows.map(label) ?? "Source"
    if output.columns.count == 1, let column = output.columns.first, output.rows != nil {
      header = ["\(corner) / \(label(column))"] + values(column)
    } else {
      header = [corner] + (output.columns.isEmpty ? ["Sources (n)", "Which sources"] : output.columns.map(label))
    }
  }

  /// The group or table that a field is, or stands in.
  private static func group(
    of place: (path: String, field: ChartingField), _ fields: [(path: String, field: ChartingField)]
  ) -> ChartingField? {
    if place.field.type == .group || place.field.type == .table { return place.field }
    guard let end = place.path.lastIndex(of: "/") else { return nil }
    return fields.first { $0.path == place.path[..<end] }?.field
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
