import Fixtures
import Foundation
import Review
import Screening

/// Copies of one review that part from each other, one for each of those who screen.
struct TwoCopies {
  let team: ScreeningTeam
  let amara: Review
  let jonas: Review

  init(records: Int = 6, prepare: (ScreeningTeam) throws -> Void = { _ in }) throws {
    team = try ScreeningTeam(records: records, more: ["kim"])
    try prepare(team)
    amara = team.review
    jonas = try TwoCopies.copy(team, "jonas")
  }

  /// Another copy of the review as it is now.
  static func copy(_ team: ScreeningTeam, _ name: String) throws -> Review {
    let folder = team.small.folder.url.appending(path: "copy-\(name)")
    try FileManager.default.copyItem(at: team.review.folder, to: folder)
    return try Review(at: folder)
  }

  /// Who acts, at some second of the trial.
  static func acting(_ user: String, second: Int = 0, why: String? = nil) -> Acting {
    Acting(as: user, at: SmallReview.acting().at.addingTimeInterval(Double(second)), why: why)
  }
}

extension Review {
  @discardableResult
  func votes(
    _ choice: Choice, _ record: Int, by user: String, second: Int = 0, at stage: Stage = .titleAbstract,
    reason: String? = nil
  ) throws -> VoteReceipt {
    try vote(
      choice, on: RecordID(record), at: stage, reason: reason, acting: TwoCopies.acting(user, second: second))
  }

  @discardableResult
  func merges(_ other: Review, by user: String = "amara") throws -> CopyMerge {
    try merge(copyAt: other.folder, acting: TwoCopies.acting(user))
  }

  /// The snapshot without sequence and hash of the ledger, which differ between copies.
  func standing() throws -> ReviewSnapshot {
    var snapshot = try snapshot()
    snapshot.ledger = (0, "")
    return snapshot
  }

  func verifies() throws -> Bool {
    if case .equal = try verify() { return true }
    return false
  }
}
