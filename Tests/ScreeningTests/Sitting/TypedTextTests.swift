import Screening
import Testing

@Suite struct WhatIsTyped {
  private func typed(_ state: ScreeningState) -> String? {
    if case .prompt(_, let editor) = state.mode { editor.text } else { nil }
  }

  @Test func aNoteStaysInItsLineUntilTheReviewHasIt() {
    var state = SampleReview.state()
    _ = state.type("nsee the protocol")
    let note = ScreeningEffect.note("see the protocol", record: "R17")
    #expect(state.handle(.key(.enter)) == [note])
    _ = state.handle(.failed(note, "the disk is full. Make room."))
    #expect(typed(state) == "see the protocol")
    #expect(state.handle(.key(.enter)) == [note])
    _ = state.handle(.did(note))
    #expect(state.mode == .reading)
    #expect(state.card?.notes == ["see the protocol"])
  }

  @Test func lettersTypedInALineDecideNothing() {
    var state = SampleReview.state()
    #expect(state.type("ni e q 2").isEmpty)
    #expect(typed(state) == "i e q 2")
  }

  @Test func aLineLeftWithEscapeComesBackOnTheSameRecordOnly() {
    var state = SampleReview.state()
    _ = state.type("nhalf a th")
    _ = state.handle(.key(.escape))
    #expect(state.mode == .reading)
    _ = state.type("n")
    #expect(typed(state) == "half a th")
    _ = state.handle(.key(.escape))
    _ = state.handle(.showed(SampleReview.named("R18"), .showNext(after: "R17")))
    _ = state.type("n")
    #expect(typed(state) == "")
  }

  @Test func parkingNeedsAQuestionAndGoesOn() {
    var state = SampleReview.state()
    _ = state.type("p")
    #expect(state.handle(.key(.enter)).isEmpty)
    _ = state.type("is it paid?")
    let park = ScreeningEffect.park(question: "is it paid?", record: "R17")
    #expect(state.handle(.key(.enter)) == [park])
    #expect(state.handle(.did(park)) == [.showNext(after: "R17")])
    #expect(state.type("u") == [.takeBack(record: "R17")])
  }

  @Test func pastedTextActsOnlyWhereTextIsTyped() {
    var state = SampleReview.state()
    #expect(state.handle(.paste("eeee")).isEmpty)
    #expect(state.mode == .reading)
    _ = state.type("n")
    _ = state.handle(.paste("two\nlines"))
    #expect(typed(state) == "two lines")
  }

  @Test func ordinaryEditingWorks() {
    var editor = LineEditor("one two")
    for key in [Key.control("w"), .character("n"), .home, .delete, .character("O"), .end, .backspace, .control("a")] {
      let isEdited = editor.edit(key)
      #expect(isEdited)
    }
    #expect(editor.text == "One ")
    #expect(editor.cursor == 0)
    let isEnterTaken = editor.edit(.enter)
    #expect(!isEnterTaken)
  }

  @Test func tabCompletesALabelInUse() {
    var state = ScreeningState(guide: SampleReview.guide(), labels: ["Method paper", "Preprint"])
    _ = state.handle(.showed(SampleReview.card, .showNext(after: nil)))
    _ = state.type("lme")
    _ = state.handle(.key(.tab))
    #expect(typed(state) == "Method paper")
  }

  @Test func aRecordThatIsNotThereCanBeTypedAgain() {
    var state = SampleReview.state()
    _ = state.type("/99")
    #expect(state.handle(.key(.enter)) == [.show(record: "99")])
    _ = state.handle(.failed(.show(record: "99"), "there is no record R99."))
    #expect(typed(state) == "99")
  }
}

@Suite struct TheSitting {
  @Test func itsSumIsOfOnesOwnDecisions() {
    var tally = SittingTally(started: 0)
    for number in 0..<42 { tally.decided("R\(number)", number < 18 ? .include : .exclude, at: Double(number) * 36) }
    tally.park("R99")
    #expect(tally.summary(at: 1500) == "42 decided in 25 min: 18 include, 24 exclude; 1 parked.")
    #expect(tally.pace == 100)
  }

  @Test func aPauseIsNoPartOfThePace() {
    var tally = SittingTally(started: 0)
    for number in 0..<4 { tally.decided("R\(number)", .include, at: Double(number) * 36) }
    #expect(tally.pace == nil)
    for number in 4..<8 { tally.decided("R\(number)", .include, at: 4000 + Double(number) * 36) }
    #expect(tally.pace == 100)
  }

  @Test func aBreakIsProposedAfterFiftyMinutesAndCanBeSentAway() {
    var state = SampleReview.state()
    for minute in stride(from: 0.0, through: 51, by: 1) {
      _ = state.handle(.clock(minute * 60))
      _ = state.handle(.key(.down))
    }
    #expect(SampleReview.page(state, 80, 24).text.contains("Fifty minutes at a stretch"))
    _ = state.handle(.key(.escape))
    #expect(!SampleReview.page(state, 80, 24).text.contains("Fifty minutes"))
  }

  @Test func someoneWhoCameBackFromABreakIsLeftAlone() {
    var state = SampleReview.state()
    _ = state.handle(.clock(3600))
    _ = state.handle(.key(.down))
    #expect(!SampleReview.page(state, 80, 24).text.contains("Fifty minutes"))
  }
}
