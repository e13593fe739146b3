package import Review

/// A place where the review and its registered protocol part (JBI Manual, 11.3: deviations are allowed in a scoping review,
/// and must be detailed and justified in the methods section).
package struct Deviation: Sendable, Equatable {
  package let kind: Kind
  /// What happened, as a sentence without a full stop.
  package let what: String
  /// What it consists of, a sentence each: the changes of an amendment.
  package let details: [String]
  /// The justification on record; `nil` where nobody gave one yet.
  package let justification: String?
  /// Who did it.
  package let by: String?
  /// When, in UTC, ISO 8601.
  package let at: String?
  /// The records it touches, by number.
  package let records: [RecordID]

  package enum Kind: String, Sendable, CaseIterable {
    /// Screening began before the protocol was registered.
    case unregistered
    case amendment
    /// A source was searched that the protocol doesn't plan.
    case unplannedSource = "unplanned-source"
    /// A planned source has brought no records.
    case unsearchedSource = "unsearched-source"
    /// Reports were excluded for a reason that the protocol doesn't list.
    case unlistedReason = "unlisted-reason"
    /// Reports were excluded without a reason.
    case missingReason = "missing-reason"
    /// Works were decided by fewer reviewers than the protocol asks for.
    case fewerReviewers = "fewer-reviewers"
  }

  init(
    _ kind: Kind, _ what: String, details: [String] = [], justification: String? = nil, by: String? = nil,
    at: String? = nil,
    records: [RecordID] = []
  ) {
    self.kind = kind
    self.what = what
    self.details = details
    self.justification = justification
    self.by = by
    self.at = at
    self.records = records
  }
}
