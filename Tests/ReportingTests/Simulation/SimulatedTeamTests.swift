import Bibliography
import Fixtures
import Foundation
import Reporting
import Review
import Screening
import Testing

@Suite struct ASimulatedTeam {
  /// How many seeds; more by `WINNOW_SEEDS=200`, from `WINNOW_FIRST_SEED` on.
  private static let seeds: Range<UInt64> = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["WINNOW_FIRST_SEED"].flatMap(UInt64.init) ?? 1
    return first..<first + (environment["WINNOW_SEEDS"].flatMap(UInt64.init) ?? 2)
  }()

  private func check(_ team: SimulatedTeam, after step: String, _ seed: UInt64) throws {
    let snapshot = try team.review.snapshot()
    let flow = PrismaFlow(snapshot)
    for identity in flow.identities where !identity.holds {
      Issue.record("seed \(seed), after \(step): \(identity.statement): \(identity.difference.map(\.text))")
    }
    // The partition by ids: each imported record in one box and no other.
    let boxed = FlowBox.allCases.flatMap { flow.records(in: $0) }
    #expect(
      boxed.count == snapshot.records.count && Set(boxed) == Set(snapshot.records.map(\.id)),
      "seed \(seed), after \(step)")
  }

  /// The stored standings beside the verdicts on all decisions, judged anew.
  private func checkStandings(_ team: SimulatedTeam, _ seed: UInt64) throws {
    let snapshot = try team.review.snapshot()
    let decisions = try team.review.decisionsUnsealed()
    for work in snapshot.works where !work.isPrevious && work.removal == nil {
      for stage in Stage.allCases {
        guard let standing = snapshot.standing(of: work, at: stage) else { continue }
        let votes = work.members.flatMap { decisions[stage]?[$0] ?? [] }
        #expect(standing.votes == Verdict.standingVotes(votes).count, "seed \(seed), \(work.head.text)")
        guard work.members.count == 1, standing.state != .notRetrieved else { continue }
        let verdict = Verdict.of(votes, snapshot.settings(stage))
        #expect(standing.verdict == verdict, "seed \(seed), \(work.head.text)")
      }
    }
  }

  private func run(records: Int, steps: Int, sitting: Int, seed: UInt64) throws -> SimulatedTeam {
    var team = try SimulatedTeam(reviewers: 5, records: records, seed: seed)
    for number in 1...steps {
      let step = try team.step(length: sitting)
      try check(team, after: "step \(number), \(step)", seed)
    }
    try checkStandings(team, seed)
    try team.finish()
    try check(team, after: "the end", seed)
    try checkStandings(team, seed)
    let snapshot = try team.review.snapshot()
    for stage in Stage.allCases {
      let open = (snapshot.standings[stage] ?? [:]).filter { $0.value.state.isOpen || $0.value.state == .conflict }
      #expect(open.isEmpty, "seed \(seed): nothing is stuck at \(stage.rawValue), but \(open.keys.sorted().prefix(3))")
    }
    guard case .equal = try team.review.verify() else {
      Issue.record("seed \(seed): the review does not verify")
      return team
    }
    return team
  }

  @Test("keeps every identity after every single step", arguments: seeds)
  func smallReviews(seed: UInt64) throws {
    _ = try run(records: 40, steps: 250, sitting: 1, seed: seed)
  }

  @Test(
    "of five screens 2,000 records, and every identity holds after every sitting",
    arguments: seeds.prefix(seeds.count == 2 ? 1 : seeds.count))
  func largeReviews(seed: UInt64) throws {
    let team = try run(records: 2000, steps: 260, sitting: 40, seed: seed)
    if seed % 50 == 1 {
      print("seed \(seed): \(team.taken.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })")
    }
  }
}
