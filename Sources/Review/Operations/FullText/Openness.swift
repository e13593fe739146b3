internal import GRDB
package import Screening

/// Whether votes are taken on a work at a stage, in words that tell nothing of sealed ones.
package enum Openness: Sendable, Equatable {
  case waitsForVotes
  /// People disagree, or the team left it undecided; a vote can still be changed.
  case isDisputed
  /// The team's answer stands.
  case isResolved
  case isNotRetrieved
  /// Screening is not open at the stage.
  case isClosed
}

extension Review {
  /// Whether votes are taken on a work at a stage.
  ///
  /// - Throws: ``Problem`` when the record isn't at the stage.
  package func openness(of record: RecordID, at stage: Stage) throws -> Openness {
    guard try isOpen(stage) else { return .isClosed }
    return try pool.read { db in
      let head = try Review.head(at: record, stage, db)
      if try Review.isResolved(head, at: stage, db) { return .isResolved }
      switch try Review.state(of: head, at: stage, db) {
      case .notRetrieved: return .isNotRetrieved
      case .conflict, .undecided: return .isDisputed
      case .unseen, .waiting, .included, .excluded, nil: return .waitsForVotes
      }
    }
  }

  /// How often the protocol in force has a report tried to be had; `nil` where it doesn't say.
  package func plannedTries() throws -> Int? { try pool.read { try rules.read($0)?.retrievalTries } }
}
