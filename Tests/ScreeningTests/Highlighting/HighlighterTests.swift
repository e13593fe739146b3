import Fixtures
import Screening
import Testing

/// What `terms` mark in `text`: the words with the first letters of their group.
private func marked(_ text: String, _ terms: [HighlightTerm]) -> [String] {
  let bytes = Array(text.utf8)
  return Highlighter(terms).marks(in: text).map { mark in
    "\(mark.group.title): \(String(decoding: bytes[mark.range], as: UTF8.self))"
  }
}

@Suite struct MarkedWords {
  @Test func onlyWholeWordsAreMarked() {
    #expect(marked("A task, tasks and multitasking", [HighlightTerm("task", .concept)]) == ["concept: task"])
  }

  @Test func aStarStandsForAnyEnding() {
    #expect(
      marked("Task, tasks, tasking, multitask", [HighlightTerm("task*", .concept)])
        == ["concept: Task", "concept: tasks", "concept: tasking"])
    #expect(marked("psychotherapy", [HighlightTerm("*therapy", .concept)]) == ["concept: psychotherapy"])
  }

  @Test func aQuestionMarkStandsForOneLetterOrNone() {
    #expect(marked("woman women womxen", [HighlightTerm("wom?n", .population)]).count == 2)
    #expect(marked("color colour colouur", [HighlightTerm("colo?r", .concept)]).count == 2)
  }

  @Test func aPhraseRunsOverHyphensAndLineBreaksButNotOverSentences() {
    let terms = [HighlightTerm("peer support", .population)]
    #expect(marked("peer support, Peer-Support, peer\n support", terms).count == 3)
    #expect(marked("from a peer. Support is rare", terms).isEmpty)
    #expect(marked("peer (support)", terms).isEmpty)
  }

  @Test func lettersAreEqualWhateverTheirCaseAndAccents() {
    #expect(marked("SANTÉ, Sante\u{301}, sante", [HighlightTerm("santé", .context)]).count == 3)
    #expect(marked("Straße", [HighlightTerm("strasse", .context)]) == ["context: Straße"])
    #expect(marked("Кохрейн", [HighlightTerm("кохрейн", .context)]) == ["context: Кохрейн"])
  }

  @Test func theLongestMatchWins() {
    let terms = [HighlightTerm("peer", .exclusion), HighlightTerm("peer support worker*", .population)]
    #expect(marked("a peer support worker", terms) == ["population: peer support worker"])
  }

  @Test func ofGroupsThatClaimTheSameWordsTheStrongerIsShown() {
    let terms = [
      HighlightTerm("ward", .context), HighlightTerm("ward*", .exclusion), HighlightTerm("ward", .population),
    ]
    #expect(marked("a ward", terms) == ["speaks against: ward"])
  }

  @Test func marksNeverOverlapAndStandInOrder() {
    let terms = ["a b", "b c d", "d e", "e", "c"].map { HighlightTerm($0, .concept) }
    #expect(marked("a b c d e", terms) == ["concept: b c d", "concept: e"])
  }

  @Test func aTermOfNothingMarksNothing() {
    #expect(marked("some words?", ["", "*", "?", "**", " - "].map { HighlightTerm($0, .concept) }).isEmpty)
  }

  @Test func someMarksOnlyTheFirstMentionOfEachTerm() {
    let highlighter = Highlighter([HighlightTerm("task*", .concept), HighlightTerm("ward", .exclusion)])
    var seen: Set<Int> = []
    let marks = highlighter.marks(in: "tasks, task, ward, ward")
    #expect(marks.thinned(.some, seen: &seen).count == 2)
    #expect(marks.thinned(.some, seen: &seen).isEmpty)
    #expect(marks.thinned(.none, seen: &seen).isEmpty)
    #expect(marks.thinned(.all, seen: &seen).count == 4)
  }

  @Test func twoHundredTermsInALongAbstractTakeAMoment() {
    let terms = (0..<200).map { HighlightTerm("\(["peer", "task", "commun*", "wom?n"][$0 % 4]) word\($0)*", .concept) }
    let text = String(repeating: "peer word17 and community word2s of women, tâches diverses. ", count: 52)
    let highlighter = Highlighter(terms)
    let fastest = (0..<20).map { _ in ProcessorTime.spent { _ = highlighter.marks(in: text) } }.min() ?? 0
    #expect(text.count > 3000)
    #expect(fastest < 0.005)
  }
}
