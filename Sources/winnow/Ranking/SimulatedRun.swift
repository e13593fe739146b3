internal import Bibliography
import Foundation
internal import Prioritisation

/// One replay and how good its order was.
struct SimulatedRun {
  let model: RankingModel
  let seed: UInt64
  /// Rows as screened, the priors first, to the last relevant one.
  let order: [Int]
  let priors: Int
  let metrics: RankingMetrics
  /// Where the stopping rule stopped, if one was asked for.
  let stop: Stop?

  struct Stop {
    let rule: String
    /// After how many records, priors counted, and the share of relevant ones found by then.
    let after: Int
    let recall: Double
    /// The share of all records that was not read.
    let saved: Double
  }

  /// The measures by name, in the order in which they are shown.
  var measures: [(name: String, value: Double)] {
    [
      ("loss", metrics.loss), ("ndcg", metrics.gain), ("wss@95", metrics.workSaved(at: 0.95)),
      ("wss@100", metrics.workSaved(at: 1)), ("recall@5", metrics.recall(at: 0.05)),
      ("recall@10", metrics.recall(at: 0.1)), ("recall@20", metrics.recall(at: 0.2)),
      ("recall@50", metrics.recall(at: 0.5)), ("atd", metrics.meanRank), ("last_frac", metrics.lastAt),
    ]
  }

  static func six(_ value: Double) -> String { String(format: "%.6f", value) }

  var json: JSONValue {
    var fields: [(name: String, value: JSONValue)] = [
      ("model", .string(model.rawValue)), ("seed", .number(String(seed))), ("priors", .number(String(priors))),
      ("N", .number(String(metrics.records))), ("R", .number(String(metrics.relevant))),
    ]
    fields += measures.map { ($0.name, .number(Self.six($0.value))) }
    if let stop {
      fields.append(
        (
          "stop",
          .object([
            ("rule", .string(stop.rule)), ("after", .number(String(stop.after))),
            ("recall", .number(Self.six(stop.recall))),
            ("saved", .number(Self.six(stop.saved))),
          ])
        ))
    }
    return .object(fields)
  }
}
