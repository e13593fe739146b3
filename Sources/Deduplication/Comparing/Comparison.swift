/// Two records compared field by field.
struct Comparison: Sendable, Equatable {
  var title: TitleComparison
  var authors: AuthorsComparison
  var year: YearComparison
  var journal: JournalComparison
  var volume: NumberComparison
  var issue: NumberComparison
  var pages: PagesComparison
  var identifier: IdentifierComparison
  var abstract: AbstractComparison
  var numerals: NumeralsComparison

  init(_ a: MatchKey, _ b: MatchKey, in corpus: Corpus?) {
    title = .of(a, b, in: corpus)
    authors = .of(a.authors, b.authors)
    year = .of(a.year, b.year)
    journal = .of(a.journal, b.journal)
    volume = .of(a.place.volume, b.place.volume)
    issue = .of(a.place.issue, b.place.issue)
    pages = .of(a.place, b.place)
    identifier = .of(a, b)
    abstract = .of(a.abstract, b.abstract)
    numerals = .of(a.titles, b.titles)
  }
}

/// How the numbers in two titles compare.
enum NumeralsComparison: UInt8, Finding {
  case agreeing
  case oneSided
  case different

  var text: String {
    switch self {
    case .agreeing: "agreeing"
    case .oneSided: "one title has a number the other lacks"
    case .different: "different numbers"
    }
  }

  static func of(_ a: [TitleKey], _ b: [TitleKey]) -> NumeralsComparison {
    guard let x = a.first, let y = b.first, x.numerals != y.numerals else { return .agreeing }
    let (left, right) = (without(y.numerals, x.numerals), without(x.numerals, y.numerals))
    return left && right ? .different : left || right ? .oneSided : .agreeing
  }

  /// Whether `numbers` holds one that `others` lacks.
  private static func without(_ others: [Int], _ numbers: [Int]) -> Bool {
    var others = others
    for number in numbers {
      guard let position = others.firstIndex(of: number) else { return true }
      others.remove(at: position)
    }
    return false
  }
}
