import Prioritisation
import Testing

@Suite struct WhatIsKnown {
  private func statement(_ screened: Int, _ finds: [Int], control: ControlSample? = nil) -> StoppingStatement {
    StoppingStatement(
      ScreenedSoFar(total: 400, screened: screened, finds: finds), control: control, isRanked: true)
  }

  @Test func itIsSaidInPlainWords() {
    let known = statement(300, Array(1...30), control: ControlSample(total: 400, drawn: 20, relevant: 2)).known
    #expect(known[0] == "300 of 400 records have a verdict; 30 are included.")
    #expect(known[1].hasPrefix("With 95 % confidence at least 9"))
    #expect(known[2].contains("target of 95 %"))
    #expect(known[3].hasPrefix("Of 20 records drawn by lot 2 are included"))
    #expect(known[3].hasSuffix("this says little."))
  }

  @Test func nothingIsPromisedBeforeTheFirstOrAfterTheLast() {
    #expect(statement(80, []).known[1].hasPrefix("Nothing can be said"))
    #expect(statement(400, [1, 2]).known[1].hasPrefix("All are read"))
    #expect(
      StoppingStatement(ScreenedSoFar(total: 0, screened: 0, finds: []), control: nil, isRanked: false).known.count == 1
    )
  }

  @Test func theReportSaysHowRecordsWereOrderedAndThatNoneWasExcluded() {
    let paragraph = statement(300, Array(1...30)).paragraph(model: "winnow-svm-1", seed: 7, controlPercent: 5)
    #expect(paragraph.contains("model winnow-svm-1, seed 7") && paragraph.contains("5 % of them came by lot"))
    #expect(paragraph.contains("excluded none") && paragraph.contains("300 of 400 records were screened"))
    #expect(
      statement(400, [1]).paragraph(model: nil, seed: nil, controlPercent: nil) == "All 400 records were screened.")
  }
}
