/// What the records as a whole tell about the weight of one agreement.
struct Corpus: Sendable {
  /// A title that stands at more places than this in the literature names a series.
  private static let mostPlaces = 2

  private let serialTitles: Set<UInt64>

  /// Titles that stand at several places in one journal.
  init(_ keys: [MatchKey]) {
    var places: [Series: Places] = [:]
    for key in keys {
      guard let title = key.titles.first, title.words.count <= 12, let volume = key.place.volume else { continue }
      let issue = volume << 20 | (key.place.issue ?? 0)
      let page = key.place.first.map { volume << 20 | $0.number } ?? issue
      let series = Series(title: title.hash, journal: key.journal?.hash ?? 0)
      places[series, default: Places()].add(issue: issue, page: page)
    }
    serialTitles = Set(places.lazy.filter { $0.value.count > Corpus.mostPlaces }.map(\.key.title))
  }

  /// Sources disagree about the issue or the page of one work, seldom about both.
  private struct Places {
    private var issues: Set<Int> = []
    private var pages: Set<Int> = []

    var count: Int { min(issues.count, pages.count) }

    mutating func add(issue: Int, page: Int) {
      issues.insert(issue)
      pages.insert(page)
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
