/// What the state asks of the review and the terminal.
package enum ScreeningEffect: Sendable, Equatable {
  case decide(Judgement, record: String)
  /// Takes back one's own decision on the record, or the question it was parked with.
  case takeBack(record: String)
  case note(String, record: String)
  case label(String, record: String)
  case park(question: String, record: String)
  /// The next open record after this one; from the start where there is none after.
  case showNext(after: String?)
  /// The record that the reviewer decided before this one; the last of all for `nil`.
  case showPrevious(before: String?)
  /// A record by its name: `R17`, or `17` as typed.
  case show(record: String)
  case suspend, redraw, quit
}

/// What happens to the state.
package enum ScreeningEvent: Sendable, Equatable {
  case key(Key)
  case paste(String)
  case action(ScreeningAction)
  /// Excludes for the reason of this number, counted from 1.
  case reason(Int)
  /// Text for a prompt, as if typed and sent.
  case text(String, PromptKind)
  /// Seconds of a clock that only goes forward.
  case clock(Double)
  /// How much of the record, the list of criteria or the help fits on the page, in lines.
  case laidOut(PageScroll)
  case workload(Workload)
  case did(ScreeningEffect)
  /// The record that was asked for; `nil` when there is none.
  case showed(ScreeningCard?, ScreeningEffect)
  /// What was asked for failed; the text says why and what to do.
  case failed(ScreeningEffect, String)
}

/// What a line of text is for.
package enum PromptKind: String, Sendable, CaseIterable {
  case note, label, park, find
}

/// How far the page can be scrolled.
package struct PageScroll: Sendable, Equatable {
  package var visible: Int
  package var total: Int
  package var target: Target

  /// What moves.
  package enum Target: Sendable, Equatable {
    case record
    /// Criteria in detail, beside the record.
    case beside
    /// Criteria in detail or the help, in place of the record.
    case instead
  }

  package init(visible: Int, total: Int, target: Target = .record) {
    self.visible = visible
    self.total = total
    self.target = target
  }

  /// The last line at which the page can begin.
  package var limit: Int { max(0, total - visible) }
}
