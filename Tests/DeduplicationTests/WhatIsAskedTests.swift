import Bibliography
import Deduplication
import Testing

@Suite struct WhatAPersonIsAsked {
  let title = "Peer workers in community services and their tasks"

  func isAsked(_ a: Record, _ b: Record) -> Bool {
    let findings = DuplicateFinder.find([MatchKey(a), MatchKey(b)])
    return findings.clusters.isEmpty && findings.unsure.count == 1
  }

  @Test func aThesisWithTwoYears() {
    #expect(
      isAsked(
        record(title, "Yip, C", 2012, journal: "Dissertation Abstracts International", volume: "73", pages: "1524"),
        record(title, "Yip, C", 2011, pages: "215 p", type: .thesis)))
  }

  @Test func theSameTextPrintedTwiceInOneJournal() {
    let a = record(
      title, "Liu, L; Yetton, P", 2009, journal: "Work", doi: "10.1000/w.1", volume: "24", pages: "46-54",
      abstract: abstract(1))
    let b = record(
      title, "Liu, L; Yetton, P", 2010, journal: "Work", doi: "10.1000/w.2", volume: "25", pages: "56-64",
      abstract: abstract(1))
    #expect(isAsked(a, b))
  }

  @Test func theSameTitleOverTwoAbstractsOnTwoPages() {
    let a = record(title, "Chen, R", journal: "Work", doi: "10.1000/s", volume: "3", pages: "51", abstract: abstract(1))
    let b = record(title, "Chen, R", journal: "Work", doi: "10.1000/s", volume: "3", pages: "52", abstract: abstract(2))
    #expect(isAsked(a, b))
  }

  @Test func aRetractedArticleUnderTheIdentifierOfTheArticle() {
    #expect(isAsked(record(title, doi: "10.1000/a"), record("RETRACTED: " + title, doi: "10.1000/a")))
  }

  @Test func aConferencePaperGivenAgainTheYearAfter() {
    #expect(
      isAsked(
        record(title, "Liang, C; Gu, B", 2017, journal: "Conference on Information Systems"),
        record(title, "Liang, C; Gu, B", 2018, journal: "Hawaii Conference on Systems Sciences")))
  }

  @Test func thePairsAreLikeliestFirstAndSayWhy() {
    let records = [
      record(title, "Yip, C", 2012, journal: "Dissertation Abstracts International"),
      record(title, "Yip, C", 2009, type: .thesis),
    ]
    let unsure = DuplicateFinder.find(records.map(MatchKey.init)).unsure
    #expect(unsure.map(\.evidence.outcome) == [.unsure])
    #expect(unsure[0].evidence.summary.contains("a thesis with two years"))
    #expect((0.5...0.7).contains(unsure[0].evidence.probability))
  }
}

@Suite struct TheEvidence {
  @Test func namesWhatWasComparedAndHowMuchItWeighs() {
    let records = [
      record("Peer workers in community services", "Meyer, B", 2011, doi: "10.1000/a", volume: "4", pages: "11-19"),
      record("Peer workers in community services", "Meyer, B", 2012, doi: "10.1000/A", volume: "4", pages: "11"),
    ]
    let evidence = DuplicateFinder.explain(0, 1, among: records.map(MatchKey.init))
    #expect(evidence.outcome == .same)
    #expect(evidence.findings.contains { $0.subject == "DOI" && $0.text == "same" && $0.weight > 0 })
    #expect(evidence.findings.contains { $0.subject == "year" && $0.weight < 0 })
    #expect(evidence.findings.map(\.weight.magnitude) == evidence.findings.map(\.weight.magnitude).sorted(by: >))
  }

  @Test func namesTheRuleThatDecidesAlone() {
    let records = [record("Peer workers, part 1", pages: "4"), record("Peer workers, part 2", pages: "4")]
    let evidence = DuplicateFinder.explain(0, 1, among: records.map(MatchKey.init))
    #expect(evidence.outcome == .different)
    #expect(evidence.probability == 0)
    #expect(evidence.findings.first?.text == "the titles have different numbers: parts, years or editions")
  }

  @Test func anAgreementNeverSpeaksAgainstAndADifferenceNeverFor() {
    for (name, weight) in zip(MatchWeights.names, MatchWeights.fitted.values) {
      if name.hasSuffix(": same") { #expect(weight >= 0, "\(name)") }
      if name.hasSuffix(": different") { #expect(weight <= 0, "\(name)") }
    }
  }
}
