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

  struct Line: Codable, Sendable {
    let label: String
    let both: Int
    let same: Int
    let share: String
    let oneAnswered: Int
    /// Agreement beyond chance in words, or why there is none.
    let kappa: String
  }

  init(_ review: Review, _ strings: Strings) throws {
    heading = strings["charting.agreement"]
    let form = try? review.chartForm()
    let found = form == nil ? [] : try review.chartingAgreement()
    fields = found.map { one in
      Line(
        label: form?.field(one.field)?.label ?? one.field, both: one.both, same: one.same,
        share: one.both == 0 ? "–" : AgreementWords.percent(Double(one.same) / Double(one.both)),
        oneAnswered: one.oneAnswered,
        kappa: one.both == 0
          ? "–" : one.kappa.map { AgreementWords.outcome($0) } ?? strings["charting.agreement.nokappa"])
    }
    let most = found.map { $0.both + $0.oneAnswered }.max() ?? 0
    isEmpty = most == 0
    sources = strings("charting.agreement.sources", count: most)
  }
}
