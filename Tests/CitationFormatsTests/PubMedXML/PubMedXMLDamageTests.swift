import Bibliography
import CitationFormats
import Foundation
import Testing

@Suite struct PubMedXMLDamageTests {
  @Test func damagedXMLKeepsTheRecordsAroundItAndReportsTheLine() throws {
    let text = pubmedSet(
      simpleArticle(1, title: "First"), simpleArticle(2, title: "Second"),
      simpleArticle(3, title: "Third", abstract: "A <b>word</i>"), simpleArticle(4, title: "Fourth"))
    let (records, problems) = try read(text)
    #expect(records.compactMap(\.title) == ["First", "Second", "Third", "Fourth"])
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.line == line(of: "<b>word", in: text))
    #expect(problem.record == 3)
    #expect(problem.text != nil)
  }

  @Test func aFileCutOffInTheMiddleKeepsTheEarlierRecords() throws {
    let padding = String(repeating: "Evidence was mapped. ", count: 200)
    let text = pubmedSet(
      simpleArticle(1, title: "First", abstract: padding), simpleArticle(2, title: "Second", abstract: padding + "MARK")
    )
    let whole = Array(text.utf8)
    let (records, problems) = try read(bytes: Array(whole[..<(whole.count - 100)]))
    #expect(records.compactMap(\.title).first == "First")
    #expect(problems.count == 1)
  }

  @Test func damageCloseBehindARecordDoesNotTakeItAway() throws {
    let whole = pubmedSet(
      simpleArticle(1, title: "First"), simpleArticle(2, title: "Second"), simpleArticle(3, title: "CUT"))
    let text = String(whole.prefix(upTo: try #require(whole.range(of: "CUT")).lowerBound))
    let (records, problems) = try read(text)
    #expect(records.compactMap(\.title) == ["First", "Second"])
    #expect(problems.count == 1)
  }

  @Test func anArticleKnowsTheLineItBeginsAt() throws {
    let lines = try recordLines(pubmedSet(simpleArticle(1, title: "First"), simpleArticle(2, title: "Second")))
    #expect(lines == [4, 10])
  }

  @Test func anEmptyTextReadAsXMLIsReportedNotCrashed() throws {
    let (records, problems) = try read("", as: .pubmedXML)
    #expect(records.isEmpty)
    #expect(problems.count == 1)
  }

  @Test func aSetWithoutArticlesHasNoRecordsAndNoProblems() throws {
    let (records, problems) = try read(pubmedSet())
    #expect(records.isEmpty)
    #expect(problems.isEmpty)
  }

  private func line(of marker: String, in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.contains(marker) }.map { $0 + 1 }
  }
}
