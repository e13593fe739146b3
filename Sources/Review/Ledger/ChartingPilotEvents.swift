/// What the ledger keeps about trying the charting form.
extension Event {
  /// Sources on which everybody who charts tries the form.
  package struct ChartingPilotDrawn: EventPayload {
    package static let ledgerName = "charting pilot drawn"
    package var named: [RecordID] { sources }
    package var event: Event { .chartingPilotDrawn(self) }

    /// From 1.
    package var round: Int
    package var sources: [RecordID]
    package var seed: UInt64
    /// Number of the protocol version whose form is tried.
    package var protocolVersion: Int
  }

  /// The team is done with a round; why is the event's reason.
  package struct ChartingPilotClosed: EventPayload {
    package static let ledgerName = "charting pilot closed"
    package var event: Event { .chartingPilotClosed(self) }

    package var round: Int
    /// Whether the form is good enough; else it is changed and tried again.
    package var isAccepted: Bool
  }

  /// Events of trying the form in one line of words.
  var chartingPilotSummary: String {
    switch self {
    case .chartingPilotDrawn(let drawn):
      "pilot round \(drawn.round) of the charting form, protocol version \(drawn.protocolVersion): "
        + drawn.sources.map(\.text).joined(separator: ", ") + " (seed \(drawn.seed))"
    case .chartingPilotClosed(let closed):
      "pilot round \(closed.round) of the charting form closed: the form \(closed.isAccepted ? "is accepted" : "is tried again")"
    default: kind
    }
  }
}
