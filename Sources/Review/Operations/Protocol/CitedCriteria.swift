internal import ReviewProtocol
internal import Screening

/// Which criteria an exclusion cites: by the reason as the version that it followed lists it, under the names that the
/// criteria have had since.
struct CitedCriteria {
  /// For each version the ids of criteria by the folded label of a reason, or by the folded id itself.
  private let byReason: [Int: [String: [String]]]
  /// For each version the new ids of criteria that it renamed.
  private let renamed: [Int: [String: String]]
  private let first: Int

  init(_ versions: [ProtocolVersion]) {
    let documents = versions.map { ($0.number, $0.document) }
    byReason = Dictionary(uniqueKeysWithValues: documents.map { ($0.0, Self.reasons(of: $0.1.content)) })
    renamed = Dictionary(
      uniqueKeysWithValues: zip(documents, documents.dropFirst()).map { old, new in
        (new.0, Self.renamings(from: old.1.value, to: new.1.value))
      })
    first = versions.first?.number ?? 1
  }

  /// The ids, as `version` has them, of what `decision` cites. A decision made before any version is read by the first.
  func criteria(of decision: StandingDecision, in version: Int) -> [String] {
    guard let reason = decision.reason else { return [] }
    let followed = decision.protocolVersion ?? first
    let ids = byReason[followed]?[reason.foldedName] ?? []
    guard followed < version, !ids.isEmpty else { return ids }
    return (followed + 1...version).reduce(ids) { ids, number in ids.map { renamed[number]?[$0] ?? $0 } }
  }

  private static func reasons(of content: ReviewProtocol) -> [String: [String]] {
    var ids: [String: [String]] = [:]
    for criterion in content.criteria { ids[criterion.id.foldedName] = [criterion.id] }
    for reason in content.exclusionReasons { ids[reason.label.foldedName] = reason.criteria }
    return ids
  }

  private static func renamings(from old: ProtocolValue, to new: ProtocolValue) -> [String: String] {
    var ids: [String: String] = [:]
    for change in ProtocolDifference.changes(from: old, to: new) where change.section == "criteria" {
      if let before = change.formerSubject, let after = change.subject { ids[before] = after }
    }
    return ids
  }
}
