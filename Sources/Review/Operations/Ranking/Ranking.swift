internal import Bibliography
import Foundation
internal import GRDB
package import Prioritisation
internal import ReviewProtocol
package import Screening
import Synchronization

extension Review {
  /// The order in which a stage's records are shown; `nil` where it isn't ranked, or was not yet by this program.
  package func rankedOrder(of stage: Stage) -> RankedOrder? {
    rankings.order(of: stage)
  }

  /// Trains on the verdicts there are and puts a stage's records in order, if that is due: after each verdict up to 50, then
  /// after each 2 % more, and when works came or went.
  ///
  /// It reads verdicts only, which are open to the team, never a vote on which others still have to decide. It may take seconds
  /// the first time; nobody who screens waits for it. Two at once take turns.
  /// - Returns: whether there is a new order.
  @discardableResult
  package func refreshRanking(of stage: Stage) throws -> Bool {
    try rankings.workshops.withLock { workshops in
      guard let state = try pool.read({ try RankingState(stage, $0) }) else {
        workshops[stage] = nil
        rankings.put(nil, at: stage)
        return false
      }
      guard state.isDue(since: rankings.order(of: stage)) else { return false }
      var workshop: RankingShelf.Workshop
      if let kept = workshops[stage], kept.works == state.works, kept.plan == state.plan {
        workshop = kept
      } else {
        workshop = try newWorkshop(state, stage)
      }
      rankings.put(workshop.order(state), at: stage)
      workshops[stage] = workshop
      return true
    }
  }

  /// Puts the records in order before a sitting: at once where that takes no time to speak of, else beside it; until then they
  /// come by number.
  func startRanking(of stage: Stage) throws {
    let works = try pool.read { db in
      try Review.rankingPlan(of: stage, db) == nil
        ? nil : Int.fetchOne(db, sql: "SELECT count(*) FROM standing WHERE stage = ?", arguments: [stage.rawValue])
    }
    guard let works else { return }
    if works <= 2000 { try refreshRanking(of: stage) } else { refreshRankingBeside(stage) }
  }

  /// Trains on a thread of its own, if it is due and nobody does already. What can't be ranked comes by number.
  func refreshRankingBeside(_ stage: Stage) {
    Thread.detachNewThread { [self] in
      rankings.alone { _ = try? refreshRanking(of: stage) }
    }
  }

  /// What speaks for and against a record's rank, strongest first; none before the first training.
  package func reasons(for record: RecordID, at stage: Stage, count: Int) throws -> [Ranker.Reason] {
    rankings.workshops.withLock { workshops in
      guard let workshop = workshops[stage], let row = workshop.works.firstIndex(of: record.number) else { return [] }
      return workshop.ranker.reasons(for: row, count: count)
    }
  }

  private func newWorkshop(_ state: RankingState, _ stage: Stage) throws -> RankingShelf.Workshop {
    var texts: [RankedText] = []
    texts.reserveCapacity(state.works.count + 1)
    // In portions, so that no reading holds the whole of a large review.
    for start in stride(from: 0, to: state.works.count, by: 500) {
      let heads = state.works[start..<min(start + 500, state.works.count)].map { RecordID($0) }
      texts += try mergedRecords(heads).map { stored in
        let record = stored.record
        return RankedText(
          title: record.title ?? "", abstract: record.abstract ?? "",
          terms: (record.keywords + record.mesh).joined(separator: " "))
      }
    }
    texts.append(RankedText(criteria: try criteriaInWords(at: stage)))
    return RankingShelf.Workshop(
      works: state.works, plan: state.plan, ranker: Ranker(Features(texts), seed: state.plan.seed))
  }

  /// What the protocol asks for, in words: the title, then population, concept and context, then what is included.
  private func criteriaInWords(at stage: Stage) throws -> String {
    guard let number = try protocolNumber() else { return try title() }
    let content = try protocolVersion(number).document.content
    let pcc = [content.pcc.population, content.pcc.concept, content.pcc.context]
    let criteria = content.criteria.filter { $0.kind == .inclusion }.map(\.wording)
    return
      ([try title()] + pcc.map { (([$0.text] + [$0.definition]).compactMap(\.self) + $0.terms).joined(separator: " ") }
      + criteria)
      .joined(separator: "\n")
  }
}

/// What ranking goes by at one moment.
struct RankingState {
  let plan: RankingPlan
  /// All works at the stage, by number.
  let works: [Int]
  /// Verdicts: numbers of works that are included, and excluded by people.
  let relevant: [Int]
  let irrelevant: [Int]
  /// Works that wait for a verdict.
  let open: [Int]

  /// - Returns: `nil` when the stage isn't ranked.
  init?(_ stage: Stage, _ db: Database) throws {
    guard let plan = try Review.rankingPlan(of: stage, db) else { return nil }
    self.plan = plan
    var (works, relevant, irrelevant, open): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT record, state, tool FROM standing WHERE stage = ? AND state != 'not retrieved' ORDER BY record
        """, arguments: [stage.rawValue])
    while let row = try rows.next() {
      let record: Int = row[0]
      let state: StandingState = try Review.known(row[1], "state")
      works.append(record)
      if state == .included { relevant.append(record) }
      // What a tool excluded unread teaches nothing.
      if state == .excluded, row[2] == 0 { irrelevant.append(record) }
      if state.isOpen { open.append(record) }
    }
    (self.works, self.relevant, self.irrelevant, self.open) = (works, relevant, irrelevant, open)
  }

  func isDue(since order: RankedOrder?) -> Bool {
    guard let order, order.plan == plan, order.works == works.count else { return true }
    let before = order.relevant + order.irrelevant
    let now = relevant.count + irrelevant.count
    return now < before || now - before >= RetrainingSchedule.wait(after: before) || order.relevant > relevant.count
  }
}

extension RankingShelf.Workshop {
  /// Trains on the verdicts, or ranks by the criteria while there is none of both kinds.
  mutating func order(_ state: RankingState) -> RankedOrder {
    let rows = Dictionary(uniqueKeysWithValues: works.enumerated().map { ($0.element, $0.offset) })
    var relevant = state.relevant.compactMap { rows[$0] }
    let irrelevant = state.irrelevant.compactMap { rows[$0] }
    let criteria = works.count
    let scores: [Float]
    if relevant.isEmpty || irrelevant.isEmpty {
      scores = ranker.scores(like: criteria)
    } else {
      if relevant.count < ranker.settings.criteriaUntilFound { relevant.append(criteria) }
      ranker.train(relevant: relevant, irrelevant: irrelevant)
      scores = ranker.scores()
    }
    let score = { (record: Int) in rows[record].map { scores[$0] } ?? 0 }
    let ranked = state.open.map { ($0, score($0)) }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.map(\.0)
    return RankedOrder(
      plan: plan, records: plan.order(ranked), relevant: state.relevant.count, irrelevant: state.irrelevant.count,
      works: works.count)
  }
}
