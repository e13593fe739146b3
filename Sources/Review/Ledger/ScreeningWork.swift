/// What people say while they screen, chart and code. It is taken over when copies of a review are merged; everything else changes the
/// review itself, and may be done in one of the copies only.
protocol ScreeningWork: EventPayload {
  /// Where it comes from, when it was taken over.
  var origin: Event.Origin? { get set }

  /// The same, naming other entries by the sequences they have here; `nil` when one of them isn't here.
  ///
  /// - Parameter numbers: for entries of the other copy their sequences here.
  func renumbered(_ numbers: [Int: Int]) -> Self?
}

extension ScreeningWork {
  func renumbered(_ numbers: [Int: Int]) -> Self? { self }
}

extension Event.Decided: ScreeningWork {}
extension Event.NoteAdded: ScreeningWork {}
extension Event.LabelSet: ScreeningWork {}
extension Event.RecordParked: ScreeningWork {}
extension Event.PilotVoted: ScreeningWork {}
extension Event.PilotNoted: ScreeningWork {}
extension Event.FieldCharted: ScreeningWork {}
extension Event.ChartingFinished: ScreeningWork {}
extension Event.FieldAgreed: ScreeningWork {}
extension Event.TasksMatched: ScreeningWork {}
extension Event.MatchingFinished: ScreeningWork {}
extension Event.MatchingAgreed: ScreeningWork {}
extension Event.PassageCoded: ScreeningWork {}
extension Event.MemoWritten: ScreeningWork {}
extension Event.CodingFinished: ScreeningWork {}
extension Event.CodingAgreed: ScreeningWork {}
extension Event.CodingSignedOff: ScreeningWork {}

extension Event.PassageUncoded: ScreeningWork {
  func renumbered(_ numbers: [Int: Int]) -> Self? {
    guard let here = numbers[coding] else { return nil }
    var copy = self
    copy.coding = here
    return copy
  }
}

extension Event.DecisionWithdrawn: ScreeningWork {
  func renumbered(_ numbers: [Int: Int]) -> Self? {
    guard let here = numbers[decision] else { return nil }
    var copy = self
    copy.decision = here
    return copy
  }
}

extension Event.QuestionAnswered: ScreeningWork {
  func renumbered(_ numbers: [Int: Int]) -> Self? {
    guard let here = numbers[question] else { return nil }
    var copy = self
    copy.question = here
    return copy
  }
}

extension Event {
  /// Which entry of another copy it was taken over from; `nil` when it was made here.
  var origin: Origin? { (payload as? any ScreeningWork)?.origin }

  /// The event as this copy takes it over; `nil` when it is no screening, or names an entry that isn't here.
  func takenOver(from origin: Origin, _ numbers: [Int: Int]) -> Event? {
    func work(_ payload: some ScreeningWork) -> Event? {
      var copy = payload.renumbered(numbers)
      copy?.origin = origin
      return copy?.event
    }
    return (payload as? any ScreeningWork).flatMap { work($0) }
  }

  /// Whether it changed the review itself. That a copy was merged changes nothing: what came with it is looked at by itself.
  var isChangeOfReview: Bool {
    if case .reviewMerged = self { return false }
    return !(payload is any ScreeningWork)
  }
}
