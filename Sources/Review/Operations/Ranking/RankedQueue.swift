internal import GRDB
internal import Screening

extension ScreeningQueue {
  /// The next record that waits for the reviewer, in ranked order; `nil` when none of the order does.
  ///
  /// In a common queue each group of reviewers takes every so-manieth record, so that nobody's work is done twice; what others
  /// left, and what came since the order was made, follows by number.
  /// - Parameter after: look behind this record; from the first on when it isn't in the order.
  func next(
    in order: RankedOrder, _ shelf: RankingShelf, after: RecordID?, _ db: Database
  ) throws -> RecordID? {
    let (number, groups) = group
    let behind = after.flatMap { order.places[$0.number] }.map { $0 + 1 }
    // What a reviewer has seen stays seen, unless something was taken back: then it follows by number.
    let start = behind ?? (after == nil ? shelf.seen(seat, at: stage) : 0)
    let own = (start..<order.records.count).first { $0 % groups == number } ?? order.records.count
    for place in stride(from: own, to: order.records.count, by: groups) where try isWaiting(order, place, db) {
      if after == nil { shelf.note(seat, hasSeenUpTo: place, at: stage) }
      return order.records[place]
    }
    return nil
  }

  private func isWaiting(_ order: RankedOrder, _ place: Int, _ db: Database) throws -> Bool {
    try isWaiting(order.records[place].number, db)
  }
}
