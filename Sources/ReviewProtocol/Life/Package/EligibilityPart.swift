/// Evidence sources, criteria, limits.
extension MarkdownDocument {
  mutating func addEligibility(_ content: ReviewProtocol) {
    addEvidenceSources(content.evidenceSources)
    heading(2, "Eligibility criteria")
    if content.criteria.isEmpty { block(Self.notStated) }
    for kind in Criterion.Kind.allCases {
      let criteria = content.criteria.filter { $0.kind == kind }
      guard !criteria.isEmpty else { continue }
      heading(3, kind == .inclusion ? "Inclusion criteria" : "Exclusion criteria")
      addCriteria(criteria)
    }
    guard !content.limits.isEmpty else { return }
    heading(2, "Limits")
    table(
      ["Limit", "Value", "Justification"],
      content.limits.map { [$0.field.cell, $0.values.joined(separator: ", ").cell, $0.justification.cell] })
  }

  private mutating func addEvidenceSources(_ sources: EvidenceSources) {
    heading(2, "Types of evidence source")
    let isSilent = !sources.isOpen && sources.types.isEmpty && sources.excluded.isEmpty && sources.note == nil
    guard !isSilent else { return block(Self.notStated) }
    if sources.isOpen { block("Any type of evidence source counts.") }
    points([
      (
        sources.isOpen ? "Among them" : "Types that count",
        sources.types.isEmpty ? nil : sources.types.joined(separator: ", ")
      ),
      ("Types that don’t count", sources.excluded.isEmpty ? nil : sources.excluded.joined(separator: ", ")),
      ("Why", sources.note),
    ])
  }

  private mutating func addCriteria(_ criteria: [Criterion]) {
    table(
      ["Criterion", "Stays in, for example", "Is left out, for example"],
      criteria.map { [Self.words($0), $0.examplesIn.cell, $0.examplesOut.cell] })
    bullets(
      criteria.flatMap { criterion in
        (criterion.rationale.map { ["Why \(criterion.id.cell): \($0.cell)"] } ?? [])
          + criterion.rulings.map { "Ruling on \(criterion.id.cell): \($0.cell)" }
      })
  }

  /// `**I1** (both stages; population). The source is about … *A designated role counts …*`
  private static func words(_ criterion: Criterion) -> String {
    let stage = criterion.stage == .both ? "both stages" : ChangePhrases.word(criterion.stage.rawValue)
    return "**\(criterion.id.cell)** (\(stage); \(criterion.element.rawValue)). \(criterion.wording.cell)"
      + (criterion.definition.map { " *\($0.cell)*" } ?? "")
  }
}
