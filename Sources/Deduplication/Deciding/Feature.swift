/// The findings that carry a weight: one for each result of each comparison, and a few of two comparisons together.
enum Feature {
  /// What is compared and how it turned out, in words.
  struct Name: Sendable {
    let subject: String
    let text: String
    var isJoint = false
  }

  static let names: [Name] =
    names("title", TitleComparison.self) + names("authors", AuthorsComparison.self) + names("year", YearComparison.self)
    + names("journal", JournalComparison.self) + names("volume", NumberComparison.self)
    + names("issue", NumberComparison.self) + names("pages", PagesComparison.self)
    + names("identifier", IdentifierComparison.self) + names("abstract", AbstractComparison.self)
    + names("numbers in the titles", NumeralsComparison.self)
    + Together.allCases.map { Name(subject: $0.name.subject, text: $0.name.text, isJoint: true) }

  static let count = names.count

  private static func names<Level: Finding>(_ subject: String, _: Level.Type) -> [Name] {
    Level.allCases.map { Name(subject: subject, text: $0.text) }
  }

  /// Two comparisons that say more together than apart.
  enum Together: UInt8, CaseIterable {
    case place, titleAndAuthors, titleAuthorsVolume, otherPlace, samePlaceOtherTitle, twoDOIs, titleAndAbstract
    case identifierAndAbstract, issueAndAuthors, volumeDespiteYear, nothingMore

    var name: Name {
      switch self {
      case .place: Name(subject: "volume and pages", text: "both the same")
      case .titleAndAuthors: Name(subject: "title and authors", text: "both agree")
      case .titleAuthorsVolume: Name(subject: "title, authors and volume", text: "all the same")
      case .otherPlace: Name(subject: "volume and pages", text: "both different")
      case .samePlaceOtherTitle: Name(subject: "place and authors", text: "the same under another title")
      case .twoDOIs: Name(subject: "DOI and pages", text: "two DOIs for the same pages")
      case .titleAndAbstract: Name(subject: "title and abstract", text: "both the same")
      case .identifierAndAbstract: Name(subject: "identifier and abstract", text: "both the same")
      case .issueAndAuthors: Name(subject: "volume, issue and authors", text: "all the same")
      case .volumeDespiteYear: Name(subject: "volume and year", text: "the same volume under another year")
      case .nothingMore: Name(subject: "place", text: "not stated, only title and authors tell")
      }
    }

    func holds(_ c: Comparison) -> Bool {
      let pagesAgree = c.pages == .same || c.pages == .sameFirst
      let authorsAgree = c.authors == .same || c.authors == .shared
      switch self {
      case .place: return c.volume == .same && pagesAgree
      case .titleAndAuthors: return c.title.isClose && authorsAgree
      case .titleAuthorsVolume: return c.title.isClose && c.authors == .same && c.volume == .same
      case .otherPlace: return c.volume == .different && c.pages == .different
      case .samePlaceOtherTitle: return !c.title.agrees && c.volume == .same && pagesAgree && authorsAgree
      case .twoDOIs: return c.identifier == .different && pagesAgree
      case .titleAndAbstract: return (c.title == .same || c.title == .nearlySame) && c.abstract == .same
      case .identifierAndAbstract: return c.identifier == .same && c.abstract == .same
      case .issueAndAuthors: return c.volume == .same && c.issue == .same && c.authors == .same
      case .volumeDespiteYear: return c.year == .farApart && c.volume == .same
      case .nothingMore: return c.volume == .missing && c.pages == .missing && c.identifier == .missing
      }
    }
  }

  /// Where the features of each comparison begin.
  private static let offsets: [Int] = [
    TitleComparison.allCases.count, AuthorsComparison.allCases.count, YearComparison.allCases.count,
    JournalComparison.allCases.count, NumberComparison.allCases.count, NumberComparison.allCases.count,
    PagesComparison.allCases.count, IdentifierComparison.allCases.count, AbstractComparison.allCases.count,
    NumeralsComparison.allCases.count,
  ].reduce(into: [0]) { $0.append($0.last! + $1) }

  /// Calls `visit` with the index of each feature that a comparison has.
  @inline(__always)
  static func visit(_ c: Comparison, _ visit: (Int) -> Void) {
    let offsets = offsets
    visit(offsets[0] + Int(c.title.rawValue))
    visit(offsets[1] + Int(c.authors.rawValue))
    visit(offsets[2] + Int(c.year.rawValue))
    visit(offsets[3] + Int(c.journal.rawValue))
    visit(offsets[4] + Int(c.volume.rawValue))
    visit(offsets[5] + Int(c.issue.rawValue))
    visit(offsets[6] + Int(c.pages.rawValue))
    visit(offsets[7] + Int(c.identifier.rawValue))
    visit(offsets[8] + Int(c.abstract.rawValue))
    visit(offsets[9] + Int(c.numerals.rawValue))
    for together in Together.allCases where together.holds(c) { visit(offsets[10] + Int(together.rawValue)) }
  }
}
