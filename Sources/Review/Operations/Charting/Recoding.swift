internal import Bibliography
package import Charting
internal import GRDB
internal import ReviewProtocol
internal import Screening

extension Review {
  /// Records how answers by older forms are read by the form in force.
  ///
  /// - Throws: ``Problem`` when the mapping doesn't fit the form.
  package func recode(_ recoding: Recoding, acting: Acting) throws {
    try write(acting, to: .organiseCharting) { db, ledger in
      let form = try Review.chartForm(nil, db)
      guard let field = form.fields.first(where: { $0.id == recoding.field }) else {
        throw Problem(
          "the form in force has no field `\(recoding.field)`",
          remedy: "It has \(form.fields.map { "`\($0.id)`" }.joined(separator: ", ")); nothing was recorded.")
      }
      let checked = try recoding.checked(against: field)
      try ledger.append(.answersRecoded(.init(recoding: checked, protocolVersion: form.version)))
    }
  }

  /// The mappings on record, with the version from which each counts.
  package func recodings() throws -> [(version: Int, recoding: Recoding)] {
    try pool.read { db in
      try Row.fetchAll(db, sql: "SELECT protocol, recoding FROM recoding ORDER BY event").map { row in
        let text: String = row["recoding"]
        return (row["protocol"], try StoredJSON.value(Recoding.self, text))
      }
    }
  }

  /// What was charted, as the effects of an amendment look at it; only of sources that are open to all.
  static func pastAnswers(_ db: Database) throws -> [PastAnswer] {
    let charters = try charters(db)
    return try sources(db).flatMap { head -> [PastAnswer] in
      guard try ChartSeal.isOpen(head, charters, db) else { return [] }
      let done = try ChartSeal.finished(head, db)
      let rows = try done.map { try ChartRows.of($0.seat, head, db) } + [ChartRows.agreed(head, db)]
      return rows.flatMap { row in
        row.answers.sorted { $0.key < $1.key }.flatMap { field, given in
          PastAnswer.all(given.answer, source: head.number, field: field, version: given.version)
        }
      }
    }
  }
}

extension PastAnswer {
  /// An answer, and those inside its entries.
  fileprivate static func all(_ answer: Answer, source: Int, field: String, version: Int) -> [PastAnswer] {
    let values = answer.state == .reported ? answer.values.filter { !$0.isEmpty } : [answer.state.rawValue]
    let inner = answer.entries.flatMap { entry in
      (entry.cells ?? [:]).sorted { $0.key < $1.key }.flatMap { id, cell in
        all(cell, source: source, field: "\(field)/\(id)", version: version)
      }
    }
    return [PastAnswer(source: source, field: field, values: values, version: version)] + inner
  }
}
