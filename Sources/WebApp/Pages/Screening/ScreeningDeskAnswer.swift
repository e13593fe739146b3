internal import Review
internal import Screening

/// What a reviewer goes by: the same throughout a sitting, until the protocol is amended.
struct ScreeningDeskAnswer: Codable, Sendable {
  /// What tells this review from any other.
  let review: String
  /// What is screened: “Title and abstract”, “Pilot round 2”.
  let title: String
  let isPilot: Bool
  /// The version of the protocol that the criteria are of.
  let version: Int?
  /// Why nothing can be decided here now; `nil` when it can.
  let gate: ScreeningGateNotice?
  let criteria: [Criterion]
  /// In the order of the protocol; the first nine are on the keys 1 to 9.
  let reasons: [Reason]
  /// Whether an exclusion takes a reason.
  let asksForReason: Bool
  let groups: [Group]
  let presets: [KeyPreset]
  /// Labels that the reviewer uses.
  let labels: [String]

  struct Criterion: Codable, Sendable {
    let id: String
    let isInclusion: Bool
    let rule: String
    let definition: String?
    let examplesIn: [String]
    let examplesOut: [String]
    let rulings: [String]
  }

  struct Reason: Codable, Sendable {
    let label: String
    let definition: String?
    let criteria: [String]
  }

  /// Terms that are marked alike.
  struct Group: Codable, Sendable {
    let name: String
    let title: String
    let terms: [String]
  }

  init(_ sitting: ScreeningSittingPlace, strings: Strings) throws {
    let guide = try sitting.guide()
    review = String(try sitting.review.identity().prefix(16))
    title = sitting.title(strings)
    isPilot = sitting.place.isPilot
    version = guide.version
    gate = try sitting.gate(strings)
    criteria = guide.guide.criteria.map {
      Criterion(
        id: $0.id, isInclusion: $0.isInclusion, rule: $0.rule, definition: $0.definition, examplesIn: $0.examplesIn,
        examplesOut: $0.examplesOut, rulings: $0.rulings)
    }
    reasons = guide.guide.reasons.map { Reason(label: $0.label, definition: $0.definition, criteria: $0.criteria) }
    asksForReason = guide.guide.asksForReason
    groups = HighlightGroup.allCases.compactMap { group in
      let terms = guide.guide.terms.filter { $0.group == group }.map(\.text)
      return terms.isEmpty ? nil : Group(name: group.name, title: group.title, terms: terms)
    }
    presets = KeyPreset.all
    labels = isPilot ? [] : try sitting.review.ownLabels(of: sitting.user)
  }
}

/// Why nothing can be decided at a place now, and where to go instead.
struct ScreeningGateNotice: Codable, Sendable {
  let title: String
  let text: String
  let path: String
  let button: String
}
