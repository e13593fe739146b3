/// One difference between two versions of a protocol, in plain words.
package struct ProtocolChange: Sendable, Equatable {
  /// Key of the section, `criteria`.
  package let section: String
  /// What changed in it, when the section is or holds a list: `E3` of criteria, `role` of charting fields,
  /// `direct/advocacy` of codes. The name in the newer version, except for what was removed.
  package let subject: String?
  /// The key that changed, `wording`, with the groups around it, `pilot.threshold`; `nil` when the whole entry came, went
  /// or moved. A new name is a change of the identity key: `id`, `label`.
  package let key: String?
  package let kind: Kind
  /// For a person: `criterion E3 reworded: “…” → “…”`.
  package let sentence: String
  /// Key of the list that the subject stands in, `fields` of charting.
  package let list: String?
  /// Names of the entries around the subject, outermost first: `peer-work` around a code of that codebook.
  package let container: [String]
  /// What the subject was called in the older version: the name or, of codes and fields inside others, the path.
  package let formerSubject: String?
  /// What stood there; of values that a charting field lost, the list of these. `nil` for what is new.
  package let before: ProtocolValue?
  /// What stands there now, as in ``before``; `nil` for what is gone.
  package let after: ProtocolValue?

  package enum Kind: String, Sendable, CaseIterable { case added, removed, changed, moved }

  package init(
    section: String, subject: String?, key: String?, kind: Kind, sentence: String, list: String? = nil,
    container: [String] = [], formerSubject: String? = nil, before: ProtocolValue? = nil, after: ProtocolValue? = nil
  ) {
    self.section = section
    self.subject = subject
    self.key = key
    self.kind = kind
    self.sentence = sentence
    self.list = list
    self.container = container
    self.formerSubject = formerSubject ?? subject
    self.before = before
    self.after = after
  }
}

/// Compares two versions of a protocol.
package enum ProtocolDifference {
  /// What changed from one value to the other, in the order of the document. Empty exactly when they are equal.
  package static func changes(from old: ProtocolValue, to new: ProtocolValue) -> [ProtocolChange] {
    DifferenceWalk.changes(from: old, to: new)
  }
}
