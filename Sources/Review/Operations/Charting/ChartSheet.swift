internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// A source as somebody charts it: the form, one's own answers, and, once it is open, what the others charted and what the team
/// agreed on.
package struct ChartSheet: Sendable {
  package let source: RecordID
  package let form: ChartForm
  /// Own answers by field, and the version of the form by which each was given.
  package let answers: [String: Answer]
  package let versions: [String: Int]
  /// Ledger sequence of what one last said of a field; none where one said nothing yet.
  package let events: [String: Int]
  /// Whether the person is done with the source.
  package let isFinished: Bool
  /// How many must be done with it before what they charted is open.
  package let charters: Int
  /// Whether what others charted is open.
  package let isOpen: Bool
  /// What others charted, once it is open; by reviewer, in the order of beginning.
  package let others: [Charted]
  /// Once it is open, the first two who are done, the viewer first where he or she is one of them; empty with fewer than two.
  package let compared: [Charted]
  /// The team's answers, by field.
  package let agreed: [String: Answer]
  /// Who verified the charting.
  package let verifiedBy: [String]

  /// One person's answers.
  package struct Charted: Sendable {
    package let reviewer: String
    package let answers: [String: Answer]
    package let isFinished: Bool
  }

  /// The two side by side, in the form's order; empty while it is closed, or fewer than two are done.
  package var comparisons: [FieldComparison] {
    pair.map { form.compare($0.first.answers, $0.second.answers) } ?? []
  }

  /// The two to compare.
  package var pair: (first: Charted, second: Charted)? {
    compared.count > 1 ? (compared[0], compared[1]) : nil
  }

  /// Fields where the two differ and the team has no answer yet.
  package var open: [FieldComparison] {
    comparisons.filter { [.different, .oneAnswered].contains($0.outcome) && agreed[$0.field] == nil }
  }
}

extension Review {
  /// A source as a person charts it.
  ///
  /// - Throws: ``Problem`` when it isn't included, or the protocol has no form.
  package func chartSheet(_ record: RecordID, seenBy viewer: String) throws -> ChartSheet {
    try pool.read { db in
      let form = try Review.chartForm(nil, db)
      let head = try Review.source(record, db)
      let seat = viewer.foldedName
      let done = try ChartSeal.finished(head, db)
      let isOpen = try ChartSeal.isOpen(head, form.charters, db)
      let rows = try ChartRows.of(seat, head, db)
      let own = rows.answers
      let others = try isOpen ? ChartRows.seats(head, db).filter { $0.seat != seat } : []
      let firstTwo = isOpen && done.count > 1 ? Array(done.prefix(2)) : []
      let pair = firstTwo.last?.seat == seat ? firstTwo.reversed() : firstTwo
      return ChartSheet(
        source: head, form: form, answers: own.mapValues(\.answer), versions: own.mapValues(\.version),
        events: rows.events, isFinished: done.contains { $0.seat == seat },
        charters: try ChartSeal.needed(head, form.charters, db), isOpen: isOpen,
        others: try others.map { other in
          ChartSheet.Charted(
            reviewer: other.reviewer, answers: try ChartRows.of(other.seat, head, db).answers.mapValues(\.answer),
            isFinished: done.contains { $0.seat == other.seat })
        },
        compared: try pair.map { one in
          ChartSheet.Charted(
            reviewer: one.reviewer, answers: try ChartRows.of(one.seat, head, db).answers.mapValues(\.answer),
            isFinished: true)
        },
        agreed: try ChartRows.agreed(head, db).answers.mapValues(\.answer),
        verifiedBy: try Review.verifiers(head, db))
    }
  }

  static func verifiers(_ head: RecordID, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT reviewer FROM chart_verified AS latest
        WHERE record IN (SELECT record FROM record WHERE cluster = ?1) AND verified AND event = (
          SELECT max(event) FROM chart_verified
          WHERE seat = latest.seat AND record IN (SELECT record FROM record WHERE cluster = ?1))
        ORDER BY event
        """, arguments: [head.number])
  }
}
