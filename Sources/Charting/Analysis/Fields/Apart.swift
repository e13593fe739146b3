/// Why a source has no value in a field. These stand apart in every table and are never taken for values.
package enum Apart: String, Sendable, Codable, CaseIterable {
  case notReported = "not reported"
  case notApplicable = "not applicable"
  /// The two who charted it disagree, and nobody settled it.
  case disputed
  case notAsked = "not asked in that version"
  case notCharted = "not charted yet"

  /// Whether the source was asked for the field: the whole that shares are of.
  package var wasAsked: Bool { self == .notReported || self == .notApplicable || self == .disputed }

  /// Whether it is known that the source has none of the values.
  package var isSettled: Bool { self == .notReported || self == .notApplicable }
}

/// Where a source stands in a field: at a value or apart.
package enum FieldKey: Sendable, Hashable {
  case value(String)
  case apart(Apart)
}
