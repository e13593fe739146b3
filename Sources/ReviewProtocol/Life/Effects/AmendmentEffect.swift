/// What an amendment asks to be looked at again, as a list that can become a queue.
package struct AmendmentEffect: Sendable, Equatable {
  /// What was changed, in sentences of ``ProtocolChange``.
  package let changes: [String]
  package let kind: Kind
  package let weight: Weight
  /// For a person: `look again at 3 records excluded under E3`.
  package let action: String
  /// Numbers of records, or of sources when ``Kind/isAboutCharting``; sorted, each once.
  package let items: [Int]

  init(changes: [String], kind: Kind, weight: Weight, action: String, items: [Int]) {
    self.changes = changes
    self.kind = kind
    // A queue without entries asks nothing of anybody.
    self.weight = items.isEmpty && !kind.isWithoutRecords ? .nothing : weight
    self.action = action
    self.items = items
  }

  package enum Kind: String, Sendable, CaseIterable {
    /// Exclusions that cite a criterion which was changed or removed.
    case excludedUnderCriterion = "excluded-under-criterion"
    /// Exclusions at a stage of such a criterion for no reason that the protocol lists.
    case excludedWithoutReason = "excluded-without-reason"
    /// Records kept before a criterion or limit was added or changed.
    case keptBefore = "kept-before"
    /// A criterion got examples, rulings or a rationale.
    case explained
    /// Exclusions whose reason was renamed, removed or defined anew.
    case exclusionReason = "exclusion-reason"
    /// Exclusions whose reason may no longer be the first that applies.
    case orderOfReasons = "order-of-reasons"
    /// Exclusions by language, date or place.
    case limit
    /// Exclusions by type of evidence source.
    case evidenceType = "evidence-type"
    /// Records decided under other rules of selection.
    case selectionRule = "selection-rule"
    case fieldAdded = "field-added"
    case fieldChanged = "field-changed"
    case fieldRemoved = "field-removed"
    case valuesAdded = "values-added"
    case valuesChanged = "values-changed"
    case codesAdded = "codes-added"
    case codesChanged = "codes-changed"
    /// A source to search that was planned otherwise before.
    case sourceToSearch = "source-to-search"
    /// The search is another one.
    case searchAgain = "search-again"
    /// The pilot is judged by other figures.
    case pilotAgain = "pilot-again"
    /// Changes that nothing depends on.
    case noEffect = "no-effect"

    /// Whether ``AmendmentEffect/items`` are charted sources rather than records.
    package var isAboutCharting: Bool {
      switch self {
      case .excludedUnderCriterion, .excludedWithoutReason, .keptBefore, .explained, .exclusionReason, .orderOfReasons,
        .limit, .evidenceType, .selectionRule, .sourceToSearch, .searchAgain, .pilotAgain, .noEffect:
        false
      case .fieldAdded, .fieldChanged, .fieldRemoved, .valuesAdded, .valuesChanged, .codesAdded, .codesChanged: true
      }
    }

    /// Whether it is a to-do of its own, not a list of records or sources.
    package var isWithoutRecords: Bool {
      switch self {
      case .sourceToSearch, .searchAgain, .pilotAgain, .noEffect: true
      case .excludedUnderCriterion, .excludedWithoutReason, .keptBefore, .explained, .exclusionReason, .orderOfReasons,
        .limit, .evidenceType, .selectionRule, .fieldAdded, .fieldChanged, .fieldRemoved, .valuesAdded, .valuesChanged,
        .codesAdded, .codesChanged:
        false
      }
    }
  }

  /// How much a review depends on it.
  package enum Weight: String, Sendable, CaseIterable {
    /// What was decided or charted may be otherwise now.
    case needed
    /// It may help; what was done holds.
    case optional
    /// Said so that nobody wonders.
    case nothing
  }
}
