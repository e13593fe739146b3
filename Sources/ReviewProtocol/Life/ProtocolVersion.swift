/// A registered version of a protocol: it never changes.
package struct ProtocolVersion: Sendable, Equatable {
  /// 1 for the first, then by one for each amendment.
  package let number: Int
  /// SHA-256 of the canonical form, in hexadecimal.
  package let sha256: String
  /// The canonical form, ``ProtocolValue/canonicalText``.
  package let canonical: String
  /// The text as its author wrote it, with comments.
  package let text: String
  /// When, in UTC, ISO 8601.
  package let at: String
  /// Who registered or amended it.
  package let by: String
  /// Why it was amended; `nil` for the first version.
  package let reason: String?
  /// What the amendment changed, in sentences; empty for the first version.
  package let changes: [String]

  package init(
    number: Int, sha256: String, canonical: String, text: String, at: String, by: String, reason: String?,
    changes: [String]
  ) {
    self.number = number
    self.sha256 = sha256
    self.canonical = canonical
    self.text = text
    self.at = at
    self.by = by
    self.reason = reason
    self.changes = changes
  }

  /// The version read back, from the canonical form: JSON is YAML too.
  package var document: ProtocolDocument { ProtocolDocument(Array(canonical.utf8)) }
}

/// Where a version was deposited outside of Winnow.
package struct ProtocolDeposit: Sendable, Equatable {
  /// Number of the version.
  package let version: Int
  package let registry: String
  package let id: String?
  package let url: String?
  /// YYYY-MM-DD.
  package let date: String?

  package init(version: Int, registry: String, id: String?, url: String?, date: String?) {
    self.version = version
    self.registry = registry
    self.id = id
    self.url = url
    self.date = date
  }
}
