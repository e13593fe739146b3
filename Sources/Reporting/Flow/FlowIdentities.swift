package import Review

/// An identity that must hold between the numbers of a flow, checked on the records themselves.
package struct FlowIdentity: Sendable, Equatable {
  /// The identity in words and keys.
  package let statement: String
  /// Records counted on one side only, or twice; empty when it holds.
  package let difference: [RecordID]

  package var holds: Bool { difference.isEmpty }
}

extension PrismaFlow {
  /// The identities that apply, each checked by comparing lists of records, not only their sums.
  package var identities: [FlowIdentity] { screenedArmIdentities + otherArmIdentities + includedIdentities }

  private var screenedArmIdentities: [FlowIdentity] {
    [
      identity(
        "database_results = sum over databases, as imported", records(in: .databaseResults), imported(as: [.database])),
      identity(
        "register_results = sum over registers, as imported", records(in: .registerResults), imported(as: [.register])),
      identity(
        "each imported record is in exactly one box", FlowBox.allCases.flatMap { records(in: $0) },
        imported(as: SourceKind.allCases)),
      identity(
        "records_screened = database_results + register_results − duplicates − excluded_automatic − excluded_other",
        records(in: .recordsScreened),
        imported(as: [.database, .register]).subtracting(ids(.duplicates, .excludedAutomatic, .excludedOther))),
      identity(
        "records_pending = unseen + waiting + conflict + undecided",
        PendingState.allCases.flatMap { pending[$0] ?? [] }, ids(.screeningPending)),
      identity(
        "dbr_sought_reports = records_screened − records_excluded − records_pending", records(in: .soughtReports),
        Set(records(in: .recordsScreened)).subtracting(ids(.recordsExcluded, .screeningPending))),
      identity(
        "dbr_assessed = dbr_sought_reports − dbr_notretrieved_reports", records(in: .assessedReports),
        Set(records(in: .soughtReports)).subtracting(ids(.notRetrieved))),
      identity(
        "dbr_assessed = sum of dbr_excluded by reason + dbr_pending + dbr_included",
        reasons.flatMap(\.records) + records(in: .reportsPending) + records(in: .reportsIncluded),
        Set(records(in: .assessedReports))),
    ]
  }

  private var otherArmIdentities: [FlowIdentity] {
    [
      identity(
        "other_sought_reports = identified by other methods − other_duplicates", records(in: .otherSought),
        imported(as: SourceKind.allCases.filter { !$0.isScreened }).subtracting(ids(.otherDuplicates))),
      identity(
        "other_assessed = other_sought_reports − other_notretrieved_reports", records(in: .otherAssessed),
        Set(records(in: .otherSought)).subtracting(ids(.otherNotRetrieved))),
      identity(
        "other_assessed = sum of other_excluded by reason + other_pending + other_included",
        otherReasons.flatMap(\.records) + records(in: .otherPending) + records(in: .otherIncluded),
        Set(records(in: .otherAssessed))),
    ]
  }

  private var includedIdentities: [FlowIdentity] {
    [
      identity(
        "new_reports = dbr_included + other_included", records(in: .newReports), ids(.reportsIncluded, .otherIncluded)),
      identity(
        "one primary reason per excluded report: reasons add up to the exclusions",
        reasons.flatMap(\.records) + otherReasons.flatMap(\.records), ids(.reportsExcluded, .otherExcluded)),
    ]
  }

  /// The record numbers that the imports of these kinds of source were given.
  private func imported(as kinds: [SourceKind]) -> Set<RecordID> {
    Set(kinds.flatMap { importedRanges[$0] ?? [] }.flatMap { $0.map { RecordID($0) } })
  }

  private func ids(_ parts: FlowBox...) -> Set<RecordID> { Set(parts.flatMap { records(in: $0) }) }

  /// Equal as sets, and `counted` without repetition.
  private func identity(_ statement: String, _ counted: [RecordID], _ expected: Set<RecordID>) -> FlowIdentity {
    var seen = Set<RecordID>()
    let repeated = counted.filter { !seen.insert($0).inserted }
    return FlowIdentity(statement: statement, difference: (repeated + seen.symmetricDifference(expected)).sorted())
  }
}
