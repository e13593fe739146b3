/// One difference between two versions of a protocol, in plain words.
package struct ProtocolChange: Sendable, Equatable {
  /// Key of the section, `criteria`.
  package let section: String
  /// What changed in it, when the section is a list: `E3` of criteria, `role` of charting fields.
  package let subject: String?
  /// The key that changed, `wording`; `nil` when the whole entry came, went or moved.
  package let key: String?
  package let kind: Kind
  /// For a person: `criterion E3 reworded: “…” → “…”`.
  package let sentence: String

  package enum Kind: String, Sendable, CaseIterable { case added, removed, changed, moved }
}

/// Compares two versions of a protocol.
package enum ProtocolDifference {
  /// What changed from one value to the other, in the order of the document. Empty exactly when they are equal.
  package static func changes(from old: ProtocolValue, to new: ProtocolValue) -> [ProtocolChange] {
    []
  }
}
