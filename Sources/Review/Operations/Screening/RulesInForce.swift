internal import GRDB
internal import ReviewProtocol
internal import Screening
import Synchronization

/// What the protocol in force says of screening.
struct ScreeningRules: Sendable {
  let version: Int
  /// Labels of the exclusion reasons, in order.
  let reasons: [String]
  /// Ids of the criteria of each stage.
  let criteria: [Stage: [String]]
  let allowsConsensus: Bool
  let allowsArbiter: Bool
  /// Whether a pilot comes before title and abstract, with the agreement needed.
  let asksForPilot: Bool
  /// How often a report is tried to be had before it counts as not retrieved.
  let retrievalTries: Int?

  init(_ version: ProtocolVersion) {
    let content = version.document.content
    self.version = version.number
    reasons = content.exclusionReasons.map(\.label)
    criteria = [
      .titleAbstract: content.criteria.filter { $0.stage != .fullText }.map(\.id),
      .fullText: content.criteria.filter { $0.stage != .titleAbstract }.map(\.id),
    ]
    let resolvedBy = content.selection.conflictsResolvedBy
    allowsConsensus = resolvedBy != "third reviewer"
    allowsArbiter = resolvedBy != "discussion"
    asksForPilot = content.selection.pilot.isWritten && content.selection.pilot.size != nil
    retrievalTries = content.fullText.tries
  }
}

/// Keeps the rules of the version in force, so that not every decision reads the whole protocol again.
final class RulesInForce: Sendable {
  private let kept = Mutex<(sha256: String, rules: ScreeningRules)?>(nil)

  /// The rules as the database has them now; `nil` when no version is registered.
  func read(_ db: Database) throws -> ScreeningRules? {
    let newest = try db.cachedStatement(sql: "SELECT sha256 FROM protocol ORDER BY version DESC LIMIT 1")
    guard let sha256 = try String.fetchOne(newest) else { return nil }
    if let rules = kept.withLock({ $0?.sha256 == sha256 ? $0?.rules : nil }) { return rules }
    guard let version = try Review.versionInForce(db) else { return nil }
    let rules = ScreeningRules(version)
    kept.withLock { $0 = (sha256, rules) }
    return rules
  }
}
