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

  package init(
    record: RecordID, reviewer: String, kind: DecisionKind = .vote, choice: Choice, reason: String? = nil,
    note: String? = nil
  ) {
    self.record = record
    self.reviewer = reviewer
    self.kind = kind
    self.choice = choice
    self.reason = reason
    self.note = note
  }
}

extension Review {
  /// Records decisions at a stage, all or none, under the version of the protocol in force; earlier decisions stay in the
  /// history.
  ///
  /// - Parameter importedFrom: the file they came from, when they were made elsewhere.
  /// - Throws: ``Problem`` when a record doesn't exist, or no protocol is registered and nobody overrode that.
  package func decide(
    _ decisions: [NewDecision], at stage: Stage, notRetrieved: [(record: RecordID, note: String?)] = [],
    importedFrom: String? = nil, acting: Acting
  ) throws {
    try write(acting) { db, ledger in
      let version = try ScreeningGate.version(db)
      let exists = try db.cachedStatement(sql: "SELECT 1 FROM record WHERE record = ?")
      for record in decisions.map(\.record) + notRetrieved.map(\.record) {
        guard try Int.fetchOne(exists, arguments: [record.number]) != nil else {
          throw Problem("there is no record \(record.text)", remedy: "Nothing was recorded; check the number.")
        }
      }
      for decision in decisions {
        try ledger.append(
          .decided(
            .init(
              stage: stage, record: decision.record, reviewer: decision.reviewer, kind: decision.kind,
              choice: decision.choice, reason: decision.reason, note: decision.note, importedFrom: importedFrom,
              protocolVersion: version)))
      }
      for report in notRetrieved {
        try ledger.append(.reportNotRetrieved(.init(record: report.record, note: report.note)))
      }
    }
  }

  /// Sets how a stage turns votes into verdicts.
  ///
  /// - Throws: ``Problem`` when the protocol in force says otherwise.
  package func set(_ settings: StageSettings, for stage: Stage, acting: Acting) throws {
    try write(acting) { db, ledger in
      try Review.refuse(settings, for: stage, unlessAsInProtocol: db)
      _ = try ledger.append(.stageSet(.init(stage: stage, settings: settings)))
    }
  }
}
