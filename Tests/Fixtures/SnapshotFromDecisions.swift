package import Review
package import Screening

extension ReviewSnapshot {
  /// A snapshot whose works stand where decisions put them, judged here anew: what the stored standings must agree with.
  ///
  /// - Parameters:
  ///   - notRetrieved: reports that could not be had, with the ledger sequence at which that was noted.
  ///   - mergedAt: for each cluster's head the ledger sequence of its latest merge.
  package init(
    title: String, batches: [Batch], records: [Entry], stages: [Stage: StageSettings],
    decisions: [Stage: [RecordID: [ScreeningDecision]]], notRetrieved: [RecordID: Int] = [:],
    mergedAt: [RecordID: Int] = [:], removals: [RecordID: RemovalCause] = [:], studyLinks: [StudyLink] = [],
    ledger: (sequence: Int, hash: String)
  ) {
    self.init(
      title: title, batches: batches, records: records, stages: stages, standings: [:], removals: removals,
      studyLinks: studyLinks, ledger: ledger)
    for work in works where !work.isPrevious && work.removal == nil {
      func made(_ stage: Stage) -> [[ScreeningDecision]] { work.members.compactMap { decisions[stage]?[$0] } }
      func standing(_ stage: Stage) -> Standing {
        let all = made(stage).flatMap { $0 }
        let verdict = Verdict.ofWork(made(stage), merged: mergedAt[work.head], settings(stage))
        var reason: String?
        if case .excluded(let given) = verdict { reason = given }
        return Standing(
          state: StandingState(verdict), votes: Verdict.standingVotes(all).count, reason: reason,
          isByTool: !all.isEmpty && all.allSatisfy { $0.kind == .tool })
      }
      if work.isScreened {
        let first = standing(.titleAbstract)
        standings[.titleAbstract, default: [:]][work.head] = first
        guard first.state == .included else { continue }
      }
      var second = standing(.fullText)
      let noted = work.members.compactMap { notRetrieved[$0] }.max() ?? 0
      if noted > made(.fullText).flatMap({ $0 }).map(\.sequence).max() ?? 0 {
        second.state = .notRetrieved
        second.reason = nil
      }
      standings[.fullText, default: [:]][work.head] = second
    }
  }
}
