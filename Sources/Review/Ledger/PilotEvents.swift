package import Screening

/// What the ledger keeps about the trial of the criteria.
extension Event {
  /// A sample for the whole team to try the criteria on.
  package struct PilotDrawn: EventPayload {
    package static let ledgerName = "pilot drawn"
    package var named: [RecordID] { sample }
    package var event: Event { .pilotDrawn(self) }

    /// From 1 on, over all stages.
    package var round: Int
    package var stage: Stage
    package var seed: UInt64
    /// `source` or `year` when the sample was drawn in proportion within groups; `elsewhere` when it is that of a trial held
    /// elsewhere.
    package var strata: String?
    /// In the order in which they are shown.
    package var sample: [RecordID]
    /// Everybody who takes part.
    package var reviewers: [String]
    /// The version of the protocol whose criteria are tried; `nil` when there was none.
    package var protocolVersion: Int?
    /// Agreement needed, 0 to 1.
    package var threshold: Double
    /// How agreement of more than two is computed: `all agree` or `mean pairwise`.
    package var definition: String
  }

  /// A vote of the trial. It is none of the stage.
  package struct PilotVoted: EventPayload {
    package static let ledgerName = "pilot voted"
    package var named: [RecordID] { [record] }
    package var event: Event { .pilotVoted(self) }

    package var round: Int
    package var record: RecordID
    package var reviewer: String
    package var choice: Choice
    package var reason: String?
    package var criteria: [String: CriterionAnswer]?
    package var note: String?
    /// As in ``Decided/salt``.
    package var salt: String?
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// What the team said about a round, or about one of its records.
  package struct PilotNoted: EventPayload {
    package static let ledgerName = "pilot noted"
    package var named: [RecordID] { record.map { [$0] } ?? [] }
    package var event: Event { .pilotNoted(self) }

    package var round: Int
    package var record: RecordID?
    package var text: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// A round was ended before everybody had voted on everything; the entry's `why` says the reason.
  package struct PilotClosed: EventPayload {
    package static let ledgerName = "pilot closed"
    package var event: Event { .pilotClosed(self) }

    package var round: Int
  }

  /// A round opened its stage. Where its votes count at the stage, they follow as decisions.
  package struct PilotAccepted: EventPayload {
    package static let ledgerName = "pilot accepted"
    package var event: Event { .pilotAccepted(self) }

    package var round: Int
    /// Agreement by the round's definition, 0 to 1.
    package var agreement: Double
    /// Whether its votes became votes of the stage.
    package var counts: Bool
  }

  /// A stage was opened although no pilot passed. The reason is the entry's `why`.
  package struct StageOpened: EventPayload {
    package static let ledgerName = "stage opened"
    package var event: Event { .stageOpened(self) }

    package var stage: Stage
  }
}
