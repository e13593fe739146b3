import Bibliography
import Deduplication
import Testing

@Suite struct WhatStaysApart {
  let title = "Peer workers in community services"

  func article(_ title: String, pages: String? = "11-19", doi: String? = nil, volume: String = "4") -> Record {
    record(
      title, "Meyer, B; Li, C", 2012, journal: "Journal of Peer Work", doi: doi, volume: volume, issue: "1",
      pages: pages)
  }

  @Test func twoPMIDsAreTwoWorksWhateverElseAgrees() {
    #expect(outcome(record(title, pmid: "111111"), record(title, pmid: "222222")) == .different)
  }

  @Test(arguments: [
    ("Peer workers in services, part 1", "Peer workers in services, part 2"),
    ("Peer workers in services. Part I", "Peer workers in services. Part II"),
    ("Peer workers in services - I", "Peer workers in services - III"),
    ("Peer workers in services (I)", "Peer workers in services (II)"),
    ("Peer workers in services: case A", "Peer workers in services: case B"),
    ("Annual report on peer workers 2011", "Annual report on peer workers 2012"),
    ("Welcome to the first issue of our journal", "Welcome to the third issue of our journal"),
    ("Handbook of peer work, 2nd edition of 2001", "Handbook of peer work, 3rd edition of 2009"),
  ])
  func partsYearsAndEditions(_ one: String, _ other: String) {
    #expect(outcome(article(one), article(other, pages: "20-31")) == .different)
    #expect(outcome(article(one, pages: nil), article(other, pages: nil)) == .different)
    // Where each article begins on page 1.
    #expect(outcome(article(one, pages: "1-12"), article(other, pages: "1-15")) == .different)
  }

  @Test(arguments: [
    "Erratum: Peer workers in community services", "Peer workers in community services (vol 4, pg 11, 2012)",
    "Correction to: Peer workers in community services", "Retraction: Peer workers in community services",
  ])
  func anErratumAndItsArticle(_ notice: String) {
    #expect(outcome(article(title), article(notice, pages: "93")) == .versions(.correction))
  }

  @Test(arguments: [
    "Comment on: Peer workers in community services", "Peer workers in community services: authors' reply",
    "Response to: Peer workers in community services",
  ])
  func aCommentAndItsArticle(_ comment: String) {
    #expect(outcome(article(title), article(comment, pages: "93")) == .different)
  }

  @Test func siblingPapersThatNameOpposites() {
    #expect(
      outcome(
        article("Work as a peer among men in urban services", pages: nil),
        article("Work as a peer among women in urban services", pages: nil)) == .different)
  }

  @Test func proceedingsThatShareADOI() {
    let a = record("Loneliness in rural clinics", doi: "10.1000/proceedings", pages: "11")
    let b = record("A registry of diabetes coaches", "Meyer, B", doi: "10.1000/proceedings", pages: "57")
    #expect(!areMerged(a, b))
  }

  @Test func twoAbstractsOnOnePageOfASupplement() {
    let a = record(
      "Tasks of peer workers in rural clinics", "Meyer, B; Li, C", journal: "Work", volume: "4", pages: "S31")
    let b = record(
      "Tasks of peer workers and their pay in cities", "Meyer, B; Roe, D", journal: "Work", volume: "4", pages: "S31")
    #expect(outcome(a, b) == .different)
  }

  @Test func editorialsOfOneEditor() {
    let issues = (1...4).map { issue in
      record("Editor's comments", "Weber, R", 2003, journal: "MIS Quarterly", volume: "27", issue: "\(issue)")
    }
    #expect(DuplicateFinder.find(issues.map(MatchKey.init)).clusters.isEmpty)
  }

  @Test func aColumnThatTheRecordsThemselvesShowToBeOne() {
    let issues = (1...4).map { issue in
      record(
        "Remarks from the chair of this society", "Zmud, R", 1996, journal: "Work", volume: "20", issue: "\(issue)")
    }
    #expect(DuplicateFinder.find(issues.map(MatchKey.init)).clusters.isEmpty)
  }

  @Test func serialTitlesOfTwoYears() {
    #expect(!areMerged(record("Editorial of this volume", nil, 2010), record("Editorial of this volume", nil, 2014)))
  }

  @Test func twoReviewsOfBooksOnOnePage() {
    let review = record("Book review", nil, 2012, journal: "Work", volume: "4", issue: "1", pages: "120")
    #expect(!areMerged(review, review))
  }

  @Test func twoAbstractsUnderTheIdentifierOfTheirSupplement() {
    let a = record(
      "Tasks of peer workers in rural clinics", "Meyer, B; Li, C", journal: "Work", doi: "10.1000/s", volume: "4")
    let b = record(
      "Tasks of peer workers and their pay in cities", "Meyer, B; Li, C", journal: "Work", doi: "10.1000/s", volume: "4"
    )
    #expect(!areMerged(a, b))
  }

  @Test func aShortTitleAloneProvesNothing() {
    #expect(!areMerged(record("Editorial", "Meyer, B", 2010), record("Editorial", "Meyer, B", 2010)))
  }

  @Test func anArticleAndTheNextOfTheSameGroup() {
    #expect(
      outcome(
        article("Peer workers and recovery: a trial in two clinics", volume: "4"),
        article("Peer workers and recovery: results of the trial after five years", pages: "301-310", volume: "9"))
        == .different)
  }
}

