internal import Bibliography
internal import GRDB
package import Screening

extension Review {
  /// Puts it on record that a stage begins without a passed pilot.
  ///
  /// - Throws: ``Problem`` when no reason is given, or the stage is open already.
  package func openStage(_ stage: Stage, acting: Acting) throws {
    let acting = try Review.withReason(acting, for: "screening without a passed pilot")
    try write(acting, to: .organiseScreening) { db, ledger in
      guard try !ScreeningGate.isOpen(stage, rules, db) else {
        throw Problem("\(stage.title.lowercased()) is open already", remedy: "Nothing was recorded.")
      }
      try ledger.append(.stageOpened(.init(stage: stage)))
    }
  }
}
