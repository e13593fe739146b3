internal import Bibliography

/// What the ledger keeps about searches beside the records they brought.
extension Event {
  /// What is known of the search behind an import, said after the file came in; it takes the place of what was said before.
  package struct SearchDescribed: EventPayload {
    package static let ledgerName = "search described"
    package var event: Event { .searchDescribed(self) }

    /// Ledger sequence of the import.
    package var batch: Int
    /// `YYYY-MM-DD`.
    package var searched: String?
    /// Hits the source reported.
    package var hits: Int?
    /// The search strategy, verbatim.
    package var strategy: String?

    /// What it says, in a line.
    var words: String {
      let parts = [
        searched.map { "searched \($0)" }, hits.map { "\($0) hits" },
        strategy.map { "strategy of \($0.split(separator: "\n").count.counted("line"))" },
      ].compactMap(\.self)
      return parts.isEmpty ? "nothing known" : parts.joined(separator: ", ")
    }
  }
}
