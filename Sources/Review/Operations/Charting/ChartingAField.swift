package import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// What one said of a field of a source, and when.
package struct StandingChart: Sendable, Equatable {
  /// `nil` where nothing is said, or it was taken back.
  package let answer: Answer?
  /// Ledger sequence; 0 where nothing was ever said.
  package let event: Int
}

/// Another answer of one's own stands in a field than the one that one knew: it was changed elsewhere.
package struct ChartedMeanwhile: Error, Sendable {
  package let field: FormField
  package let standing: StandingChart

  package var problem: Problem {
    Problem(
      "your answer to “\(field.label)” was changed elsewhere meanwhile",
      remedy: "Nothing was recorded; look at both, and keep one.")
  }
}

extension Review {
  /// Records what a person charted in one field, unless it was changed elsewhere. What stands already is not recorded again.
  ///
  /// - Parameters:
  ///   - answer: `nil` takes the answer back.
  ///   - expected: ledger sequence of what one said before, 0 for nothing; `nil` to go over whatever stands.
  /// - Returns: what stands now.
  /// - Throws: ``Problem`` when the source isn't included, or the answer doesn't fit; ``ChartedMeanwhile`` when something else
  ///   stands than expected.
  package func chart(
    _ answer: Answer?, in field: String, of record: RecordID, expected: Int?, acting: Acting
  ) throws -> StandingChart {
    try write(acting, to: .chart) { db, ledger in
      let form = try Review.chartForm(nil, db)
      let head = try Review.source(record, db)
      let clean = try form.read([field: answer])[field] ?? nil
      let rows = try ChartRows.of(acting.actor.foldedName, head, db)
      let (known, event) = (rows.answers[field], rows.events[field] ?? 0)
      if clean == known?.answer, known.map({ $0.version == form.version }) ?? true {
        return StandingChart(answer: clean, event: event)
      }
      if let expected, expected != event, let asked = form.field(field) {
        throw ChartedMeanwhile(field: asked, standing: StandingChart(answer: known?.answer, event: event))
      }
      try Review.refuseCharted(head, acting.actor.foldedName, form, db)
      let entry = try ledger.append(
        .fieldCharted(
          .init(
            record: head, reviewer: acting.actor, field: field, answer: clean, protocolVersion: form.version,
            importedFrom: nil, salt: ledger.salt())))
      return StandingChart(answer: clean, event: entry.sequence)
    }
  }

  /// How a person may settle what two who charted see differently: an arbiter charted nothing of the source. Empty while it is
  /// closed.
  package func waysToAgree(on sheet: ChartSheet, for user: String) throws -> [AgreementManner] {
    guard sheet.isOpen, sheet.pair != nil else { return [] }
    let team = try team()
    return AgreementManner.allCases.filter { manner in
      manner == .consensus ? team.may(user, .agree) : team.may(user, .arbitrate) && sheet.answers.isEmpty
    }
  }
}
