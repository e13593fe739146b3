/// Information sources, the three steps, the draft strategy.
extension MarkdownDocument {
  mutating func addSearch(_ content: ReviewProtocol) {
    heading(2, "Information sources")
    if content.sources.isEmpty { block(Self.notStated) } else { addSources(content.sources) }
    heading(2, "Search")
    addPlan(content.search)
    heading(3, "Draft strategy")
    addDraft(content.search.draftStrategy)
  }

  private mutating func addSources(_ sources: [InformationSource]) {
    table(
      ["Source", "Kind", "Platform", "Steps", "Coverage", "How it is searched, and why"],
      sources.map { source in
        [
          source.name.cell, source.kind.cell, source.platform.cell,
          source.steps.sorted().map(String.init).joined(separator: ", "), source.coverage.cell,
          [source.search, source.note].compactMap(\.self).joined(separator: " ").cell,
        ]
      })
  }

  private mutating func addPlan(_ search: SearchPlan) {
    let points: [(label: String, text: String?)] =
      zip(1..., search.steps).map { ("Step \($0)", $1) } + [
        ("Reference lists searched", search.referenceListsOf.map(Self.seeds)),
        (
          "Sources the search must find",
          search.knownRecords.isEmpty ? nil : search.knownRecords.joined(separator: "; ")
        ),
        ("Peer review", search.peerReview), ("Contact with authors", search.contactAuthors),
        ("Grey literature", search.greyLiterature), ("Updates", search.updates), ("Duplicates", search.deduplication),
      ]
    if points.allSatisfy({ $0.text == nil }) { block(Self.notStated) }
    self.points(points)
  }

  /// `of included sources`.
  private static func seeds(_ group: String) -> String {
    group.hasPrefix("selected") ? "of sources \(group)" : "of \(group) sources"
  }

  private mutating func addDraft(_ draft: SearchPlan.DraftStrategy) {
    guard let text = draft.text else { return block(Self.notStated) }
    let facts = [
      draft.source.map { "for \($0.cell)" }, draft.date.map { "tried on \($0.cell)" },
      draft.hits.map { $0 == 1 ? "1 record found" : "\($0) records found" },
    ]
    let known = facts.compactMap(\.self)
    if !known.isEmpty { block(known.joined(separator: ", ").capitalizedFirst + ".") }
    block(MarkdownText.code(text))
  }
}
