import Bibliography
import CitationFormats
import Testing

@Suite struct CSVProblemTests {
  @Test func aRowWithTooManyFieldsIsReportedAndTheRestIsKept() throws {
    let (records, problems) = try read("title,year\nFirst,2019\nSecond, with a comma,2020\nThird,2021\n")
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.count == 1)
    #expect(problems.first?.line == 3)
    #expect(problems.first?.record == 2)
    #expect(problems.first?.what == "3 fields where the heading has 2")
  }

  @Test func emptyFieldsBehindTheLastColumnAreNoProblem() throws {
    let (records, problems) = try read("title,year\nFirst,2019,,\n,,\nSecond,2020\n")
    #expect(records.compactMap(\.title) == ["First", "Second"])
    #expect(problems.isEmpty)
  }

  @Test func aRowWithTooFewFieldsIsKept() throws {
    let (records, problems) = try read("title,authors,year\nFirst\nSecond,\"Smith, J\",2020\n")
    #expect(records.compactMap(\.title) == ["First", "Second"])
    #expect(problems.isEmpty)
  }

  @Test func aQuoteThatIsNeverClosedCostsOnlyItsOwnLine() throws {
    let (records, problems) = try read("title,year\nFirst,2019\n\"Second,2020\nThird,2021\n")
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.count == 1)
    #expect(problems.first?.line == 3)
    #expect(problems.first?.what == "a quotation mark is never closed")
  }

  @Test func aRowWithNothingToRecogniseItByIsReportedAndTheRestIsKept() throws {
    let (records, problems) = try read("title,volume,year\nFirst,1,2019\n,2,2020\nThird,3,2021\n")
    #expect(records.compactMap(\.title) == ["First", "Third"])
    #expect(problems.compactMap(\.record) == [2])
  }

  @Test func aTableWithoutATitleColumnIsAProblemThatShowsItsHeading() {
    let problem = #expect(throws: Problem.self) { _ = try read("name,colour\nA,red\n", as: .csv) }
    #expect(problem?.what == "no column with titles")
    #expect(problem?.line == 1)
    #expect(problem?.text == "name,colour")
  }

  @Test func anEmptyTableIsAProblem() {
    let problem = #expect(throws: Problem.self) { _ = try read("", as: .csv) }
    #expect(problem?.what == "is empty")
  }
}
