internal import Bibliography
internal import Deduplication
internal import Screening

extension Event {
  /// The event in one line of words.
  package var summary: String {
    switch self {
    case .reviewCreated(let created): "made the review “\(created.title)” with Winnow \(created.winnow)"
    case .recordsImported(let batch):
      "imported \(batch.records) records from \(batch.source) (\(batch.file)), R\(batch.firstRecord) to R\(batch.firstRecord + batch.records - 1)"
    case .searchDescribed(let described): "described the search of import \(described.batch): \(described.words)"
    case .duplicatesMerged(let merged):
      "merged \(merged.cluster.map(\.text).joined(separator: " = ")) (\(Set(merged.merges.map(\.reason)).sorted().joined(separator: "; ")))"
    case .duplicatesSplit(let split):
      "split \(split.records.map(\.text).joined(separator: ", ")) from \(split.from.map(\.text).joined(separator: ", "))"
    case .duplicatesKeptApart(let kept): "kept apart \(kept.groups.map(\.equated).joined(separator: "  ≠  "))"
    case .duplicatesSearched(let search):
      "searched for duplicates through \(search.through.text), \(search.anew ? "all" : "the new") \(search.compared.counted("record"))"
        + " (rules \(search.rules); \(search.settings.sentence)): \(search.clusters.counted("cluster")) new or grown,"
        + " \(search.unsure.count.counted("pair")) unsure, \(search.versions.count.counted("pair")) of versions"
    case .stageSet(let set):
      "set \(set.stage.rawValue): \(set.settings.words(at: set.stage))"
    case .decided(let decided):
      "\(decided.stage.rawValue) \(decided.record.text): \(decided.choice.rawValue)"
        + (decided.reason.map { " (\($0))" } ?? "") + (decided.kind == .resolution ? ", resolution" : "")
        + " by \(decided.reviewer)" + (decided.protocolVersion.map { " under protocol version \($0)" } ?? "")
        + (decided.importedFrom.map { ", from \($0)" } ?? "")
    case .reportNotRetrieved(let report): "report \(report.record.text) not retrieved"
    case .protocolRegistered(let first):
      "registered version \(first.version) of the protocol (SHA-256 \(first.sha256.prefix(12)))"
    case .protocolAmended(let amended):
      "amended the protocol to version \(amended.version) (SHA-256 \(amended.sha256.prefix(12))): \(amended.changes.joined(separator: "; "))"
    case .protocolDeposited(let deposited):
      "noted that version \(deposited.version) of the protocol is registered at "
        + [deposited.registry, deposited.id, deposited.url, deposited.date].compactMap { $0 }.joined(separator: ", ")
    case .screeningOpenedUnregistered: "opened screening without a registered protocol"
    case .memberSet(let set):
      "\(set.member.user)" + (set.member.name.map { " (\($0))" } ?? "")
        + (set.member.isActive ? " is \(set.member.roles.map(\.rawValue).joined(separator: ", "))" : " left the team")
    case .allocationSet(let set): "\(set.stage.rawValue) is divided \(set.allocation.words)"
    case .rankingSet(let set):
      set.plan.map { plan in
        "\(set.stage.rawValue) is shown in ranked order: \(plan.model), seed \(plan.seed), \(plan.controlPercent) % by lot"
      } ?? "\(set.stage.rawValue) is no longer ranked"
    case .stageOpened(let opened): "opened \(opened.stage.rawValue) without a passed pilot"
    case .decisionWithdrawn(let taken):
      "\(taken.stage.rawValue) \(taken.record.text): took back decision \(taken.decision)"
    case .noteAdded(let note): "\(note.stage.rawValue) \(note.record.text): note “\(note.text)” by \(note.reviewer)"
    case .labelSet(let set):
      "\(set.stage.rawValue) \(set.record.text): label “\(set.label)” \(set.isOn ? "on" : "off") by \(set.reviewer)"
    case .recordParked(let parked):
      "\(parked.stage.rawValue) \(parked.record.text): parked by \(parked.reviewer): “\(parked.question)”"
    case .questionAnswered(let given): "\(given.record.text): answered question \(given.question): “\(given.answer)”"
    case .recordsRemoved(let removed):
      "took \(removed.records.count.counted("record")) out before screening (\(removed.cause.rawValue): \(removed.detail))"
    case .recordsRestored(let restored): "put \(restored.records.count.counted("record")) back to screening"
    case .reviewMerged(let merged):
      "took \(merged.taken.counted("entry", "entries")) over from another copy of the review (its last hash \(merged.hash.prefix(12)))"
    case .consultationLogged, .contactLogged: logSummary
    case .pilotDrawn, .pilotVoted, .pilotNoted, .pilotClosed, .pilotAccepted: pilotSummary
    case .fieldCharted, .chartingFinished, .fieldAgreed, .chartingVerified, .answersRecoded, .gapMarked: chartingSummary
    case .chartingPilotDrawn, .chartingPilotClosed: chartingPilotSummary
    case .materialAdded, .materialRemoved, .tasksMatched, .matchingFinished, .matchingAgreed: materialSummary
    case .passageCoded, .passageUncoded, .memoWritten, .codingFinished, .codingAgreed, .codingSignedOff: codingSummary
    case .retrievalTried, .reportRetrieved, .fullTextDetached, .reportsLinked, .reportsUnlinked: reportSummary
    }
  }

  private var pilotSummary: String {
    switch self {
    case .pilotDrawn(let drawn):
      "drew pilot round \(drawn.round): \(drawn.sample.count.counted("record")) for \(drawn.reviewers.joined(separator: ", ")), seed \(drawn.seed)"
    case .pilotVoted(let vote):
      "pilot round \(vote.round) \(vote.record.text): \(vote.choice.rawValue)" + (vote.reason.map { " (\($0))" } ?? "")
        + " by \(vote.reviewer)"
    case .pilotNoted(let note):
      "pilot round \(note.round)" + (note.record.map { " \($0.text)" } ?? "") + ": “\(note.text)”"
    case .pilotClosed(let closed): "closed pilot round \(closed.round)"
    case .pilotAccepted(let accepted):
      "accepted pilot round \(accepted.round)" + (accepted.counts ? "; its votes count" : "")
    default: kind
    }
  }

  private var reportSummary: String {
    switch self {
    case .retrievalTried(let tried):
      "report \(tried.record.text): tried \(tried.method)" + (tried.note.map { " (\($0))" } ?? "")
    case .reportRetrieved(let retrieved):
      "report \(retrieved.record.text) retrieved" + (retrieved.name.map { ": \($0)" } ?? "")
        + (retrieved.sha256.map { " (SHA-256 \($0.prefix(12)))" } ?? "")
    case .fullTextDetached(let detached): "report \(detached.record.text): full text detached"
    case .reportsLinked(let linked):
      "linked \(linked.reports.map(\.text).joined(separator: ", ")) as reports of one study"
    case .reportsUnlinked(let unlinked): "unlinked \(unlinked.reports.map(\.text).joined(separator: ", "))"
    default: kind
    }
  }
}
