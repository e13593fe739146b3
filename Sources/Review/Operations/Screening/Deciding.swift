internal import Bibliography
internal import GRDB
package import Screening

/// One decision to record.
package struct NewDecision: Sendable, Equatable {
  package var record: RecordID
  package var reviewer: String
  package var kind: DecisionKind
  package var choice: Choice
  package var reason: String?
  package var note: String?
  /// Reasons that apply beside the primary one.
  package var otherReasons: [String]?
  /// Answers by the id of the criterion.
  package var criteria: [String: CriterionAnswer]?

  package init(
    record: RecordID, reviewer: String, kind: DecisionKind = .vote, choice: Choice, reason: String? = nil,
    note: String? = nil, otherReasons: [String]? = nil, criteria: [String: CriterionAnswer]? = nil
  ) {
    self.record = record
    self.reviewer = reviewer
    self.kind = kind
    self.choice = choice
    self.reason = reason
    self.note = note
    self.otherReasons = otherReasons
    self.criteria = criteria
  }
}

extension NewDecision {
  /// The event that records it.
  func event(
    at stage: Stage, importedFrom: String? = nil, protocolVersion: Int?, salt: String?, manner: ResolutionManner? = nil,
    isInformed: Bool = false, pilotRound: Int? = nil
  ) -> Event {
    .decided(
      .init(
        stage: stage, record: record, reviewer: reviewer, kind: kind, choice: choice, reason: reason, note: note,
        importedFrom: importedFrom, protocolVersion: protocolVersion,
        otherReasons: otherReasons.flatMap { $0.isEmpty ? nil : $0 },
        criteria: criteria.flatMap { $0.isEmpty ? nil : $0 }, manner: manner, informed: isInformed ? true : nil,
        pilotRound: pilotRound, salt: salt))
  }
}

extension Review {
  /// Records decisions made elsewhere, all or none, under the version of the protocol in force; earlier decisions stay in the
  /// history. In a team, an owner may bring in anybody's, a reviewer votes of his or her own.
  ///
  /// - Parameter importedFrom: the file they came from.
  /// - Throws: ``Problem`` when a record doesn't exist, screening is not open yet, or the one who acts may not.
  package func decide(
    _ decisions: [NewDecision], at stage: Stage, notRetrieved: [(record: RecordID, note: String?)] = [],
    importedFrom: String? = nil, acting: Acting
  ) throws {
    let own = decisions.allSatisfy { $0.kind == .vote && $0.reviewer.foldedName == acting.actor.foldedName }
    let act: Act = decisions.isEmpty ? .handleReports : own ? .screen : .bringInDecisions
    try write(acting, to: act) { db, ledger in
      if !notRetrieved.isEmpty { try Review.require(acting.actor, to: .handleReports, db) }
      let version = try ScreeningGate.version(at: stage, rules, db)
      try Review.requireRecords(decisions.map(\.record) + notRetrieved.map(\.record), db)
      for decision in decisions {
        try ledger.append(
          decision.event(
            at: stage, importedFrom: importedFrom, protocolVersion: version,
            salt: decision.kind == .vote ? ledger.salt() : nil))
      }
      for report in notRetrieved {
        try ledger.append(.reportNotRetrieved(.init(record: report.record, note: report.note)))
      }
    }
  }

  /// - Throws: ``Problem`` naming the first record that doesn't exist.
  static func requireRecords(_ records: [RecordID], _ db: Database) throws {
    let exists = try db.cachedStatement(sql: "SELECT 1 FROM record WHERE record = ?")
    for record in records where try Int.fetchOne(exists, arguments: [record.number]) == nil {
      throw Problem("there is no record \(record.text)", remedy: "Nothing was recorded; check the number.")
    }
  }

  /// Sets how a stage turns votes into verdicts.
  ///
  /// - Throws: ``Problem`` when the protocol in force says otherwise.
  package func set(_ settings: StageSettings, for stage: Stage, acting: Acting) throws {
    try write(acting, to: .organiseScreening) { db, ledger in
      try Review.refuse(settings, for: stage, unlessAsInProtocol: db)
      _ = try ledger.append(.stageSet(.init(stage: stage, settings: settings)))
    }
  }
}
