internal import Bibliography
internal import Charting
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// What became of an answer that was sent.
struct ChartedField: Codable, Sendable {
  /// As it is kept.
  let answer: ChartAnswerBody?
  /// Ledger sequence: what the next `expects` takes.
  let event: Int
  let answered: Int
  let asked: Int
}

/// What the team's answer to a field came to.
struct AgreedField: Codable, Sendable {
  /// Fields of the source on which those who charted still differ.
  let open: Int
}

extension Site {
  mutating func addCharting() {
    page(
      "/charting", in: .charting,
      "The included sources with one's own state; ?state= to-chart, begun, finished or differences, ?page=."
    ) { ask in
      let filter = try ask.query("state").map { try Site.known(ChartingFilter(rawValue: $0), $0, "state") } ?? .all
      let page = ask.number("page") ?? 1
      return try await ask.office.work {
        try ChartingListPage($0, filter, page: page, ask.user, ask.office.library.strings)
      }
    }
    page(
      "/charting/agreement", in: .charting,
      "How far those who charted agree, field by field; ?round= of a pilot of the form."
    ) { ask in
      let round = ask.number("round")
      return try await ask.office.work { review in
        try Site.orMissing { try ChartingAgreementPage(review, round: round, ask.office.library.strings) }
      }
    }
    page("/charting/{record}", in: .charting, "A source beside the charting form, with one's own answers.") { ask in
      let record = try ask.record()
      return try await ask.office.work { review in
        try Site.orMissing { try ChartPage(review, record, ask.user, ask.office) }
      }
    }
    page(
      "/charting/{record}/compare", in: .charting,
      "What two people charted of a source, side by side; 404 until both are done."
    ) { ask in
      let record = try ask.record()
      return try await ask.office.work { review in
        try Site.orMissing { try ComparePage(review, record, ask.user, ask.office) }
      }
    }
    addChartingActions()
    addChartingFinish()
    addAgreeing()
  }

  private mutating func addChartingActions() {
    action(
      .put, "/charting/{record}/{field}", to: .chart,
      "Charts a field; null takes the answer back. ?expects= the known event, 0 for none: 409 when another stands.",
      taking: ChartAnswerBody?.self
    ) { ask, body in
      let (record, field, expected) = (try ask.record(), try ask.part("field"), ask.number("expects"))
      let answer = try body?.answer()
      return try await ask.office.work { review in
        do {
          let standing = try review.chart(answer, in: field, of: record, expected: expected, acting: ask.acting())
          let sheet = try review.chartSheet(record, seenBy: ask.user)
          return ChartedField(
            answer: standing.answer.map { ChartAnswerBody($0) }, event: standing.event,
            answered: sheet.form.fields.count { sheet.answers[$0.id] != nil }, asked: sheet.form.fields.count)
        } catch let other as ChartedMeanwhile {
          throw Refusal(.conflict, other.problem, current: try other.json)
        }
      }
    }
  }

  private mutating func addChartingFinish() {
    for (method, isDone, summary) in [
      (HTTPRequest.Method.post, true, "Says that one is done with charting a source."),
      (.delete, false, "Goes on with charting a source that one was done with."),
    ] {
      action(method, "/charting/{record}/finished", to: .chart, summary, taking: Nothing.self) { ask, _ in
        let record = try ask.record()
        try await ask.office.work { try $0.finishCharting(record, isFinished: isDone, acting: ask.acting()) }
        return Nothing()
      }
    }
    for (method, isDone, summary) in [
      (HTTPRequest.Method.post, true, "Says that one checked what another charted against the source."),
      (.delete, false, "Takes that check back."),
    ] {
      action(method, "/charting/{record}/verified", to: .chart, summary, taking: Nothing.self) { ask, _ in
        let record = try ask.record()
        try await ask.office.work { try $0.verifyCharting(record, isVerified: isDone, acting: ask.acting()) }
        return Nothing()
      }
    }
  }

  private mutating func addAgreeing() {
    action(
      .put, "/charting/{record}/agreed/{field}", to: .agree,
      "Records the team's answer to a field; null opens it again. ?manner= consensus or arbiter.",
      taking: ChartAnswerBody?.self
    ) { ask, body in
      let (record, field) = (try ask.record(), try ask.part("field"))
      let word = ask.query("manner") ?? AgreementManner.consensus.rawValue
      let manner = try Site.known(AgreementManner(rawValue: word), word, "way of agreeing")
      let answer = try body?.answer()
      return try await ask.office.work { review in
        try review.agree(on: field, of: record, answer, by: manner, acting: ask.acting())
        return AgreedField(open: try review.chartSheet(record, seenBy: ask.user).open.count)
      }
    }
  }

  /// - Throws: ``Refusal`` 404 where there is nothing to show.
  static func orMissing<Value>(_ make: () throws -> Value) throws -> Value {
    do {
      return try make()
    } catch let problem as Problem {
      throw Refusal(.notFound, problem)
    }
  }
}

extension ChartedMeanwhile {
  /// What stands now.
  fileprivate var json: String {
    get throws {
      let current = CurrentAnswer(
        event: standing.event, answer: standing.answer.map { ChartAnswerBody($0) },
        text: standing.answer.map { ShownAnswer($0, field).text } ?? "")
      return String(decoding: try JSONEncoder().encode(current), as: UTF8.self)
    }
  }

  private struct CurrentAnswer: Encodable {
    let event: Int
    let answer: ChartAnswerBody?
    let text: String
  }
}
