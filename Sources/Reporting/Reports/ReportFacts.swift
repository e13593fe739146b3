internal import Bibliography
package import Charting
package import Review
package import ReviewProtocol
package import Screening

/// Everything that reports tell of a review, read once: reports are computed from it and read nothing themselves.
package struct ReportFacts: Sendable {
  package let snapshot: ReviewSnapshot
  package let flow: PrismaFlow
  package let standing: ProtocolStanding
  /// All registered versions, oldest first.
  package let versions: [ProtocolVersion]
  package let searches: [ImportedSearch]
  package let team: Team
  package let decisions: [StandingDecision]
  /// Works decided at title and abstract, in the order in which their verdicts fell.
  package let verdictOrder: [RecordID]
  /// Rounds of the trial of the criteria that are done.
  package let pilots: [PilotResult]
  /// Of each stage the independent votes.
  package let ballots: [Stage: StageBallots]
  /// `nil` while the protocol in force has no charting form.
  package let charted: ChartedSources?
  package let chartingPilot: [ChartingPilotRound]
  package let chartingAgreement: [FieldAgreement]
  package let gaps: [GapNote]
  package let sought: [SoughtReport]
  package let studies: [Study]
  package let consultations: [Logged<Consulted>]
  package let contacts: [Logged<Contact>]
  /// Merged records of the works that reached full text, by number.
  package let records: [RecordID: StoredRecord]
  /// Version of Winnow that writes the report.
  package let program: String

  /// Reads what the viewer may see.
  ///
  /// - Parameter program: the version of Winnow, for the methods.
  package init(_ review: Review, seenBy viewer: String, program: String = ProgramVersion.text) throws {
    snapshot = try review.snapshot()
    let flow = PrismaFlow(snapshot)
    self.flow = flow
    standing = try review.protocolStanding()
    versions = try review.protocolVersions()
    searches = try review.importedSearches()
    team = try review.team()
    decisions = try review.pastDecisions(seenBy: viewer)
    verdictOrder = try review.verdictOrder(at: .titleAbstract)
    pilots = try review.pilots().filter(\.isDone).map { try review.pilotResult(round: $0.round, seenBy: viewer) }
    ballots = try Dictionary(
      uniqueKeysWithValues: Stage.allCases.map { ($0, try review.ballots(at: $0, seenBy: viewer)) })
    let hasForm = standing.inForce.map { !ChartForm($0).fields.isEmpty } ?? false
    charted = try hasForm ? review.chartedSources() : nil
    chartingPilot = try hasForm ? review.chartingPilot() : []
    chartingAgreement = try hasForm ? review.chartingAgreement() : []
    gaps = try review.gaps()
    sought = try review.reports()
    studies = try review.studies()
    consultations = try review.consultations()
    contacts = try review.contacts()
    let wanted = FlowBox.atFullText.flatMap { flow.records(in: $0) }.sorted()
    records = Dictionary(uniqueKeysWithValues: try review.mergedRecords(wanted).map { ($0.id, $0) })
    self.program = program
  }

  /// The protocol in force as values; `nil` before it is registered.
  package var plan: ReviewProtocol? { standing.inForce?.document.content }
}

extension FlowBox {
  /// Boxes of works of which a report names each.
  static let atFullText: [FlowBox] = [
    .previousReports, .notRetrieved, .reportsExcluded, .reportsPending, .reportsIncluded, .otherNotRetrieved,
    .otherExcluded, .otherPending, .otherIncluded,
  ]
}
