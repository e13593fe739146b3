import Screening
import Testing

@Suite struct DecidingByKeys {
  @Test func aDecisionIsAskedForAndThenTheNextRecord() {
    var state = SampleReview.state()
    let decide = ScreeningEffect.decide(Judgement(.include), record: "R17")
    #expect(state.type("i") == [decide])
    #expect(state.card?.name == "R17")
    #expect(state.handle(.did(decide)) == [.showNext(after: "R17")])
    _ = state.handle(.showed(SampleReview.named("R18"), .showNext(after: "R17")))
    #expect(state.card?.name == "R18")
    #expect(SampleReview.page(state, 80, 24).text.contains("R17 included – u takes it back"))
  }

  @Test func aNumberExcludesForTheReasonThatHasIt() {
    var state = SampleReview.state()
    #expect(state.type("2") == [.decide(Judgement(.exclude, reason: "No task"), record: "R17")])
    #expect(state.type("9").isEmpty)
    #expect(state.strip == .said("There is no reason 9; the last is 3."))
  }

  @Test func atFullTextExcludingAsksForTheReason() {
    var state = SampleReview.state(.fullText)
    #expect(state.type("e").isEmpty)
    #expect(state.mode == .reasons(0))
    _ = state.handle(.key(.down))
    #expect(state.handle(.key(.enter)) == [.decide(Judgement(.exclude, reason: "No task"), record: "R17")])
  }

  @Test func undoTakesBackTheLastDecisionAndShowsItsRecord() {
    var state = SampleReview.state()
    _ = state.handle(.did(.decide(Judgement(.exclude), record: "R17")))
    _ = state.handle(.showed(SampleReview.named("R18"), .showNext(after: "R17")))
    #expect(state.type("u") == [.takeBack(record: "R17")])
    #expect(state.handle(.did(.takeBack(record: "R17"))) == [.show(record: "R17")])
    _ = state.handle(.showed(SampleReview.card, .show(record: "R17")))
    #expect(state.card?.name == "R17")
    #expect(state.tally.summary(at: 0) == "Nothing decided in this sitting.")
    #expect(state.type("u").isEmpty)
    #expect(state.strip == .said("Nothing to take back: no decision in this sitting yet."))
  }

  @Test func aRecordLookedAtAgainIsTheOneThatIsTakenBack() {
    var state = SampleReview.state()
    _ = state.handle(.did(.decide(Judgement(.exclude), record: "R17")))
    var older = SampleReview.named("R3")
    older.decision = Judgement(.include)
    _ = state.handle(.showed(older, .show(record: "R3")))
    #expect(SampleReview.page(state, 80, 24).text.contains("You decided included – u takes it back"))
    #expect(state.type("u") == [.takeBack(record: "R3")])
  }

  @Test func backGoesThroughTheRecordsSeenAndThenAsksForEarlierOnes() {
    var state = SampleReview.state()
    for name in ["R18", "R19"] { _ = state.handle(.showed(SampleReview.named(name), .showNext(after: nil))) }
    #expect(state.type("b") == [.show(record: "R18")])
    _ = state.handle(.showed(SampleReview.named("R18"), .show(record: "R18")))
    #expect(state.type("b") == [.show(record: "R17")])
    _ = state.handle(.showed(SampleReview.card, .show(record: "R17")))
    #expect(state.type("b") == [.showPrevious(before: "R17")])
  }

  @Test func aDecisionStaysOnThePageWhenTheReviewerWantsIt() {
    var state = SampleReview.state()
    _ = state.type("a")
    #expect(state.handle(.did(.decide(Judgement(.maybe), record: "R17"))).isEmpty)
    #expect(state.card?.decision == Judgement(.maybe))
    #expect(state.type("s") == [.showNext(after: "R17")])
  }

  @Test func aFailedDecisionLeavesTheRecordAndSaysWhy() {
    var state = SampleReview.state()
    _ = state.handle(.failed(.decide(Judgement(.include), record: "R17"), "the disk is full. Make room."))
    #expect(state.card?.name == "R17")
    #expect(SampleReview.page(state, 80, 24).text.contains("Not done: the disk is full. Make room."))
    #expect(state.tally.summary(at: 0) == "Nothing decided in this sitting.")
  }

  @Test func whenTheNextRecordCannotBeHadTheDecisionOnThisOneIsSeen() {
    var state = SampleReview.state()
    _ = state.handle(.did(.decide(Judgement(.include), record: "R17")))
    _ = state.handle(.failed(.showNext(after: "R17"), "the disk is gone. Wait."))
    #expect(state.card?.decision == Judgement(.include))
    #expect(state.type("u") == [.takeBack(record: "R17")])
  }

  @Test func aLookAtTheCriteriaKeepsThePlaceInTheRecord() {
    var state = SampleReview.state()
    _ = state.handle(.laidOut(SampleReview.page(state, 40, 15).scroll))
    _ = state.type("jjjc")
    _ = state.handle(.laidOut(SampleReview.page(state, 40, 15).scroll))
    _ = state.type("j")
    #expect(SampleReview.page(state, 40, 15).lines[2].text == " + I1 The worker is paid for the peer")
    _ = state.type("c")
    #expect(state.scroll == 3)
  }

  @Test func aNewRecordIsNeverHiddenByCriteria() {
    for (width, isShown) in [(80, false), (140, true)] {
      var state = SampleReview.state()
      _ = state.type("c")
      _ = state.handle(.laidOut(SampleReview.page(state, width, 30).scroll))
      _ = state.handle(.showed(SampleReview.named("R18"), .showNext(after: "R17")))
      #expect(state.showsDetail == isShown)
      #expect(SampleReview.page(state, width, 30).text.contains("Title of R18"))
    }
  }

  @Test func whenNothingIsLeftThePageSaysSoAndUndoStillWorks() {
    var state = SampleReview.state()
    _ = state.handle(.did(.decide(Judgement(.include), record: "R17")))
    _ = state.handle(.showed(nil, .showNext(after: "R17")))
    #expect(SampleReview.page(state, 80, 24).text.contains("Nothing is left for you at this stage."))
    #expect(state.type("i").isEmpty)
    #expect(state.type("u") == [.takeBack(record: "R17")])
  }
}

@Suite struct AnsweringCriteria {
  @Test func theFirstFailedCriterionExcludesForItsReason() {
    var state = SampleReview.state()
    #expect(state.type("Cyn").isEmpty)
    #expect(SampleReview.page(state, 80, 24).text.contains("The answers say exclude (No task): Enter takes it"))
    let answers: [String: CriterionAnswer] = ["I1": .yes, "I2": .no]
    #expect(
      state.handle(.key(.enter)) == [.decide(Judgement(.exclude, reason: "No task", answers: answers), record: "R17")])
  }

  @Test func allMetIncludesAndADoubtIsMaybe() {
    let guide = SampleReview.guide()
    #expect(guide.judgement(from: ["I1": .yes, "I2": .yes]) == nil)
    #expect(guide.judgement(from: ["I1": .yes, "I2": .yes, "E1": .no])?.choice == .include)
    #expect(guide.judgement(from: ["I1": .yes, "I2": .unclear, "E1": .no])?.choice == .maybe)
    #expect(guide.judgement(from: ["I1": .yes, "I2": .yes, "E1": .yes])?.reason == "Hospital ward")
  }

  @Test func anAnswerCanBeGivenAgain() {
    var state = SampleReview.state()
    _ = state.type("Cy?")
    _ = state.handle(.key(.backspace))
    #expect(state.answering == 1)
    _ = state.type("y")
    #expect(state.answers == ["I1": .yes, "I2": .yes])
  }
}