@Suite struct VersionsOfOneStudy {
  let title = "Peer workers in community services and their tasks"

  func versions(_ a: Record, _ b: Record) -> VersionKind? {
    let findings = DuplicateFinder.find([MatchKey(a), MatchKey(b)])
    #expect(findings.clusters.isEmpty)
    return findings.versions.first?.kind
  }

  let article = record(
    "Peer workers in community services and their tasks", "Meyer, B; Li, C", 2012, journal: "Journal of Peer Work",
    doi: "10.1000/jpw.4", volume: "4", pages: "11-19")

  @Test func aPreprintAndItsArticle() {
    let preprint = record(title, "Meyer, B; Li, C", 2011, journal: "medRxiv", doi: "10.1101/2011.01.01.123456")
    #expect(versions(preprint, article) == .preprint)
    var settings = MatchSettings()
    settings.mergesPreprints = true
    #expect(areMerged(preprint, article, settings))
  }

  @Test func mergingPreprintsMergesNoErratumOrReply() {
    let preprint = record(title, "Meyer, B; Li, C", 2011, journal: "medRxiv", doi: "10.1101/2011.01.01.123456")
    var settings = MatchSettings()
    settings.mergesPreprints = true
    for start in ["Erratum: ", "Reply: "] {
      let other = record(
        start + title, "Meyer, B; Li, C", 2012, journal: "Journal of Peer Work", volume: "5", pages: "93")
      #expect(!areMerged(preprint, other, settings))
    }
  }

  @Test func aThesisAndItsArticle() {
    let thesis = record(
      title, "Meyer, B", 2011, journal: "Dissertation Abstracts International", volume: "72", pages: "1524")
    #expect(versions(thesis, article) == .thesis)
  }

  @Test func aConferenceAbstractAndItsPaper() {
    let abstract = record(
      title, "Meyer, B; Li, C", 2011, journal: "Proceedings of the Congress of Peer Work", volume: "3", pages: "S14",
      type: .conference)
    #expect(versions(abstract, article) == .abstract)
  }

  @Test func aProtocolAndItsResults() {
    let plan = record(
      "Peer workers in community services and their tasks: study protocol", "Meyer, B; Li, C", 2010, journal: "Trials",
      volume: "11", pages: "45")
    #expect(versions(plan, article) == .protocolAndResults)
  }

  @Test func updatesOfACochraneReview() {
    let first = record(title, "Meyer, B", 2009, doi: "10.1002/14651858.CD004807.pub2")
    let second = record(title, "Meyer, B", 2013, doi: "10.1002/14651858.CD004807.pub3")
    #expect(versions(first, second) == .update)
    var settings = MatchSettings()
    settings.mergesUpdates = true
    #expect(areMerged(first, second, settings))
  }

  @Test func theSameTextInTwoJournals() {
    let reprint = record(title, "Meyer, B; Li, C", 2012, journal: "Annals of Work", volume: "31", pages: "207-216")
    #expect(versions(reprint, article) == .reprint)
  }
}
