/// A reviewer at work on a stage: what is on the page, what is being typed, what was done. A value; ``handle(_:)`` is the only
/// way it changes, and says what to ask of the review.
package struct ScreeningState: Sendable, Equatable {
  package let guide: ScreeningGuide
  package let keys: KeyMap
  /// `nil` when nothing is left to do.
  package var card: ScreeningCard?
  package var workload: Workload?
  package var mode = Mode.reading
  package var density = HighlightDensity.all
  /// Whether criteria stand with their definitions, examples and rulings.
  package var showsDetail = false
  /// The criterion being answered, as an index; the number of criteria when all are. `nil` when they aren't asked for.
  package var answering: Int?
  package var answers: [String: CriterionAnswer] = [:]
  /// Whether a decision shows the next record.
  package var advances = true
  /// First line of the record.
  package var scroll = 0
  /// First line of the criteria in detail, or of the help.
  package var otherScroll = 0
  package var scrollRange = PageScroll(visible: 1, total: 1)
  package var strip: Strip?
  /// What can be taken back, the latest last.
  package var deeds: [Deed] = []
  package var tally: SittingTally
  /// Records seen in this sitting before the one shown, for going back.
  package var seen: [String] = []
  /// Text that was typed and not kept, by what it was for.
  package var drafts: [PromptKind: String] = [:]
  package var now: Double
  package var stretch: WorkStretch
  /// Labels in use, to be completed with Tab.
  package var labels: [String]
  /// Whether no record is left.
  package var isFinished = false

  package enum Mode: Sendable, Equatable {
    case reading
    case prompt(PromptKind, LineEditor)
    /// The list of reasons, and the one the arrows are on.
    case reasons(Int)
    case help
  }

  /// A decision or a parking that can be taken back.
  package struct Deed: Sendable, Equatable {
    package let record: String
    /// `excluded: Not paid`, `parked`.
    package let words: String
  }

  /// The line that says what just happened.
  package enum Strip: Sendable, Equatable {
    case deed(Deed)
    case said(String)
    case failed(String)
  }

  /// - Parameter now: seconds of a clock that only goes forward.
  package init(guide: ScreeningGuide, keys: KeyMap = .winnow, labels: [String] = [], now: Double = 0) {
    self.guide = guide
    self.keys = keys
    self.labels = labels
    self.now = now
    tally = SittingTally(started: now)
    stretch = WorkStretch(started: now)
  }
}

/// How long a reviewer has worked without a pause.
package struct WorkStretch: Sendable, Equatable {
  private var started: Double
  private var lastKey: Double

  package init(started: Double) { (self.started, lastKey) = (started, started) }

  /// After this long a break is proposed, seconds.
  package static let long = 50 * 60.0

  package mutating func keyPressed(at time: Double) {
    if time - lastKey > SittingTally.pause { started = time }
    lastKey = time
  }

  /// Whether a break is due.
  package func isLong(at time: Double) -> Bool { time - started >= WorkStretch.long }

  /// The reviewer read the hint and goes on.
  package mutating func dismiss(at time: Double) { started = time }
}
