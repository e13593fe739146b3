import Bibliography
import Deduplication
import Fixtures
import Testing

/// A record in one line: title, first author, year, then what is known.
func record(
  _ title: String, _ author: String? = "Jacobson, N", _ year: Int? = 2012, doi: String? = nil, pmid: String? = nil,
  volume: String? = nil, pages: String? = nil
) -> Record {
  var record = Record()
  record.title = title
  record.authors = author.map { [PersonName(commaSeparated: $0)] } ?? []
  record.date = year.flatMap { PublicationDate(year: $0) }
  record.doi = doi.flatMap { DOI($0) }
  record.pmid = pmid.flatMap { PMID($0) }
  record.volume = volume
  record.pages = pages
  return record
}

/// Whether two records are merged when they are all there is.
func areMerged(_ a: Record, _ b: Record) -> Bool {
  DuplicateFinder.find([MatchKey(a), MatchKey(b)]).clusters.count == 1
}

@Suite struct WhatIsMerged {
  let title = "What do peer support workers do? A job description"

  @Test func theSameDOIInAnySpellingMerges() {
    #expect(
      areMerged(
        record(title, doi: "10.1186/1472-6963-12-205"), record(title, doi: "https://doi.org/10.1186/1472-6963-12-205")))
  }

  @Test func theSamePMIDMergesATitleWithItsSubtitleLeftOut() {
    #expect(areMerged(record(title, pmid: "22812608"), record("What do peer support workers do?", pmid: "22812608")))
  }

  @Test func theSameTitleYearAndAuthorMergeWithoutIdentifiers() {
    #expect(areMerged(record(title), record("WHAT DO PEER SUPPORT WORKERS DO?: A JOB DESCRIPTION.")))
  }

  @Test func onlineFirstIsOneYearOffAndStillTheSame() {
    #expect(areMerged(record(title, "Jacobson, N", 2011), record(title, "Jacobson, Nora", 2012)))
  }

  @Test func anotherWordingAtTheSamePlaceInTheJournalMerges() {
    let a = record(
      "Peer support/peer provided services underlying processes, benefits, and critical ingredients", "Solomon, P",
      2004,
      volume: "27", pages: "392-401")
    let b = record(
      "Peer support/peer provider services: Underlying processes, benefits, and critical ingredients", "Solomon, P",
      2004,
      volume: "27", pages: "392-401")
    #expect(areMerged(a, b))
  }
}

@Suite struct WhatStaysApart {
  let title = "Peer workers in community services"

  @Test func twoPMIDsAreTwoWorksWhateverElseAgrees() {
    #expect(!areMerged(record(title, pmid: "111111"), record(title, pmid: "222222")))
  }

  @Test func anAbstractAndThePaperOfTheSameTitleStayApart() {
    #expect(!areMerged(record(title, volume: "12", pages: "S14"), record(title, volume: "13", pages: "201-209")))
  }

  @Test func partsOneAndTwoStayApart() {
    let one = record("Peer workers in community services, part 1", volume: "4", pages: "1-9")
    let two = record("Peer workers in community services, part 2", volume: "4", pages: "1-9")
    #expect(!areMerged(one, two))
  }

  @Test func proceedingsThatShareADOIStayApartByTheirTitles() {
    let a = record("Loneliness in rural clinics", doi: "10.1000/proceedings", pages: "11")
    let b = record("A registry of diabetes coaches", "Meyer, B", doi: "10.1000/proceedings", pages: "57")
    #expect(!areMerged(a, b))
  }

  @Test func serialTitlesOfTwoYearsStayApart() {
    #expect(!areMerged(record("Editorial of this volume", nil, 2010), record("Editorial of this volume", nil, 2014)))
  }

  @Test func aShortTitleAloneProvesNothing() {
    #expect(!areMerged(record("Editorial", "Meyer, B", 2010), record("Editorial", "Meyer, B", 2010)))
  }
}

@Suite struct Clusters {
  @Test func noRecordChainsTwoContradictoryOnesTogether() {
    let title = "Peer workers in community services"
    let keys = [
      record(title, pmid: "111111"), record(title), record(title, pmid: "222222"),
    ].map(MatchKey.init)
    let clusters = DuplicateFinder.find(keys).clusters
    #expect(clusters.count == 1)
    #expect(clusters.allSatisfy { !($0.members.contains(0) && $0.members.contains(2)) })
  }

  @Test func theOrderOfTheInputDoesNotMatter() {
    var generator = SeededGenerator(seed: 7)
    let records = (0..<60).map { number in
      record(
        "A study of roles number \(number % 15) in services", "Author\(number % 4), A", 2000 + number % 3,
        doi: number % 5 == 0 ? "10.1234/x.\(number % 15)" : nil, pmid: number % 7 == 0 ? "\(1000 + number % 15)" : nil,
        volume: number % 2 == 0 ? "\(number % 15)" : nil, pages: number % 2 == 0 ? "\(number % 15)" : nil)
    }
    func groups(_ order: [Int]) -> Set<Set<Int>> {
      let keys = order.map { MatchKey(records[$0]) }
      return Set(DuplicateFinder.find(keys).clusters.map { Set($0.members.map { order[$0] }) })
    }
    // Records with the same content may take each other's place; compare by content.
    func contents(_ groups: Set<Set<Int>>) -> [[String]] {
      groups.map { group in group.map { "\(MatchKey(records[$0]))" }.sorted() }.sorted { $0.joined() < $1.joined() }
    }
    let reference = contents(groups(Array(records.indices)))
    for _ in 0..<20 { #expect(contents(groups(records.indices.shuffled(using: &generator))) == reference) }
  }

  @Test func whatAPersonTookApartIsNeverJoinedAgain() {
    let title = "Peer workers in community services"
    let keys = [MatchKey(record(title)), MatchKey(record(title))]
    #expect(DuplicateFinder.find(keys).clusters.count == 1)
    #expect(DuplicateFinder.find(keys, prior: PriorDecisions(apart: [.init(1, 0)])).clusters.isEmpty)
  }

  @Test func existingClustersAreNotReportedAgainUnlessTheyGrow() {
    let title = "Peer workers in community services"
    let keys = [record(title), record(title), record(title)].map(MatchKey.init)
    let grown = DuplicateFinder.find(keys, prior: PriorDecisions(clusters: [[0, 1]])).clusters
    #expect(grown.map(\.members) == [[0, 1, 2]])
    #expect(DuplicateFinder.find(keys, prior: PriorDecisions(clusters: [[0, 1, 2]])).clusters.isEmpty)
  }

  @Test func everyMergeHasAReason() {
    let keys = [record("A title that is long enough"), record("A title that is long enough")].map(MatchKey.init)
    #expect(DuplicateFinder.find(keys).clusters[0].merges.map(\.reason) == ["same title, year and authors"])
  }
}
