import Bibliography
import Fixtures
import Testing

import Deduplication

@Suite struct ComparingFields {
  func title(_ text: String) -> TitleKey? { TitleKey(FoldedText(TitleNumerals.withMarkedOnes(text))) }

  @Test(arguments: [
    ("Part IV of 10 000", [4, 10_000]), ("Vitamin C and I", [1]), ("V. Synthesis of psilocybin", [5]),
    ("Am I ill today", []),
    ("Case A", [1001]), ("The second report", [2]), ("HPV-16 in 1988-2017", [16, 1988, 2017]), ("p16INK4a", []),
  ])
  func numbersInTitles(_ text: String, _ numbers: [Int]) {
    #expect(title(text)?.numerals == numbers)
  }

  @Test func theCommonSubsequenceIsAsLongAsTheSlowWaySays() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let a = (0..<Int.random(in: 0...150, using: &generator)).map { _ in UInt8.random(in: 97...101, using: &generator)
      }
      let b = (0..<Int.random(in: 0...150, using: &generator)).map { _ in UInt8.random(in: 97...101, using: &generator)
      }
      var row = [Int](repeating: 0, count: b.count + 1)
      for x in a {
        var diagonal = 0
        for (j, y) in b.enumerated() {
          let above = row[j + 1]
          row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
          diagonal = above
        }
      }
      #expect(CommonSubsequence.length(a, b) == row[b.count])
    }
  }

  @Test(arguments: [
    ("J Clin Virol", "Journal of Clinical Virology", JournalComparison.abbreviated),
    ("Dtsch. Med. Wschr", "Deutsche Medizinische Wochenschrift", .abbreviated),
    ("JAMA", "Journal of the American Medical Association", .abbreviated),
    ("Brain injury", "Brain Injury: official journal of the Association", .same),
    ("Diabetes", "Diabetologia", .different),
    ("L'Encephale", "Encephale: Revue de psychiatrie", .same), ("Heart", "Annals of Surgery", .different),
  ])
  func journals(_ a: String, _ b: String, _ result: JournalComparison) {
    #expect(JournalComparison.of(JournalKey(a, issn: nil), JournalKey(b, issn: nil)) == result)
  }

  @Test func journalsWithOneISSNAreOne() {
    #expect(
      JournalComparison.of(JournalKey("A", issn: "1234-567x"), JournalKey("B", issn: "1234567X (Print)")) == .same)
  }

  @Test(arguments: [
    ("123-8", "123-128", PagesComparison.same), ("e8-e9", "e3", .different), ("487-488", "488", .sameLast),
    ("1-17", "891-907", .countedAnew), ("1-18", "44-53", .different), ("a1754", "969-972", .otherSystem),
    ("S334", "A254-A255", .different), ("12", "13", .overlapping), ("e005617", "e005618", .different),
    ("215 p", "1524", .missing), ("1-NA", "521-534", .countedAnew),
  ])
  func pages(_ a: String, _ b: String, _ result: PagesComparison) {
    func place(_ pages: String) -> PlaceKey { PlaceKey(volume: nil, issue: nil, pages: pages, year: nil) }
    #expect(PagesComparison.of(place(a), place(b)) == result)
  }

  @Test(arguments: [
    ("38 (Supplement 1)", 38), ("1)", nil), ("No.92", 92), ("XIV", 14),
    ("Conference: 2016 Annual Meeting. United States. 171", 171),
    ("2012", nil),
  ])
  func volumes(_ text: String, _ volume: Int?) {
    #expect(PlaceKey(volume: text, issue: nil, pages: nil, year: 2012).volume == volume)
  }

  @Test func anAbstractThatIsCutIsStillTheSame() throws {
    let whole = abstract(1) + " " + abstract(2) + " " + abstract(3)
    let sketch = try #require(AbstractSketch(whole))
    #expect(AbstractComparison.of(sketch, AbstractSketch(String(whole.prefix(800)))) == .same)
    #expect(AbstractComparison.of(sketch, AbstractSketch(abstract(9))) == .different)
    #expect(AbstractSketch("Too short to tell.") == nil)
  }

  @Test func abstractsInOtherLettersAreNotTheSameForTheLatinWordsInThem() {
    let numbers = Array(repeating: "(P < 0.05, n = 12, t = 3)", count: 6)
    let a = numbers.map { "Работники с опытом \($0)" }.joined(separator: " ")
    let b = numbers.map { "Психическое здоровье детей \($0)" }.joined(separator: " ")
    #expect(AbstractComparison.of(AbstractSketch(a), AbstractSketch(b)) != .same)
    let few = Array(repeating: "one two three", count: 9).joined(separator: " ")
    #expect(AbstractSketch(few) == nil)
  }

  @Test func theOrderOfAPairDoesNotMatter() {
    func authors(_ text: String) -> AuthorsKey { MatchKey(record("Title", text)).authors }
    let (a, b) = (authors("Garcia Lopez, J;Smith, A"), authors("Garcia, J;Smith, A"))
    #expect(AuthorsComparison.of(a, b) == AuthorsComparison.of(b, a))
    func place(_ pages: String) -> PlaceKey { PlaceKey(volume: nil, issue: nil, pages: pages, year: nil) }
    for (x, y) in [("e123", "123"), ("123-8", "123"), ("1-9", "44-52"), ("487-488", "488")] {
      #expect(PagesComparison.of(place(x), place(y)) == PagesComparison.of(place(y), place(x)))
    }
  }

  @Test func languagesAreToldByTheirSmallWords() {
    #expect(TitleLanguage.of(FoldedText("Peer workers in the services of a city")) == .english)
    #expect(TitleLanguage.of(FoldedText("Aufgaben der Genesungsbegleiter und das Team")) == .german)
    #expect(TitleLanguage.of(FoldedText("Percepción de los estudiantes sobre el uso")) == .spanish)
    #expect(TitleLanguage.of(FoldedText("Platform economy")) == nil)
  }
}

@Suite struct CandidatePairs {
  @Test func growNoFasterThanTheRecords() {
    func pairs(_ count: Int) -> Int {
      let keys = (0..<count).map { number in
        // Many share a title, a year, an author or a page; no block may grow with the set.
        MatchKey(
          record(
            number % 3 == 0 ? "Editorial" : "Peer work number \(number / 2) in the services of this town",
            "Meyer\(number % 7), B", 2000 + number % 4, volume: "\(number % 9)", issue: "\(number % 4)",
            pages: "\(number % 50)"))
      }
      return WeighedPairs(keys).pairs.count
    }
    let (few, many) = (pairs(1000), pairs(8000))
    #expect(many <= 16 * few, "\(few) pairs of 1,000 records, \(many) of 8,000")
  }
}
