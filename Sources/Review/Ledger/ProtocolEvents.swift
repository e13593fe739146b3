/// What the ledger keeps about the protocol.
extension Event {
  /// The first version.
  package struct ProtocolRegistered: EventPayload {
    package static let ledgerName = "protocol registered"
    package var event: Event { .protocolRegistered(self) }

    /// Always 1; amendments make the others.
    package var version: Int
    /// SHA-256 of `canonical`.
    package var sha256: String
    /// The protocol's canonical form.
    package var canonical: String
    /// The YAML as its author wrote it.
    package var text: String
  }

  /// A later version. Its reason is the entry's `why`.
  package struct ProtocolAmended: EventPayload {
    package static let ledgerName = "protocol amended"
    package var event: Event { .protocolAmended(self) }

    /// One more than the version it amends.
    package var version: Int
    /// SHA-256 of `canonical`.
    package var sha256: String
    /// The protocol's canonical form.
    package var canonical: String
    /// The YAML as its author wrote it.
    package var text: String
    /// What changed, in sentences.
    package var changes: [String]
  }

  /// A version was registered or deposited outside of Winnow.
  package struct ProtocolDeposited: EventPayload {
    package static let ledgerName = "protocol deposited"
    package var event: Event { .protocolDeposited(self) }

    package var version: Int
    package var registry: String
    package var id: String?
    package var url: String?
    /// YYYY-MM-DD.
    package var date: String?
  }

  /// Screening began without a registered protocol. Its reason is the entry's `why`.
  package struct ScreeningOpenedUnregistered: EventPayload {
    package static let ledgerName = "screening opened unregistered"
    package var event: Event { .screeningOpenedUnregistered(self) }
  }
}
