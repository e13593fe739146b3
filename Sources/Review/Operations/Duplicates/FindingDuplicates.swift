package import Deduplication
internal import GRDB
internal import Screening

/// How to search for duplicates.
package struct DuplicateSearch: Sendable, Equatable {
  /// Compare all pairs, also those compared before.
  package var again: Bool
  /// See ``MatchSettings``; without a value as in the search before.
  package var mergesUpdates: Bool?
  package var mergesPreprints: Bool?

  package init(again: Bool = false, mergesUpdates: Bool? = nil, mergesPreprints: Bool? = nil) {
    self.again = again
    self.mergesUpdates = mergesUpdates
    self.mergesPreprints = mergesPreprints
  }
}

/// What a search for duplicates compared and did.
package struct DuplicateSearchReport: Sendable, Equatable {
  package enum Scope: Sendable, Equatable {
    /// No record came since the search before; nothing was compared, and nothing recorded.
    case nothingNew
    /// The records that came since the search before, with each other and with the older ones.
    case newRecords
    case everything(Cause)
  }

  /// Why all pairs were compared.
  package enum Cause: Sendable, Equatable {
    case firstSearch
    case asked
    /// Another version of the rules compared them before.
    case otherRules
    case otherSettings
  }

  package let scope: Scope
  package let settings: MatchSettings
  /// Records compared for the first time, or all of them.
  package let compared: Int
  /// The clusters that are new or grew.
  package let clusters: [DuplicateCluster]
}

extension Review {
  /// Finds duplicates by the rules and merges them, one event a cluster; what people split, merged or kept apart stays so.
  ///
  /// Pairs that an earlier search compared are passed over, unless the rules or the settings are others now or
  /// `search.again` asks for it. The search itself is an event, with the pairs that wait for a person.
  ///
  /// - Parameter progress: called with the work done and all of it.
  package func findDuplicates(
    _ search: DuplicateSearch = DuplicateSearch(), rules: DuplicateRules = .current, acting: Acting,
    progress: ((Int, Int) -> Void)? = nil
  ) throws -> DuplicateSearchReport {
    try write(acting, to: .decideDuplicates) { db, ledger in
      let last = try LastSearch(db)
      let settings = search.settings(last)
      let newest = RecordID(try Int.fetchOne(db, sql: "SELECT max(record) FROM record") ?? 0)
      let cause = search.cause(last, rules: rules, settings: settings)
      guard newest.number > 0, cause != nil || newest != last?.through else {
        return DuplicateSearchReport(scope: .nothingNew, settings: settings, compared: 0, clusters: [])
      }
      // Reading and comparing take about as long as each other.
      let work = 2 * newest.number
      let records = try ComparedRecords(
        db, settings: settings, after: cause == nil ? last?.through ?? RecordID(0) : RecordID(0)
      ) { progress?($0, work) }
      let found = rules.find(records) { progress?(newest.number + $0, work) }
      for merged in found.merged { try ledger.append(.duplicatesMerged(merged)) }
      let compared = records.ids.count - records.newFrom
      try ledger.append(
        .duplicatesSearched(
          .init(
            through: newest, compared: compared, anew: cause != nil, rules: rules.version,
            mergesUpdates: settings.mergesUpdates, mergesPreprints: settings.mergesPreprints,
            clusters: found.merged.count, unsure: found.unsure, versions: found.versions)))
      return DuplicateSearchReport(
        scope: cause.map { .everything($0) } ?? .newRecords, settings: settings, compared: compared,
        clusters: try found.merged.map { try Review.cluster(of: $0.cluster[0], db) })
    }
  }
}

extension DuplicateSearch {
  fileprivate func settings(_ last: LastSearch?) -> MatchSettings {
    var settings = last?.settings ?? MatchSettings()
    if let mergesUpdates { settings.mergesUpdates = mergesUpdates }
    if let mergesPreprints { settings.mergesPreprints = mergesPreprints }
    return settings
  }

  /// Why everything must be compared; `nil` when the new records are enough.
  fileprivate func cause(
    _ last: LastSearch?, rules: DuplicateRules, settings: MatchSettings
  ) -> DuplicateSearchReport.Cause? {
    guard let last else { return .firstSearch }
    if last.rules != rules.version { return .otherRules }
    if last.settings != settings { return .otherSettings }
    return again ? .asked : nil
  }
}
