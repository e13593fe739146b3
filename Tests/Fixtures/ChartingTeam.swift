package import Charting
package import Review
internal import Screening

/// A team whose works are all included, so that charting can begin.
package struct ChartingTeam {
  package let team: ScreeningTeam
  package var review: Review { team.review }

  /// - Parameters:
  ///   - sources: how many are included; the last record that is imported is not.
  ///   - protocolText: with the form to chart by.
  package init(sources: Int, protocolText: String = ProtocolText.small) throws {
    team = try ScreeningTeam(records: sources + 1, protocolText: protocolText)
    for number in 1...sources {
      for stage in Stage.allCases {
        for user in ["amara", "jonas"] { try team.vote(.include, on: number, by: user, at: stage) }
      }
    }
  }

  /// Charts fields from texts as people write them.
  package func chart(_ source: Int, by user: String, _ texts: [String: String]) throws {
    let form = try review.chartForm()
    var answers: [String: Answer?] = [:]
    for (id, text) in texts {
      guard let field = form.fields.first(where: { $0.id == id }) else { continue }
      answers.updateValue(try AnswerText.read(text, as: field), forKey: id)
    }
    try review.chart(answers, of: RecordID(source), acting: SmallReview.acting(user))
  }

  /// Charts fields, and is done with the source.
  package func finish(_ source: Int, by user: String, _ texts: [String: String]) throws {
    try chart(source, by: user, texts)
    try review.finishCharting(RecordID(source), acting: SmallReview.acting(user))
  }

  /// Amends the protocol.
  package func amend(_ change: (String) -> String) throws {
    try team.small.edit(change(ProtocolText.small))
    try review.amendProtocol(acting: SmallReview.acting("paul", why: "the form was tried"))
  }

  /// What counts for a field of a source.
  package func standing(_ field: String, of source: Int) throws -> FieldStanding? {
    try review.chartedSources().sources.first { $0.id == "R\(source)" }?.standing(of: field)
  }
}
