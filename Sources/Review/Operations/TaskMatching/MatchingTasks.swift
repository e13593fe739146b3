package import Bibliography
package import Charting
package import Foundation
internal import GRDB
internal import Screening

extension Review {
  /// Records what a person says of tasks of two inventories: one event a task. What stands already is not recorded again.
  ///
  /// - Parameters:
  ///   - judgements: for each task those of the other inventory that are like it; none for one that is unique, `nil` takes back.
  ///   - importedFrom: where they were brought in from.
  /// - Returns: how many were new.
  /// - Throws: ``Problem`` when there is no such task, the person is done, or two others are; then none was recorded.
  @discardableResult
  package func matchTasks(
    _ inventories: InventoryPair, _ judgements: [(task: TaskName, likenesses: [String: TaskMatching.Likeness]?)],
    importedFrom: String? = nil, acting: Acting
  ) throws -> Int {
    let (pair, first, second) = try matched(inventories)
    let tasks = TaskComparison.names(first, second)
    let clean = try judgements.map { try Review.checked($0, first, second) }
    return try write(acting, to: .chart) { db, ledger in
      let seat = acting.actor.foldedName
      try Review.refuseMatching(pair, seat, db)
      var standing = try MatchRows.of(seat, acting.actor, pair, db).among(tasks)
      var recorded = 0
      for (task, likenesses) in clean where standing.likenesses(of: task) != likenesses {
        standing.judge(task, likenesses)
        try ledger.append(
          .tasksMatched(
            .init(
              inventories: pair, reviewer: acting.actor, side: task.side, task: task.task, likenesses: likenesses,
              importedFrom: importedFrom, salt: ledger.salt())))
        recorded += 1
      }
      return recorded
    }
  }

  /// Takes a person's matching from a table: first task, second task, match. Rows that can't be used are told and left out.
  ///
  /// - Returns: how many judgements were new, and the rows left out.
  /// - Throws: ``Problem`` when the table can't be used; then nothing was recorded.
  package func importMatching(
    _ file: URL, _ inventories: InventoryPair, acting: Acting
  ) throws -> (recorded: Int, refused: [Problem]) {
    let (pair, first, second) = try matched(inventories)
    let source = MaterialFile(file)
    let table = try source.placed { try TaskMatchingTable(try source.table(), first, second) }
    let recorded = try matchTasks(
      pair, table.judgements.map { ($0.task, $0.likenesses) }, importedFrom: source.name, acting: acting)
    return (recorded, table.refused.map { $0.inFile(source.name) })
  }

  /// Says that a person is done with matching, or goes on with it.
  ///
  /// - Parameter restIsUnique: says of tasks that were not judged that they are unique.
  /// - Throws: ``Problem`` when tasks are not judged, or what others said is open already.
  package func finishMatching(
    _ inventories: InventoryPair, isFinished: Bool = true, restIsUnique: Bool = false, acting: Acting
  ) throws {
    let sheet = try matching(inventories, seenBy: acting.actor)
    if isFinished, restIsUnique, !sheet.isFinished {
      try matchTasks(sheet.inventories, sheet.unjudged.map { ($0, [:]) }, acting: acting)
    }
    let tasks = sheet.tasks
    let pair = sheet.inventories
    try write(acting, to: .chart) { db, ledger in
      let seat = acting.actor.foldedName
      guard try MatchSeal.finished(pair, db).contains(where: { $0.seat == seat }) != isFinished else { return }
      if try MatchSeal.isOpen(pair, db) {
        throw Problem(
          isFinished ? "two others are done with matching \(pair.words)" : "both who match \(pair.words) are done",
          remedy: "Nothing was recorded; what differs is settled by the team, with `winnow tasks agree`.")
      }
      let own = try MatchRows.of(seat, acting.actor, pair, db).among(tasks)
      let missing = isFinished ? tasks.filter { own.likenesses(of: $0) == nil } : []
      guard missing.isEmpty else {
        throw Problem(
          "\(missing.count.counted("task")) not judged",
          text: missing.map { "\($0.task) of \(pair[$0.side])" }.joined(separator: ", "),
          remedy: "Judge them, or say with --rest-unique that they are unique; nothing was recorded.")
      }
      try ledger.append(.matchingFinished(.init(inventories: pair, reviewer: acting.actor, isFinished: isFinished)))
    }
  }

  /// Records what the team says a task is like: what counts from then on.
  ///
  /// - Parameter likenesses: as in ``matchTasks(_:_:importedFrom:acting:)``; `nil` opens the task again.
  /// - Throws: ``Problem`` when not both are done, or there is no such task.
  package func agreeOnMatch(
    _ inventories: InventoryPair, _ task: TaskName, _ likenesses: [String: TaskMatching.Likeness]?,
    by manner: AgreementManner, acting: Acting
  ) throws {
    let (pair, first, second) = try matched(inventories)
    let clean = try Review.checked((task, likenesses), first, second)
    try write(acting, to: manner == .arbiter ? .arbitrate : .agree) { db, ledger in
      guard try MatchSeal.isOpen(pair, db) else {
        throw Problem(
          "not both who match \(pair.words) are done",
          remedy: "Nothing was recorded; what others said is closed until then.")
      }
      let seat = acting.actor.foldedName
      if manner == .arbiter, try MatchSeal.finished(pair, db).contains(where: { $0.seat == seat }) {
        throw Problem(
          "\(acting.actor) matched \(pair.words), and is no third person",
          remedy: "Agree by consensus; nothing was recorded.")
      }
      guard try MatchRows.agreed(pair, db).likenesses(of: clean.task) != clean.likenesses else { return }
      try ledger.append(
        .matchingAgreed(
          .init(
            inventories: pair, side: clean.task.side, task: clean.task.task, likenesses: clean.likenesses,
            manner: manner)))
    }
  }

  private static func refuseMatching(_ pair: InventoryPair, _ seat: String, _ db: Database) throws {
    let finished = try MatchSeal.finished(pair, db)
    if finished.contains(where: { $0.seat == seat }) {
      throw Problem(
        "you are done with matching \(pair.words)",
        remedy: "Nothing was recorded; go on with it first, while the other is not done yet.")
    }
    if try MatchSeal.isOpen(pair, db) {
      throw Problem(
        "two others matched \(pair.words) already, and what they said is open",
        remedy: "Nothing was recorded; settle what differs with `winnow tasks agree`.")
    }
  }
}

extension Review {
  /// The judgement with the tasks' ids as their inventories write them.
  ///
  /// - Throws: ``Problem`` when one of the tasks isn't there.
  fileprivate static func checked(
    _ judgement: (task: TaskName, likenesses: [String: TaskMatching.Likeness]?), _ first: TaskInventory,
    _ second: TaskInventory
  ) throws -> (task: TaskName, likenesses: [String: TaskMatching.Likeness]?) {
    func id(_ task: String, _ side: TaskSide) throws -> String {
      let inventory = side == .first ? first : second
      guard let found = inventory.tasks.first(where: { $0.id.lowercased() == task.trimmed.lowercased() }) else {
        throw Problem(
          "\(inventory.occupation) has no task “\(task)”",
          remedy: "It has \(inventory.tasks.map(\.id).joined(separator: ", ")); nothing was recorded.")
      }
      return found.id
    }
    let side = judgement.task.side
    var clean: [String: TaskMatching.Likeness] = [:]
    for (other, likeness) in judgement.likenesses ?? [:] { clean[try id(other, side.other)] = likeness }
    return (TaskName(side, try id(judgement.task.task, side)), judgement.likenesses == nil ? nil : clean)
  }
}
