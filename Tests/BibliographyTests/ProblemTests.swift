import Bibliography
import Testing

@Suite struct ProblemTests {
  @Test func aProblemNamesItsPlaceTheTextAndTheRemedy() {
    let problem = Problem("is odd", file: "a.ris", line: 3, record: 2, text: "TY  -", remedy: "Correct it.")
    #expect(problem.description == "a.ris:3 (record 2): is odd: “TY  -”. Correct it.")
  }

  @Test func whatIsNotKnownAboutThePlaceIsLeftOut() {
    #expect(Problem("is odd", remedy: "Correct it.").description == "is odd. Correct it.")
    #expect(Problem("is odd", file: "a.ris", remedy: "Correct it.").description == "a.ris: is odd. Correct it.")
    #expect(Problem("is odd", line: 3, remedy: "Correct it.").description == "line 3: is odd. Correct it.")
    #expect(Problem("is odd", record: 2, remedy: "Correct it.").description == "record 2: is odd. Correct it.")
    let lineAndRecord = Problem("is odd", line: 3, record: 2, remedy: "Correct it.")
    #expect(lineAndRecord.description == "line 3 (record 2): is odd. Correct it.")
    let fileAndRecord = Problem("is odd", file: "a.ris", record: 2, remedy: "Correct it.")
    #expect(fileAndRecord.description == "a.ris (record 2): is odd. Correct it.")
  }

  @Test func aLongTextIsShortened() {
    let long = Problem("is odd", text: String(repeating: "x", count: 500), remedy: "Correct it.")
    #expect(long.text == String(repeating: "x", count: 79) + "…")
    let short = Problem("is odd", text: String(repeating: "é", count: 80), remedy: "Correct it.")
    #expect(short.text == String(repeating: "é", count: 80))
  }

  @Test func placingAProblemInAFileKeepsTheRest() {
    let problem = Problem("is odd", line: 3, text: "x", remedy: "Correct it.")
    let placed = problem.inFile("b.csv")
    #expect(placed.file == "b.csv")
    #expect(placed == Problem("is odd", file: "b.csv", line: 3, text: "x", remedy: "Correct it."))
  }
}
