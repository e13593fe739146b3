internal import Bibliography
import Foundation
internal import GRDB
package import Screening

extension Review {
  /// How a stage's records are divided.
  package func allocation(of stage: Stage) throws -> Allocation {
    try pool.read { try Review.allocation(of: stage, $0) }
  }

  static func allocation(of stage: Stage, _ db: Database) throws -> Allocation {
    let text = try String.fetchOne(
      db.cachedStatement(sql: "SELECT allocation FROM allocation WHERE stage = ?"), arguments: [stage.rawValue])
    guard let text else { return .queue }
    guard let allocation = try? JSONDecoder().decode(Allocation.self, from: Data(text.utf8)) else {
      throw Problem("the allocation of \(stage.rawValue) can't be read", text: text, remedy: "Run `winnow verify`.")
    }
    return allocation
  }

  /// Divides a stage's records from now on. Decisions made before stand.
  ///
  /// - Throws: ``Problem`` when somebody named doesn't screen, or a share or group makes no sense.
  package func allocate(_ allocation: Allocation, at stage: Stage, acting: Acting) throws {
    try write(acting, to: .organiseScreening) { db, ledger in
      let reviewers = try Review.team(db).activeReviewers
      let needed = try Review.stages(db)[stage]?.reviewers ?? StageSettings.standard(for: stage).reviewers
      let named: [String]
      switch allocation.plan {
      case .queue: named = []
      case .shares(let shares):
        named = shares.map(\.reviewer)
        guard shares.allSatisfy({ $0.weight > 0 && $0.weight.isFinite }) else {
          throw Problem("a share must be more than nothing", remedy: "Nothing was recorded.")
        }
      case .groups(let groups):
        named = groups.flatMap { $0 }
        if let small = groups.first(where: { Set($0.map(\.foldedName)).count < needed }) {
          throw Problem(
            "the group \(small.joined(separator: "+")) is too small: \(needed) reviewers decide on each record",
            remedy: "Nothing was recorded.")
        }
      }
      if let stranger = named.first(where: { !reviewers.contains($0.foldedName) }) {
        throw Problem(
          "\(stranger) doesn't screen in this review",
          remedy: "Add \(stranger) with `winnow team add \(stranger) --role reviewer`; nothing was recorded.")
      }
      try ledger.append(.allocationSet(.init(stage: stage, allocation: allocation)))
    }
  }
}
