internal import Bibliography
internal import CitationFormats
internal import Review

extension PrismaFlow {
  /// The flow as JSON: the keys of the PRISMA2020 R package, per-source lists, reasons, the identities, and for every box
  /// and number the records behind it.
  package var json: String {
    var members: [(name: String, value: JSONValue)] = [
      ("title", .string(title)),
      ("ledger", .object([("events", number(ledgerSequence)), ("hash", .string(ledgerHash))])),
    ]
    for total in FlowTotal.allCases where total != .all { members.append((total.rawValue, number(count(total)))) }
    members += [
      ("database_specific_results", list(of: .database)), ("register_specific_results", list(of: .register)),
      (
        "other_specific_results",
        .object(SourceKind.allCases.filter(\.isOtherMethod).map { ($0.rawValue, list(of: $0)) })
      ),
    ]
    for box in FlowBox.allCases { members.append((box.rawValue, number(count(box)))) }
    for box in FlowBox.undecided { members.append(("\(box.rawValue)_states", states(of: box))) }
    members += [
      ("dbr_excluded_reasons", object(reasons)), ("other_excluded_reasons", object(otherReasons)),
      (
        "studies",
        .array(
          studies.map {
            .object([("reports", ids($0.reports)), ("previous", .bool($0.isPrevious))])
          })
      ),
      (
        "identities",
        .array(
          identities.map {
            .object([
              ("statement", .string($0.statement)), ("holds", .bool($0.holds)), ("difference", ids($0.difference)),
            ])
          })
      ),
      ("partition", .array(FlowBox.allCases.map { .string($0.rawValue) })),
      (
        "boxes",
        .object(
          FlowBox.allCases.map { ($0.rawValue, ids(records(in: $0))) }
            + FlowTotal.allCases.map { ($0.rawValue, ids(records(in: $0))) })
      ),
    ]
    var output: [UInt8] = []
    JSONText.pretty(.object(members), into: &output)
    return String(decoding: output, as: UTF8.self) + "\n"
  }

  private func states(of box: FlowBox) -> JSONValue {
    .object(PendingState.allCases.map { ($0.rawValue, number(pending[box]?[$0]?.count ?? 0)) })
  }

  private func number(_ value: Int) -> JSONValue { .number(String(value)) }

  private func ids(_ records: [RecordID]) -> JSONValue { .array(records.map { .string($0.text) }) }

  private func object(_ reasons: [Reason]) -> JSONValue {
    .object(reasons.map { ($0.text, number($0.records.count)) })
  }

  private func list(of kind: SourceKind) -> JSONValue {
    .object(sources.filter { $0.kind == kind }.map { ($0.name, number($0.records.count)) })
  }
}
