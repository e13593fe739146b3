import Bibliography
import Fixtures
import Review
import ReviewProtocol
import Screening
import Testing
import winnow

@Suite struct ScreeningByLines {
  /// What the plain mode says to `lines`; before the line of that number `change` is done.
  private func said(
    _ lines: [String], desk: StandInDesk = StandInDesk(), keys: KeyMap = .winnow,
    before: [Int: (StandInDesk) -> Void] = [:]
  ) throws -> (text: String, hadFailure: Bool) {
    var text: [String] = []
    var plain = try PlainScreening(desk: desk, keys: keys, now: { 0 }, say: { text.append($0) })
    var number = 0
    plain.run {
      guard number < lines.count else { return nil }
      before[number]?(desk)
      defer { number += 1 }
      return lines[number]
    }
    return (text.joined(separator: "\n"), plain.hadFailure)
  }

  @Test func decisionsGoToTheDeskAndTheNextRecordIsRead() throws {
    let desk = StandInDesk()
    let run = try said(["i", "e 2", "m", "q"], desk: desk)
    #expect(
      desk.cards.map(\.decision) == [Judgement(.include), Judgement(.exclude, reason: "No task"), Judgement(.maybe)])
    for words in [
      "R1. Title and abstract. 0 done, 3 left · 0 today.", "R1 included\n\nR2. ", "R2 excluded: No task\n\nR3. ",
      "Nothing is left for you at this stage.", "3 decided in less than a minute: 1 include, 1 exclude, 1 maybe.",
    ] {
      #expect(run.text.contains(words), "\(words)")
    }
    #expect(!run.hadFailure)
  }

  @Test func aNoteThatFailsIsKeptAndSentAgain() throws {
    let desk = StandInDesk()
    let run = try said(
      ["n see the protocol", "n", "q"], desk: desk, before: [0: { $0.isBroken = true }, 1: { $0.isBroken = false }])
    #expect(
      run.text.contains("Not done: the disk is full. Make room.\nYour text is kept; “note” alone sends it again."))
    #expect(desk.cards[0].notes == ["see the protocol"])
    #expect(run.hadFailure)
  }

  @Test func undoShowsTheRecordAgain() throws {
    let desk = StandInDesk()
    let run = try said(["e", "u"], desk: desk)
    #expect(desk.cards[0].decision == nil)
    #expect(run.text.contains("Taken back: R1 is open again.\n\nR1. "))
  }

  @Test func atFullTextAnExclusionNeedsItsReason() throws {
    let desk = StandInDesk(.fullText)
    let run = try said(["e", "e not paid"], desk: desk)
    #expect(run.text.contains("Which reason? Write e and its number.\nReason 1: Not paid"))
    #expect(desk.cards[0].decision == Judgement(.exclude, reason: "Not paid"))
  }

  @Test func wordsAndOtherKeysAreUnderstoodAndTyposAreNot() throws {
    let desk = StandInDesk()
    let run = try said(["exclude", "park is it paid?", "includ", "i now", "u"], desk: desk, keys: .rayyan)
    #expect(desk.cards[0].decision == Judgement(.exclude))
    #expect(desk.cards[1].question == "is it paid?")
    #expect(desk.cards[2].decision == Judgement(.maybe))
    #expect(run.text.contains("“includ” is no command; ? lists them."))
    #expect(run.hadFailure)
  }

  @Test func theListOfCommandsHasTheReviewersOwnLetters() throws {
    let text = try said(["?"], keys: .rayyan).text
    for words in ["u maybe", "z take the last decision back", "e 2 exclude for reason 2", "s next record", "/ 17 show"]
    {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func aRecordIsFoundByItsNumberOrTheReviewerHearsThatItIsNot() throws {
    let run = try said(["g 3", "g 7", "i"])
    #expect(run.text.contains("\nR3. "))
    #expect(run.text.contains("Not done: there is no record 7. Write its number."))
    #expect(run.text.contains("R3 included"))
  }
}

@Suite struct WhatReviewersGoBy {
  @Test func theGuideHoldsTheCriteriaOfItsStageAndTheTermsOfTheProtocol() {
    let content = ProtocolDocument(Array(ProtocolText.small.utf8)).content
    let guide = ScreeningGuide(content, stage: .titleAbstract)
    #expect(guide.criteria.map(\.id) == ["I1", "I2", "E2"])
    #expect(guide.criteria.map(\.isInclusion) == [true, true, false])
    #expect(guide.criteria.first?.examplesIn == ["a job advertisement"])
    #expect(guide.terms.contains(HighlightTerm("peer support worker", .population)))
    #expect(!guide.asksForReason)
    let atFullText = ScreeningGuide(content, stage: .fullText)
    #expect(atFullText.criteria.map(\.id) == ["I1", "I2", "E1", "E2"])
    #expect(atFullText.reasons.map(\.label) == ["Not paid", "No task", "Hospital ward", "Language"])
    #expect(atFullText.asksForReason)
  }

  @Test func theKeysOfAMissingFileAreAProblemThatNamesThePresets() {
    #expect(throws: Problem.self) { try KeyMap.chosen("/nowhere/keys") }
    #expect((try? KeyMap.chosen("Rayyan"))?.name == "rayyan")
  }

  @Test func authorsAndJournalAreLeftOutWhereTheReviewHidesThem() {
    var record = Record()
    record.title = "A title"
    record.authors = [PersonName(family: "Okafor", given: "Amara")]
    record.journal = "A journal"
    record.date = PublicationDate(year: 2021)
    let card = ScreeningCard(record, name: "R1", showsSource: false)
    #expect(card.authors.isEmpty && card.journal == nil)
    #expect(card.year == 2021)
    #expect(ScreeningCard(record, name: "R1").authors == ["Okafor A"])
  }
}
