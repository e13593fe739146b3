internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// How far an included source is charted, as a person may see it.
package struct SourceToChart: Sendable {
  package let source: RecordID
  package let label: String
  package let title: String
  /// The person's own state.
  package let own: State
  /// How many are done with it, where the person may know: only one's own part while it is closed.
  package let finished: Int
  package let isOpen: Bool
  /// Fields on which the two who charted differ, without an answer of the team.
  package let differences: Int
  /// Whether it still needs somebody to chart it, and the person isn't done with it.
  package let isWanted: Bool
  /// Whether the form is being tried on it: it comes first.
  package let isPilot: Bool

  package enum State: String, Sendable, CaseIterable {
    case untouched = "to chart"
    case begun, finished
  }
}

extension Review {
  /// The included sources with their state: those on which the form is tried first, then by number.
  package func sourcesToChart(seenBy viewer: String) throws -> [SourceToChart] {
    let form = try chartForm()
    return try pool.read { db in
      let seat = viewer.foldedName
      let pilot = try Review.pilotSources(db)
      let sources = try Review.sources(db)
      return try (sources.filter(pilot.contains) + sources.filter { !pilot.contains($0) }).map { head in
        let done = try ChartSeal.finished(head, db)
        let isOpen = try ChartSeal.isOpen(head, form.charters, db)
        let mine = done.contains { $0.seat == seat }
        let stored = try Review.records([head], db).first
        let begun = try !ChartRows.of(seat, head, db).answers.isEmpty
        return SourceToChart(
          source: head, label: stored?.shortCitation ?? head.text, title: stored?.record.title ?? "",
          own: mine ? .finished : begun ? .begun : .untouched,
          finished: isOpen ? done.count : mine ? 1 : 0, isOpen: isOpen,
          differences: try isOpen ? Review.differences(head, form, db) : 0,
          isWanted: try !mine && done.count < ChartSeal.needed(head, form.charters, db), isPilot: pilot.contains(head))
      }
    }
  }

  private static func differences(_ head: RecordID, _ form: ChartForm, _ db: Database) throws -> Int {
    let done = try ChartSeal.finished(head, db)
    guard done.count > 1 else { return 0 }
    let (first, second) = (
      try ChartRows.of(done[0].seat, head, db).answers.mapValues(\.answer),
      try ChartRows.of(done[1].seat, head, db).answers.mapValues(\.answer)
    )
    let agreed = try ChartRows.agreed(head, db).answers
    return form.compare(first, second).count {
      [.different, .oneAnswered].contains($0.outcome) && agreed[$0.field] == nil
    }
  }

  /// How far two people agree in each field, over the sources that two are done with.
  ///
  /// - Parameter sources: only these; all without.
  package func chartingAgreement(_ sources: [RecordID]? = nil) throws -> [FieldAgreement] {
    try pool.read { db in
      try Review.agreement(
        in: Review.chartForm(nil, db),
        over: (sources?.map { try Review.source($0, db) } ?? Review.sources(db)).filter {
          // What some are done with may still be closed to others.
          try ChartSeal.isOpen($0, Review.charters(db), db)
        }, db)
    }
  }

  /// How far the first two who were done with each work agree in each field of a form.
  ///
  /// - Parameter last: sequence of the last event that counts.
  static func agreement(
    in form: ChartForm, over heads: [RecordID], until last: Int = .max, _ db: Database
  ) throws -> [FieldAgreement] {
    let pairs = try heads.compactMap { head -> (first: ChartRows, second: ChartRows)? in
      let done = try ChartSeal.finished(head, until: last, db)
      guard done.count > 1 else { return nil }
      return (
        try ChartRows.of(done[0].seat, head, until: last, db), try ChartRows.of(done[1].seat, head, until: last, db)
      )
    }
    return form.fields.filter { FieldComparison.isCounted($0) }.map { field in
      FieldAgreement.of(
        field, pairs.map { ($0.first.answers[field.id]?.answer, $0.second.answers[field.id]?.answer) })
    }
  }
}
