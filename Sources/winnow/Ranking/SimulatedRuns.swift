internal import Bibliography
import Foundation
internal import Prioritisation
internal import Reporting

/// Several replays beside each other, with the mean of each model's.
struct SimulatedRuns {
  private let runs: [SimulatedRun]

  init(_ runs: [SimulatedRun]) { self.runs = runs }

  var json: JSONValue { runs.count == 1 ? runs[0].json : .array(runs.map(\.json)) }

  var text: String {
    let shown = ["loss", "ndcg", "wss@95", "recall@10", "recall@20", "last_frac"]
    let hasStop = runs[0].stop != nil
    let heading = ["model", "seed"] + shown + (hasStop ? ["stopped after", "recall then", "not read"] : [])
    var rows: [[String]] = []
    for model in RankingModel.allCases {
      let own = runs.filter { $0.model == model }
      rows += own.map { run in
        [model.rawValue, String(run.seed)] + shown.map { Self.three(value($0, of: run)) } + Self.stop(run.stop)
      }
      if own.count > 1 {
        rows.append([model.rawValue, "mean"] + shown.map { Self.three(mean($0, of: own)) } + means(own))
      }
    }
    let first = runs[0].metrics
    let size = "\(first.records) records to rank, \(first.relevant) of them relevant"
    return size + "\n\n" + TextTable(heading: heading, rows: rows).text
  }

  private func value(_ name: String, of run: SimulatedRun) -> Double {
    run.measures.first { $0.name == name }?.value ?? .nan
  }

  private func mean(_ name: String, of runs: [SimulatedRun]) -> Double {
    runs.map { value(name, of: $0) }.reduce(0, +) / Double(runs.count)
  }

  private func means(_ runs: [SimulatedRun]) -> [String] {
    let stops = runs.compactMap(\.stop)
    guard !stops.isEmpty else { return [] }
    let count = Double(stops.count)
    return [
      String(Int((Double(stops.map(\.after).reduce(0, +)) / count).rounded())),
      Self.three(stops.map(\.recall).reduce(0, +) / count), Self.three(stops.map(\.saved).reduce(0, +) / count),
    ]
  }

  private static func stop(_ stop: SimulatedRun.Stop?) -> [String] {
    stop.map { [String($0.after), three($0.recall), three($0.saved)] } ?? []
  }

  private static func three(_ value: Double) -> String { String(format: "%.3f", value) }
}

/// The recall curves of several replays, as a table and as a figure.
struct SimulatedCurves {
  private let runs: [SimulatedRun]

  init(_ runs: [SimulatedRun]) { self.runs = runs }

  /// A row for each relevant record found, and one at the beginning and the end.
  var csv: [UInt8] {
    var bytes = Array("model,seed,screened,found,recall\r\n".utf8)
    for run in runs {
      let whole = run.metrics.relevant
      let finds = run.metrics.ranks.enumerated().map { ($0.element, $0.offset + 1) }
      for (screened, found) in [(0, 0)] + finds + [(run.metrics.records, whole)] {
        let recall = SimulatedRun.six(Double(found) / Double(whole))
        CSVRow.append([run.model.rawValue, String(run.seed), String(screened), String(found), recall], to: &bytes)
      }
    }
    return bytes
  }

  var figure: ReplayFigure {
    ReplayFigure(
      runs.map { run in
        ReplayFigure.Curve(group: run.model.rawValue, records: run.metrics.records, finds: run.metrics.ranks)
      })
  }
}
