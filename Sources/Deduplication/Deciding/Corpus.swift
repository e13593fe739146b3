/// What the records as a whole tell about the weight of one agreement.
struct Corpus: Sendable {
  /// A title that stands at more places than this in the literature names a series.
  private static let mostPlaces = 2

  private let serialTitles: Set<UInt64>

  /// Titles that stand at several places in one journal.
  init(_ keys: [MatchKey]) {
    var places: [Series: Places] = [:]
    for key in keys {
      guard let title = key.titles.first, title.words.count <= 12 else { continue }
      let series = Series(title: title.hash, journal: key.journal?.hash ?? 0)
      places[series, default: Places()].add(key)
    }
    serialTitles = Set(places.lazy.filter { $0.value.count > Corpus.mostPlaces }.map(\.key.title))
  }

  /// Sources disagree about the issue or the page of one work, seldom about both. Where no volume is told, years count.
  private struct Places {
    private var issues: Set<Int> = []
    private var pages: Set<Int> = []
    private var years: Set<Int> = []

    var count: Int { max(min(issues.count, pages.count), years.count) }

    mutating func add(_ key: MatchKey) {
      guard let volume = key.place.volume else {
        if let year = key.year { years.insert(year) }
        return
      }
      let issue = volume << 20 | (key.place.issue ?? 0)
      issues.insert(issue)
      pages.insert(key.place.first.map { volume << 20 | $0.number } ?? issue)
    }
  }

  private struct Series: Hashable {
    let title: UInt64
    let journal: UInt64
  }

  /// Whether one of two titles returns issue after issue.
  func isSeries(_ x: TitleKey, _ y: TitleKey) -> Bool {
    serialTitles.contains(x.hash) || x.hash != y.hash && serialTitles.contains(y.hash)
  }
}
