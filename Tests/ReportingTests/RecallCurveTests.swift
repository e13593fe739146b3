import Bibliography
import Fixtures
import Reporting
import Review
import Screening
import Testing

@Suite struct ARecallCurve {
  /// Ten works, decided in this order at title and abstract; those named are included at full text in the end.
  private func review(_ order: [Int], included: Set<Int>, withFullText: Bool = true) throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords((1...10).map { "Work \($0) of the garden|Meyer, B|2010" })
    func decide(_ record: Int, _ stage: Stage, _ choice: Choice) throws {
      try small.review.decide(
        [NewDecision(record: RecordID(record), reviewer: "team", kind: .resolution, choice: choice)], at: stage,
        acting: SmallReview.acting())
    }
    for record in order { try decide(record, .titleAbstract, included.contains(record) ? .include : .exclude) }
    if withFullText { for record in order where included.contains(record) { try decide(record, .fullText, .include) } }
    return small
  }

  /// The curve of such a review, whose folder stays until it is read.
  private func recall(_ order: [Int], included: Set<Int>, withFullText: Bool = true) throws -> RecallCurve {
    let small = try review(order, included: included, withFullText: withFullText)
    return try withExtendedLifetime(small) { try RecallCurve(small.review) }
  }

  @Test("counts records in the order in which they were decided, not in that of import") func order() throws {
    let curve = try recall([7, 3, 9, 1, 2, 4, 5, 6, 8, 10], included: [3, 7, 2, 10])
    #expect(curve.screened.prefix(3).map(\.record.text) == ["R7", "R3", "R9"])
    #expect(curve.finds == [1, 2, 5, 10])
    #expect(curve.screened(toFind: 0.5) == 2 && curve.screened(toFind: 0.75) == 5)
    #expect(curve.screened(toFind: 0.95) == 10 && curve.screened(toFind: 1) == 10)
    #expect(curve.isFinished && curve.soFar == nil)
  }

  @Test("says so far, and how much is open, while something is undecided") func soFar() throws {
    let unassessed = try recall(Array(1...10), included: [4], withFullText: false)
    #expect(unassessed.included == 0)
    #expect(throws: Problem.self) { try unassessed.checked() }
    #expect(unassessed.text.contains("is included yet"))
    let half = try recall(Array(1...6), included: [4, 5])
    #expect(half.soFar == "So far: 4 records not decided yet at title and abstract.")
    #expect(half.svg.contains("Included works found during screening, so far"))
    #expect(half.text.contains("So far:"))
  }

  @Test("is a CSV with a row for each record") func csv() throws {
    let curve = try recall([2, 1, 3, 4, 5, 6, 7, 8, 9, 10], included: [1, 3])
    let lines = curve.csv.split(whereSeparator: \.isNewline)
    #expect(lines.count == 11)
    #expect(lines[0] == "screened,record,included,found,share_screened,share_found")
    #expect(lines[1...3] == ["1,R2,no,0,0.1,0.0", "2,R1,yes,1,0.2,0.5", "3,R3,yes,2,0.3,1.0"])
  }

  @Test("is a figure with the diagonal of chance, and says its numbers in words") func figure() throws {
    let curve = try recall([2, 1, 3, 4, 5, 6, 7, 8, 9, 10], included: [1, 3])
    let document = try XMLTexts(of: curve.svg)
    #expect(document.texts["desc"]?.first?.hasPrefix("2 included works among 10 records screened") == true)
    #expect(document.texts["text"]?.contains("by chance: as many as were screened") == true)
    #expect(document.texts["text"]?.contains("95 % after 3") == true)
    // The diagonal goes from corner to corner of the plot.
    #expect(curve.svg.contains("stroke-dasharray=\"6 5\"") && !curve.svg.contains("nan"))
    #expect(try recall([2, 1, 3, 4, 5, 6, 7, 8, 9, 10], included: [1, 3]).svg == curve.svg)
  }
}
