internal import Bibliography
internal import Charting
internal import Reporting
internal import Review

/// Claims and gaps: what writers on a field claim, how strong they call the evidence, and where they see gaps.
struct ClaimsExample {
  let bench: ExampleBench
  static let title = "Claims about peer support and gaps in what is known"

  /// The shipped protocol with a group for claims in its form.
  static var protocolText: String {
    let claims = String(decoding: PackageResources.claims_form_yaml, as: UTF8.self)
    return ExampleBench.protocolText.replacing("    - {id: gaps,", with: claims + "    - {id: gaps,")
  }

  func build() throws {
    try bench.include(PackageResources.claims_sources_csv, file: "claims-sources.csv")
    // The second person reads the same; how differences are settled shows the example of roles.
    for user in ["amara", "jonas"] {
      try bench.chart(PackageResources.claims_charted_csv, file: "claims-charted.csv", by: user)
    }
    let charted = try bench.review.chartedSources()
    let kinds = try Frequencies.of("source_type", in: charted)
    try bench.publish("kinds-of-source", kinds.table, figure: kinds.svg)
    let claims = try Crosstab.of("claims/about", "claims/strength", in: charted)
    try bench.publish("claims-by-strength", claims.table(.all), figure: claims.svg)
    let mechanisms = try Crosstab.of("claims/mechanism", "claims/about", in: charted)
    try bench.publish("mechanisms", mechanisms.table(.counts), figure: mechanisms.svg)
    try markGaps(charted)
    let map = EvidenceMap.of(claims, gaps: try bench.review.gaps())
    try bench.publish("evidence-map", map.table, figure: map.svg)
    try bench.publish("gap-register", map.register)
    try bench.finish()
  }

  /// What the team says of empty cells, each with its reason; true gaps with the sources that state them.
  private func markGaps(_ charted: ChartedSources) throws {
    let stated = charted.sources.filter { source in
      guard case .answered(let answer) = source.standing(of: "gaps") else { return false }
      return answer.values.contains { $0.contains("What in the support helps") }
    }.compactMap { RecordID($0.id) }
    let marks: [(about: String, strength: String, kind: GapKind, why: String, sources: [RecordID])] = [
      (
        "individual support", "strong", .trueGap,
        "No source calls the evidence strong, and several say that what helps isn’t known.", stated
      ),
      ("funding", "strong", .notSearched, "The search had no terms for payment.", []),
      (
        "workforce and certification", "strong", .outOfScope, "How strong evidence on labour law is, isn’t asked.", []
      ),
    ]
    for mark in marks {
      try bench.review.markGap(
        MapCell(rows: "claims/about", row: mark.about, columns: "claims/strength", column: mark.strength), mark.kind,
        sources: mark.sources, acting: ExampleBench.acting("amara", why: mark.why))
    }
    bench.say("\(marks.count) empty cells of the map marked, each with its reason")
  }
}
