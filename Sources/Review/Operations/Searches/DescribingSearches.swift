internal import Bibliography
internal import GRDB
internal import Screening

extension Review {
  /// Says of the search behind an import what was not said when the file came in, or was said wrong. What is `nil` stays as it is.
  ///
  /// - Parameters:
  ///   - batch: ledger sequence of the import.
  ///   - searched: the day of the search, `YYYY-MM-DD`.
  ///   - hits: how many hits the source reported.
  ///   - strategy: the strategy as it was run, verbatim.
  /// - Throws: ``Problem`` when there is no such import, or a value can't be one.
  package func describeSearch(
    _ batch: Int, searched: String? = nil, hits: Int? = nil, strategy: String? = nil, acting: Acting
  ) throws {
    if let searched, !searched.isDay {
      throw Problem(
        "a date of a search is a day", text: searched, remedy: "Write it as YYYY-MM-DD; nothing was recorded.")
    }
    if let hits, hits < 0 {
      throw Problem("a search can't have \(hits) hits", remedy: "Give a number from 0; nothing was recorded.")
    }
    if let strategy, strategy.allSatisfy(\.isWhitespace) {
      throw Problem("the strategy is empty", remedy: "Give its text; nothing was recorded.")
    }
    try write(acting, to: .importRecords) { db, ledger in
      guard let known = try Review.importedSearches("WHERE batch.batch = ?", [batch], db).first else {
        throw Problem("there is no import \(batch)", remedy: "`winnow search log` lists them; nothing was recorded.")
      }
      let described = Event.SearchDescribed(
        batch: batch, searched: searched ?? known.searched, hits: hits ?? known.hits,
        strategy: strategy ?? known.strategy)
      guard
        (described.searched, described.hits, described.strategy) != (known.searched, known.hits, known.strategy)
      else { return }
      try ledger.append(.searchDescribed(described))
    }
  }
}

extension Event.SearchDescribed {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE batch SET searched = ?, hits = ?, strategy = ? WHERE batch = ?",
      arguments: [searched, hits, strategy, batch])
  }
}
