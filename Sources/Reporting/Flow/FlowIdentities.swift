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
  package var identities: [FlowIdentity] {
    importIdentities + screeningIdentities + fullTextIdentities + otherArmIdentities + includedIdentities
  }

  private var importIdentities: [FlowIdentity] {
    [
      identity(
        "database_results = sum over databases, as imported", records(in: .databaseResults), imported(as: [.database])),
      identity(
        "register_results = sum over registers, as imported", records(in: .registerResults), imported(as: [.register])),
      identity(
        "each imported record is in exactly one box", FlowBox.allCases.flatMap { records(in: $0) },
        imported(as: SourceKind.allCases)),
      identity(
        "previous_reports = records of the previous version, as imported − previous_duplicates",
        records(in: .previousReports), imported(as: [.previous]).subtracting(ids(.previousDuplicates))),
    ]
  }

  private var screeningIdentities: [FlowIdentity] {
    [
      identity(
        "records_screened = database_results + register_results − duplicates − excluded_automatic − excluded_other",
        records(in: .recordsScreened),
        imported(as: [.database, .register]).subtracting(ids(.duplicates, .excludedAutomatic, .excludedOther))),
      identity(
        "records_excluded = records_excluded_people + records_excluded_tool", records(in: .recordsExcluded),
        ids(.excludedByPeople, .excludedByTool)),
      waiting(in: .screeningPending),
      identity(
        "records_screened = included + excluded + conflict + one vote + unseen + undecided",
        records(in: .soughtReports) + records(in: .recordsExcluded) + states(of: .screeningPending),
        RecordBits(records(in: .recordsScreened))),
      // A report that was found to be the same as another leaves the records screened as well, so nothing is corrected here:
      // duplicates_found_late names them. Companion reports come in as records of the method that found them.
      identity(
        "dbr_sought_reports = records_screened − records_excluded − records_pending", records(in: .soughtReports),
        RecordBits(records(in: .recordsScreened)).subtracting(
          ids(.excludedByPeople, .excludedByTool, .screeningPending))),
      part("duplicates_found_late", .duplicatesFoundLate, of: [.duplicates, .otherDuplicates, .previousDuplicates]),
      part("duplicates_of_previous", .duplicatesOfPrevious, of: [.duplicates, .otherDuplicates]),
    ]
  }

  private var fullTextIdentities: [FlowIdentity] {
    [
      identity(
        "dbr_assessed = dbr_sought_reports − dbr_notretrieved_reports", records(in: .assessedReports),
        RecordBits(records(in: .soughtReports)).subtracting(ids(.notRetrieved))),
      identity(
        "dbr_assessed = sum of dbr_excluded by reason + dbr_pending + dbr_included",
        reasons.flatMap(\.records) + records(in: .reportsPending) + records(in: .reportsIncluded),
        RecordBits(records(in: .assessedReports))),
      waiting(in: .reportsPending),
    ]
  }

  private var otherArmIdentities: [FlowIdentity] {
    [
      identity(
        "other_sought_reports = identified by other methods − other_duplicates − other_not_sought",
        records(in: .otherSought),
        imported(as: SourceKind.allCases.filter(\.isOtherMethod)).subtracting(ids(.otherDuplicates, .otherNotSought))),
      identity(
        "other_assessed = other_sought_reports − other_notretrieved_reports", records(in: .otherAssessed),
        RecordBits(records(in: .otherSought)).subtracting(ids(.otherNotRetrieved))),
      identity(
        "other_assessed = sum of other_excluded by reason + other_pending + other_included",
        otherReasons.flatMap(\.records) + records(in: .otherPending) + records(in: .otherIncluded),
        RecordBits(records(in: .otherAssessed))),
      waiting(in: .otherPending),
    ]
  }

  private var includedIdentities: [FlowIdentity] {
    [
      identity(
        "new_reports = dbr_included + other_included", records(in: .newReports), ids(.reportsIncluded, .otherIncluded)),
      identity(
        "one primary reason per excluded report: reasons add up to the exclusions",
        reasons.flatMap(\.records) + otherReasons.flatMap(\.records), ids(.reportsExcluded, .otherExcluded)),
      identity(
        "each included report belongs to exactly one study", studies.flatMap(\.reports),
        RecordBits(records(in: .totalReports))),
      identity(
        "new_reports = reports of new studies + new_reports_of_previous",
        studies.filter { !$0.isPrevious }.flatMap(\.reports) + records(in: .newReportsOfPrevious),
        RecordBits(records(in: .newReports))),
      identity(
        "total_reports = previous_reports + new_reports", records(in: .previousReports) + records(in: .newReports),
        RecordBits(records(in: .totalReports))),
      identity(
        "total_studies = previous_studies + new_studies", records(in: .previousStudies) + records(in: .newStudies),
        RecordBits(records(in: .totalStudies))),
    ]
  }

  private func waiting(in box: FlowBox) -> FlowIdentity {
    identity("\(box.rawValue) = unseen + one vote + conflict + undecided", states(of: box), ids(box))
  }

  private func part(_ name: String, _ total: FlowTotal, of boxes: [FlowBox]) -> FlowIdentity {
    let whole = RecordBits(boxes.lazy.flatMap { records(in: $0) })
    return identity(
      "\(name) is a part of the duplicates", records(in: total),
      whole.intersection(RecordBits(records(in: total))))
  }

  private func states(of box: FlowBox) -> [RecordID] {
    PendingState.allCases.flatMap { pending[box]?[$0] ?? [] }
  }

  /// The record numbers that the imports of these kinds of source were given.
  private func imported(as kinds: [SourceKind]) -> RecordBits {
    RecordBits(kinds.flatMap { importedRanges[$0] ?? [] }.lazy.joined().map { RecordID($0) })
  }

  private func ids(_ parts: FlowBox...) -> RecordBits { RecordBits(parts.lazy.flatMap { records(in: $0) }) }

  /// Equal as sets, and `counted` without repetition.
  private func identity(_ statement: String, _ counted: [RecordID], _ expected: RecordBits) -> FlowIdentity {
    var seen = RecordBits()
    let repeated = counted.filter { !seen.insert($0) }
    let difference = repeated + seen.symmetricDifference(expected).records
    return FlowIdentity(statement: statement, difference: difference.sorted())
  }
}
