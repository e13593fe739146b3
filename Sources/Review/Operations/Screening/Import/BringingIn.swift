internal import Bibliography
internal import GRDB
internal import Screening

extension Review {
  /// Records what was brought, in one transaction under the version of the protocol in force, without what was imported
  /// before. In a team, an owner may bring in anybody's, a reviewer his or her own.
  func bringIn(
    _ work: BroughtWork, from file: String, _ options: DecisionImportOptions, _ acting: Acting,
    _ report: inout DecisionImportReport
  ) throws {
    let found = report
    report = try write(acting, to: work.act(for: acting.actor)) { db, ledger in
      if !work.notRetrieved.isEmpty { try Review.require(acting.actor, to: .handleReports, db) }
      let version = try ScreeningGate.version(at: work.stage, rules, db)
      var fresh = options.isAgain ? work : try work.withoutKnown(from: file, by: acting.actor, db)
      var report = found
      report.known = work.size - fresh.size
      let team = try Review.team(db)
      var taken: [NewDecision] = []
      for decision in fresh.decisions {
        let obstacle = try decision.obstacle(at: work.stage, for: acting.actor, team, isTrial: options.isTrial, db)
        if let obstacle {
          report.unmatched.append(obstacle)
          continue
        }
        taken.append(decision)
        guard !options.isTrial else { continue }
        let isInformed = try decision.isChangeOfMind(at: work.stage, db)
        try ledger.append(
          decision.event(
            at: work.stage, importedFrom: file, protocolVersion: version,
            salt: decision.kind == .vote ? ledger.salt() : nil, isInformed: isInformed))
      }
      fresh.decisions = taken
      report.count(fresh)
      guard !options.isTrial else { return report }
      for remark in fresh.remarks { try ledger.append(remark.event(at: work.stage, salt: ledger.salt())) }
      for missing in fresh.notRetrieved {
        try ledger.append(.reportNotRetrieved(.init(record: missing.record, note: missing.note)))
      }
      return report
    }
  }
}

extension DecisionImportReport {
  /// Counts what is recorded of what was brought.
  fileprivate mutating func count(_ fresh: BroughtWork) {
    decisions = fresh.decisions.count
    remarks = fresh.remarks.count
    notRetrieved = fresh.notRetrieved.count
    people = Dictionary(grouping: fresh.decisions, by: \.reviewer.foldedName)
      .compactMap { _, made in made.first.map { Share(name: $0.reviewer, decisions: made.count) } }
      .sorted { $0.name < $1.name }
  }
}

extension BroughtWork {
  fileprivate var size: Int { decisions.count + remarks.count + notRetrieved.count }

  /// What the one who brings it must be allowed to do.
  fileprivate func act(for user: String) -> Act {
    if decisions.isEmpty, remarks.isEmpty { return .handleReports }
    let seat = user.foldedName
    let isOwn =
      decisions.allSatisfy { $0.kind == .vote && $0.reviewer.foldedName == seat }
      && remarks.allSatisfy { $0.reviewer.foldedName == seat }
    return isOwn ? .screen : .bringInDecisions
  }

  /// The rest, when what the same person brought from a file of this name before is left out; also what was taken back since.
  /// Of what others brought nothing is told, lest a sealed vote be guessed.
  fileprivate func withoutKnown(from file: String, by user: String, _ db: Database) throws -> BroughtWork {
    var rest = self
    rest.decisions = try decisions.filter { try !BroughtWork.isKnown($0, stage, file, user, db) }
    rest.remarks = try remarks.filter { try !BroughtWork.isKnown($0, stage, user, db) }
    rest.notRetrieved = try notRetrieved.filter { try !BroughtWork.isKnown($0, db) }
    return rest
  }

  private static func isKnown(
    _ decision: NewDecision, _ stage: Stage, _ file: String, _ user: String, _ db: Database
  ) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT event FROM decision WHERE record = ? AND stage = ? AND seat = ? AND kind = ? AND choice = ?
          AND reason IS ? AND note IS ? AND imported_from = ?
          AND (SELECT actor FROM ledger WHERE sequence = event) = ? LIMIT 1
          """),
      arguments: [
        decision.record.number, stage.rawValue, decision.reviewer.foldedName, decision.kind.rawValue,
        decision.choice.rawValue, decision.reason, decision.note, file, user,
      ]) != nil
  }

  private static func isKnown(
    _ remark: Remark, _ stage: Stage, _ user: String, _ db: Database
  ) throws -> Bool {
    let (table, column) = remark.isLabel ? ("label", "label") : ("note", "text")
    return try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT event FROM \(table) WHERE record = ? AND stage = ? AND seat = ? AND \(column) = ? "
          + "AND (SELECT actor FROM ledger WHERE sequence = event) = ? LIMIT 1"),
      arguments: [remark.record.number, stage.rawValue, remark.reviewer.foldedName, remark.text, user]) != nil
  }

  private static func isKnown(_ missing: (record: RecordID, note: String?), _ db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT event FROM retrieval WHERE record = ? AND status = 'not retrieved' AND note IS ?"),
      arguments: [missing.record.number, missing.note]) != nil
  }
}

extension BroughtWork.Remark {
  fileprivate func event(at stage: Stage, salt: String) -> Event {
    isLabel
      ? .labelSet(.init(stage: stage, record: record, reviewer: reviewer, label: text, isOn: true, salt: salt))
      : .noteAdded(.init(stage: stage, record: record, reviewer: reviewer, text: text, salt: salt))
  }
}
