internal import Bibliography
internal import CitationFormats
package import Review
internal import Screening

extension Conflict {
  /// The conflict as JSON.
  package var json: String { AgreementJSON.text(jsonMembers) }

  fileprivate var jsonMembers: [(name: String, value: JSONValue)] {
    [
      ("record", .string(record.text)), ("stage", .string(stage.rawValue)), ("state", .string(state.rawValue)),
      ("split_criteria", .array(votes.splitCriteria.map(JSONValue.string))),
      ("votes", .array(votes.ballots.map(AgreementJSON.ballot))),
      ("resolution", resolution.map(jsonResolution) ?? .null),
      (
        "notes",
        .array(remarks.map { .object([("reviewer", .string($0.reviewer)), ("text", .string($0.text))]) })
      ),
    ]
  }

  private func jsonResolution(_ resolution: Resolution) -> JSONValue {
    .object([
      ("event", .number(String(resolution.decision))), ("by", .string(resolution.by)),
      ("decision", .string(resolution.choice.rawValue)),
      ("reason", resolution.reason.map(JSONValue.string) ?? .null),
      ("manner", resolution.manner.map { .string($0.rawValue) } ?? .null),
      ("note", resolution.note.map(JSONValue.string) ?? .null),
    ])
  }
}

extension ConflictPage {
  /// The page as JSON: `total`, `left` behind the last, `conflicts`.
  package var json: String {
    AgreementJSON.text([
      ("total", .number(String(total))), ("left", .number(String(left))),
      ("conflicts", .array(conflicts.map { .object($0.jsonMembers) })),
    ])
  }
}
