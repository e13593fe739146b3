internal import Bibliography
internal import CitationFormats
internal import Screening
internal import Statistics

extension AgreementReport {
  /// The report as one JSON text.
  package var json: String { AgreementJSON.text(jsonMembers) }

  var jsonMembers: [(name: String, value: JSONValue)] {
    [
      ("reviewers", .array(comparison.reviewers.map(JSONValue.string))),
      ("records", .number(String(comparison.compared))),
      ("disagreements", .number(String(comparison.disagreements.count))),
      ("maybe_counts_as", .string(comparison.settings.maybeCountsAs.rawValue)),
      ("choices", .array(comparison.categories.map { .string($0.rawValue) })),
      ("overall", AgreementJSON.object(overall)), ("pairs", .array(pairs.map(jsonPair))),
      ("criteria", .array(criteria.map(jsonCriterion))),
      (
        "definitions",
        .object(Agreement.Measure.allCases.map { ($0.rawValue, .string("\($0.name): \($0.meaning)")) })
      ),
    ]
  }

  private func jsonPair(_ pair: PairAgreement) -> JSONValue {
    .object([
      ("first", .string(pair.first)), ("second", .string(pair.second)),
      ("records", .number(String(pair.table.total))), ("agreeing", .number(String(pair.table.agreeing))),
      ("table", .array(pair.table.cells.map { .array($0.map { .number(String($0)) }) })),
      ("measures", AgreementJSON.object(pair.measures)),
    ])
  }

  private func jsonCriterion(_ found: CriterionAgreement) -> JSONValue {
    .object([
      ("criterion", .string(found.criterion.id)), ("records", .number(String(found.criterion.compared))),
      ("split", .array(found.criterion.split.map { .string("R\($0)") })),
      ("behind_disagreements", .number(String(found.criterion.behindDisagreements))),
      ("measures", AgreementJSON.object(found.measures)),
    ])
  }
}

/// Agreement as JSON.
enum AgreementJSON {
  static func text(_ members: [(name: String, value: JSONValue)]) -> String {
    var output: [UInt8] = []
    JSONText.pretty(.object(members), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// By the name of the measure: `value`, `lower`, `upper`, `confidence`, `standard_error`, `units`; or `undefined`, why
  /// there is none.
  static func object(_ measures: [AgreementReport.Measured]) -> JSONValue {
    .object(measures.map { ($0.measure.rawValue, value($0.outcome)) })
  }

  static func value(_ outcome: Agreement.Outcome) -> JSONValue {
    switch outcome {
    case .success(let found):
      .object([
        ("value", .number(String(found.value))), ("lower", .number(String(found.interval.lower))),
        ("upper", .number(String(found.interval.upper))), ("confidence", .number(String(found.confidence))),
        ("standard_error", .number(String(found.standardError))), ("units", .number(String(found.units))),
      ])
    case .failure(let undefined): .object([("undefined", .string(undefined.reason))])
    }
  }

  /// A record with what each said of it.
  static func record(_ compared: ComparedRecord) -> JSONValue {
    .object([
      ("record", .string("R\(compared.record)")), ("outcome", .string(compared.outcome.rawValue)),
      ("split_criteria", .array(compared.splitCriteria.map(JSONValue.string))),
      ("votes", .array(compared.ballots.map(ballot))),
    ])
  }

  static func ballot(_ ballot: Ballot) -> JSONValue {
    .object([
      ("reviewer", .string(ballot.reviewer)), ("decision", .string(ballot.choice.rawValue)),
      ("reason", ballot.reason.map(JSONValue.string) ?? .null),
      (
        "criteria",
        .object(ballot.criteria.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.rawValue)) })
      ),
      ("note", ballot.note.map(JSONValue.string) ?? .null),
    ])
  }
}
