internal import Bibliography
internal import GRDB
package import ReviewProtocol
package import Screening

/// Screening waits for a registered protocol (JBI Manual, 10.2: the protocol is written beforehand).
enum ScreeningGate {
  /// The version that decisions made now follow; `nil` when a person opened screening without one.
  ///
  /// - Throws: ``Problem`` when screening is not open.
  static func version(_ db: Database) throws -> Int? {
    if let version = try Int.fetchOne(db, sql: "SELECT max(version) FROM protocol") { return version }
    guard try Int.fetchOne(db, sql: "SELECT event FROM override LIMIT 1") == nil else { return nil }
    throw Problem(
      "the protocol is not registered yet, and screening waits for it",
      remedy: """
        Finish protocol.yaml and run `winnow protocol register`, or put it on record that you screen without it: \
        `winnow protocol override --why "..."`.
        """)
  }

  /// As ``version(_:)``, for decisions at a stage: title and abstract waits for its pilot too, when the protocol plans one.
  ///
  /// - Throws: ``Problem`` when screening is not open, or not at this stage.
  static func version(at stage: Stage, _ rules: RulesInForce, _ db: Database) throws -> Int? {
    let version = try version(db)
    guard try !isOpen(stage, rules, db) else { return version }
    throw Problem(
      "the protocol plans a pilot, and \(stage.title.lowercased()) waits until one is passed",
      remedy: """
        Draw a sample with `winnow pilot draw`; or, when the trial was held elsewhere, put that on record: \
        `winnow pilot override --why "..."`. Nothing was recorded.
        """)
  }

  /// Whether a stage needs no pilot, has passed one, was opened without, or was decided at before there were pilots.
  static func isOpen(_ stage: Stage, _ rules: RulesInForce, _ db: Database) throws -> Bool {
    guard stage == .titleAbstract else { return true }
    let opened = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM decision WHERE stage = ?1) OR EXISTS (SELECT 1 FROM opening WHERE stage = ?1)
        OR EXISTS (SELECT 1 FROM pilot WHERE stage = ?1 AND accepted IS NOT NULL)
        """)
    if try Bool.fetchOne(opened, arguments: [stage.rawValue]) == true { return true }
    return try rules.read(db)?.asksForPilot != true
  }
}

extension Review {
  /// So that a long file isn't read in vain.
  ///
  /// - Throws: ``Problem`` when screening is not open.
  package func refuseUnlessScreeningIsOpen(at stage: Stage) throws {
    _ = try pool.read { try ScreeningGate.version(at: stage, rules, $0) }
  }

  /// Whether decisions can be made at a stage.
  package func isOpen(_ stage: Stage) throws -> Bool {
    try pool.read { db in
      do {
        _ = try ScreeningGate.version(at: stage, rules, db)
        return true
      } catch is Problem {
        return false
      }
    }
  }

  /// Refuses settings of a stage that the protocol in force doesn't have.
  static func refuse(_ settings: StageSettings, for stage: Stage, unlessAsInProtocol db: Database) throws {
    guard let version = try versionInForce(db) else { return }
    let registered = StageSettings(version.document.content.selection, at: stage)
    guard settings != registered else { return }
    throw Problem(
      "the protocol in force says otherwise (version \(version.number), \(stage.rawValue): \(registered.words(at: stage)))",
      remedy: "Change `selection` in protocol.yaml and run `winnow protocol amend`; nothing was set.")
  }
}

extension StageSettings {
  /// What a protocol says of a stage; what it leaves open is as in a new review.
  package init(_ selection: SelectionSettings, at stage: Stage) {
    self = .standard(for: stage)
    let own = selection.stages.first { $0.id == stage.rawValue }
    reviewers = own?.reviewersPerRecord ?? selection.reviewersPerRecord ?? reviewers
    switch own?.maybeCountsAs ?? selection.maybeCountsAs {
    case .include: maybeCountsAs = .include
    case .exclude: maybeCountsAs = .exclude
    case .conflict: maybeCountsAs = .maybe
    case nil: break
    }
    // Reasons are asked for at full text only.
    if stage == .fullText { reasonsMustAgree = selection.reasonsMustAgree ?? reasonsMustAgree }
  }

  /// `2 reviewers a record, maybe counts as include`; at full text, where reasons are asked for, also
  /// `reasons must agree` or `reasons may differ`.
  package func words(at stage: Stage) -> String {
    let maybe =
      switch maybeCountsAs {
      case .include, .exclude: maybeCountsAs.rawValue
      case .maybe: "conflict"
      }
    return "\(reviewers) \(reviewers == 1 ? "reviewer" : "reviewers") a record, maybe counts as \(maybe)"
      + (stage == .fullText ? (reasonsMustAgree ? ", reasons must agree" : ", reasons may differ") : "")
  }
}
