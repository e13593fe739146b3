/// Something that changed a review. The cases are the only ways in which a review can change.
package enum Event: Sendable, Equatable {
  case reviewCreated(ReviewCreated)
  case recordsImported(RecordsImported)
  case searchDescribed(SearchDescribed)
  case duplicatesMerged(DuplicatesMerged)
  case duplicatesSplit(DuplicatesSplit)
  case duplicatesKeptApart(DuplicatesKeptApart)
  case duplicatesSearched(DuplicatesSearched)
  case stageSet(StageSet)
  case decided(Decided)
  case reportNotRetrieved(ReportNotRetrieved)
  case protocolRegistered(ProtocolRegistered)
  case protocolAmended(ProtocolAmended)
  case protocolDeposited(ProtocolDeposited)
  /// Somebody opened screening although no version of the protocol is registered; the entry's `why` says the reason.
  case screeningOpenedUnregistered(ScreeningOpenedUnregistered)
  case memberSet(MemberSet)
  case allocationSet(AllocationSet)
  case rankingSet(RankingSet)
  /// Somebody opened a stage although its pilot was not passed; the entry's `why` says the reason.
  case stageOpened(StageOpened)
  case decisionWithdrawn(DecisionWithdrawn)
  case noteAdded(NoteAdded)
  case labelSet(LabelSet)
  case recordParked(RecordParked)
  case questionAnswered(QuestionAnswered)
  case recordsRemoved(RecordsRemoved)
  case recordsRestored(RecordsRestored)
  case pilotDrawn(PilotDrawn)
  case pilotVoted(PilotVoted)
  case pilotNoted(PilotNoted)
  case pilotClosed(PilotClosed)
  case pilotAccepted(PilotAccepted)
  case retrievalTried(RetrievalTried)
  case reportRetrieved(ReportRetrieved)
  case fullTextDetached(FullTextDetached)
  case reportsLinked(ReportsLinked)
  case reportsUnlinked(ReportsUnlinked)
  case reviewMerged(ReviewMerged)
  case consultationLogged(ConsultationLogged)
  case contactLogged(ContactLogged)
  case fieldCharted(FieldCharted)
  case chartingFinished(ChartingFinished)
  case fieldAgreed(FieldAgreed)
  case chartingVerified(ChartingVerified)
  case answersRecoded(AnswersRecoded)
  case gapMarked(GapMarked)
  case chartingPilotDrawn(ChartingPilotDrawn)
  case chartingPilotClosed(ChartingPilotClosed)
  case materialAdded(MaterialAdded)
  case materialRemoved(MaterialRemoved)
  case tasksMatched(TasksMatched)
  case matchingFinished(MatchingFinished)
  case matchingAgreed(MatchingAgreed)
  case passageCoded(PassageCoded)
  case passageUncoded(PassageUncoded)
  case memoWritten(MemoWritten)
  case codingFinished(CodingFinished)
  case codingAgreed(CodingAgreed)
  case codingSignedOff(CodingSignedOff)

  /// What it says.
  var payload: any EventPayload {
    switch self {
    case .reviewCreated(let payload): payload
    case .recordsImported(let payload): payload
    case .searchDescribed(let payload): payload
    case .duplicatesMerged(let payload): payload
    case .duplicatesSplit(let payload): payload
    case .duplicatesKeptApart(let payload): payload
    case .duplicatesSearched(let payload): payload
    case .stageSet(let payload): payload
    case .decided(let payload): payload
    case .reportNotRetrieved(let payload): payload
    case .protocolRegistered(let payload): payload
    case .protocolAmended(let payload): payload
    case .protocolDeposited(let payload): payload
    case .screeningOpenedUnregistered(let payload): payload
    case .memberSet(let payload): payload
    case .allocationSet(let payload): payload
    case .rankingSet(let payload): payload
    case .stageOpened(let payload): payload
    case .decisionWithdrawn(let payload): payload
    case .noteAdded(let payload): payload
    case .labelSet(let payload): payload
    case .recordParked(let payload): payload
    case .questionAnswered(let payload): payload
    case .recordsRemoved(let payload): payload
    case .recordsRestored(let payload): payload
    case .pilotDrawn(let payload): payload
    case .pilotVoted(let payload): payload
    case .pilotNoted(let payload): payload
    case .pilotClosed(let payload): payload
    case .pilotAccepted(let payload): payload
    case .retrievalTried(let payload): payload
    case .reportRetrieved(let payload): payload
    case .fullTextDetached(let payload): payload
    case .reportsLinked(let payload): payload
    case .reportsUnlinked(let payload): payload
    case .reviewMerged(let payload): payload
    case .consultationLogged(let payload): payload
    case .contactLogged(let payload): payload
    case .fieldCharted(let payload): payload
    case .chartingFinished(let payload): payload
    case .fieldAgreed(let payload): payload
    case .chartingVerified(let payload): payload
    case .answersRecoded(let payload): payload
    case .gapMarked(let payload): payload
    case .chartingPilotDrawn(let payload): payload
    case .chartingPilotClosed(let payload): payload
    case .materialAdded(let payload): payload
    case .materialRemoved(let payload): payload
    case .tasksMatched(let payload): payload
    case .matchingFinished(let payload): payload
    case .matchingAgreed(let payload): payload
    case .passageCoded(let payload): payload
    case .passageUncoded(let payload): payload
    case .memoWritten(let payload): payload
    case .codingFinished(let payload): payload
    case .codingAgreed(let payload): payload
    case .codingSignedOff(let payload): payload
    }
  }
}
