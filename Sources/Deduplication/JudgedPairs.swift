internal import Dispatch
internal import Foundation

/// All candidate pairs that are not plainly different, by outcome.
struct JudgedPairs: Sendable {
  /// A pair by index, `a` below `b`, and how likely it is one work.
  struct Pair: Sendable {
    let a: Int
    let b: Int
    let probability: Double
  }

  private(set) var same: [Pair] = []
  private(set) var unsure: [Pair] = []
  private(set) var versions: [(pair: Pair, kind: VersionKind)] = []

  /// How many records are compared between two reports of progress.
  private static let round = 1 << 15

  /// Judges all candidates of which one at least is `newFrom` or later, on all cores; the order of the result is that of
  /// the records.
  init(_ keys: [MatchKey], _ decision: PairDecision, newFrom: Int, sources: [Int]?, progress: ((Int) -> Void)?) {
    let candidates = Candidates(keys)
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
    var seen = Array(repeating: [UInt32](repeating: 0, count: keys.count), count: workers)
    var start = newFrom
    while start < keys.count {
      let begin = start
      let end = min(keys.count, begin + JudgedPairs.round)
      let share = (end - begin + workers - 1) / workers
      var found = Array(repeating: JudgedPairs(), count: workers)
      seen.withUnsafeMutableBufferPointer { seen in
        found.withUnsafeMutableBufferPointer { found in
          // Each worker has its own element of both.
          nonisolated(unsafe) let (seen, found) = (seen, found)
          DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let first = begin + worker * share
            for record in first..<max(first, min(end, first + share)) {
              candidates.visit(record, seen: &seen[worker]) { other in
                if let sources, sources[record] == sources[other] { return }
                found[worker].add(other, record, decision.judge(keys[other], keys[record]))
              }
            }
          }
        }
      }
      for part in found { add(part) }
      start = end
      progress?(end)
    }
  }

  private init() {}

  private mutating func add(_ a: Int, _ b: Int, _ judgement: PairDecision.Judgement) {
    let pair = Pair(a: a, b: b, probability: judgement.probability)
    switch judgement.outcome {
    case .same: same.append(pair)
    case .unsure: unsure.append(pair)
    case .versions(let kind): versions.append((pair, kind))
    case .different: break
    }
  }

  private mutating func add(_ other: JudgedPairs) {
    same += other.same
    unsure += other.unsure
    versions += other.versions
  }
}
