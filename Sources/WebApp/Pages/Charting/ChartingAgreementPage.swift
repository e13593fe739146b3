internal import Bibliography
internal import Charting
internal import Foundation
internal import Reporting
internal import Review

/// How far those who charted agree, field by field, before any discussion.
struct ChartingAgreementPage: Page {
  static let template = "charting-agreement"
  let heading: String
  let fields: [Line]
  let isEmpty: Bool
  /// Sources that two people are done with.
  let sources: String
  /// All sources, and each round in which the form was tried.
  let tabs: [Tab]
  let hasRounds: Bool
  /// “Pilot round 1: 3 of 3 sources charted by all who chart them”, of the round that is shown.
  let round: String?
  /// What the team made of it.
  let conclusion: String?

  struct Line: Codable, Sendable {
    let label: String
    let both: Int
    let same: Int
    let share: String
    let oneAnswered: Int
    /// Agreement beyond chance in words, or why there is none.
    let kappa: String
  }

  /// - Throws: ``Problem`` when there is no such round.
  init(_ review: Review, round number: Int?, _ strings: Strings) throws {
    heading = strings["charting.agreement"]
    let rounds = try review.chartingPilot()
    let shown = try number.map { number in
      guard let round = rounds.first(where: { $0.round == number }) else {
        throw Problem("there is no pilot round \(number)", remedy: "Choose one of those on the page of agreement.")
      }
      return round
    }
    let form = shown == nil ? try? review.chartForm() : try review.chartForm(shown?.protocolVersion)
    let found = try form == nil ? [] : shown == nil ? review.chartingAgreement() : shown?.agreement ?? []
    let most = found.map { $0.both + $0.oneAnswered }.max() ?? 0
    tabs = ChartingAgreementPage.tabs(rounds, number, most, strings)
    hasRounds = !rounds.isEmpty
    round = shown.map { $0.progress + "." }
    conclusion = shown?.conclusion.map { end in
      strings(
        "charting.agreement.\(end.isAccepted ? "accepted" : "again")", ["by": end.by, "why": end.why])
    }
    fields = found.map { one in
      Line(
        label: form?.field(one.field)?.label ?? one.field, both: one.both, same: one.same,
        share: one.both == 0 ? "–" : AgreementWords.percent(Double(one.same) / Double(one.both)),
        oneAnswered: one.oneAnswered,
        kappa: one.both == 0
          ? "–" : one.kappa.map { AgreementWords.outcome($0) } ?? strings["charting.agreement.nokappa"])
    }
    isEmpty = most == 0
    sources = strings("charting.agreement.sources", count: most)
  }

  private static func tabs(_ rounds: [ChartingPilotRound], _ number: Int?, _ all: Int, _ strings: Strings) -> [Tab] {
    let whole = Tab(
      name: strings["charting.agreement.all"], path: "/charting/agreement", count: all.grouped, isHere: number == nil)
    let parts = rounds.map { round in
      let name = strings("charting.agreement.round", ["round": String(round.round)])
      let path = "/charting/agreement?round=\(round.round)"
      return Tab(name: name, path: path, count: round.sources.count.grouped, isHere: round.round == number)
    }
    return [whole] + parts
  }
}
