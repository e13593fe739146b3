internal import Foundation
internal import Reporting
internal import Review
internal import Screening
internal import Statistics

/// How well the reviewers of a stage agree, before any discussion.
struct AgreementPage: Page {
  static let template = "agreement"
  let heading: String
  let stage: String
  let tabs: [Tab]
  let isEmpty: Bool
  let opening: String
  let measures: [Measure]
  let pairs: [Pair]
  let criteria: [Criterion]
  let hasCriteria: Bool
  let leftOut: [String]

  struct Measure: Codable, Sendable {
    let name: String
    let value: String
    let meaning: String
  }

  struct Pair: Codable, Sendable {
    let id: String
    let first: String
    let second: String
    let columns: [String]
    let rows: [Row]
    let measures: [Measure]

    struct Row: Codable, Sendable {
      let choice: String
      let counts: [Int]
    }
  }

  struct Criterion: Codable, Sendable {
    let id: String
    let compared: Int
    let split: Int
    let behind: Int
    let agree: String
  }

  init(_ agreement: StageAgreement, _ stage: Stage, _ strings: Strings) {
    let report = agreement.report
    heading = strings["reports.agreement"]
    self.stage = stage.rawValue
    tabs = Stage.allCases.map {
      Tab(name: $0.title, path: "/reports/agreement?stage=\($0.rawValue)", count: "", isHere: $0 == stage)
    }
    isEmpty = report.comparison.compared == 0
    opening = report.opening
    measures = report.overall.map(Measure.init)
    let choices = report.comparison.categories.map(\.rawValue)
    pairs = report.pairs.enumerated().map { position, pair in
      Pair(
        id: "pair-\(position)", first: pair.first, second: pair.second, columns: choices,
        rows: zip(choices, pair.table.cells).map { .init(choice: $0, counts: $1) },
        measures: pair.measures.map(Measure.init))
    }
    criteria = report.criteria.map { found in
      Criterion(
        id: found.criterion.id, compared: found.criterion.compared, split: found.criterion.split.count,
        behind: found.criterion.behindDisagreements, agree: found.measures.first?.words ?? "–")
    }
    hasCriteria = !criteria.isEmpty
    leftOut = agreement.leftOut.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension AgreementPage.Measure {
  fileprivate init(_ found: AgreementReport.Measured) {
    self.init(name: found.measure.name, value: found.words, meaning: found.measure.meaning)
  }
}
