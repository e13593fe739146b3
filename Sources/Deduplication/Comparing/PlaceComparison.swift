/// How two years compare.
enum YearComparison: UInt8, Finding {
  case same
  case oneApart
  case farApart
  case missing

  var text: String {
    switch self {
    case .same: "same"
    case .oneApart: "one apart, as between online first and issue"
    case .farApart: "more than one apart"
    case .missing: "missing"
    }
  }

  static func of(_ a: Int?, _ b: Int?) -> YearComparison {
    guard let a, let b else { return .missing }
    switch abs(a - b) {
    case 0: return .same
    case 1: return .oneApart
    default: return .farApart
    }
  }
}

/// How two numbers, of a volume or an issue, compare.
enum NumberComparison: UInt8, Finding {
  case same
  case different
  case missing

  var text: String {
    switch self {
    case .same: "same"
    case .different: "different"
    case .missing: "missing"
    }
  }

  static func of(_ a: Int?, _ b: Int?) -> NumberComparison {
    guard let a, let b else { return .missing }
    return a == b ? .same : .different
  }
}

/// How the pages of two records compare.
package enum PagesComparison: UInt8, Finding {
  case same
  case sameFirst
  case sameLast
  case overlapping
  /// `1-15` beside `521-535`: pages of the online-first version, or of a journal with article numbers.
  case countedAnew
  case otherSystem
  case different
  case missing

  package var text: String {
    switch self {
    case .same: "same"
    case .sameFirst: "same first page"
    case .sameLast: "same last page"
    case .overlapping: "overlapping, or side by side"
    case .countedAnew: "one counts from 1"
    case .otherSystem: "one a page, one an article number"
    case .different: "different"
    case .missing: "missing"
    }
  }

  /// Whether they begin or end on one page.
  var agree: Bool { self == .same || self == .sameFirst || self == .sameLast }

  package static func of(_ a: PlaceKey, _ b: PlaceKey) -> PagesComparison {
    guard let x = a.first, let y = b.first else { return .missing }
    if x == y {
      guard let p = a.last, let q = b.last, p != q else { return x.number == 1 ? .sameFirst : .same }
      return .sameFirst
    }
    if isAnew(a, b) || isAnew(b, a) { return .countedAnew }
    if x.letter == y.letter || x.number == y.number {
      if let p = a.last, let q = b.last, p == q { return .sameLast }
      if let p = a.last ?? b.last, a.last == nil || b.last == nil, p == (a.last == nil ? x : y) { return .sameLast }
      if abs(x.number - y.number) <= 1, !isArticleNumber(x), !isArticleNumber(y) { return .overlapping }
      if isWithin(a, b) || isWithin(b, a) { return .overlapping }
    }
    return isArticleNumber(x) != isArticleNumber(y) ? .otherSystem : .different
  }

  /// Whether one begins with page 1 and is as long as the other, as far as that is known.
  private static func isAnew(_ a: PlaceKey, _ b: PlaceKey) -> Bool {
    guard let first = a.first, first.number == 1, first.letter == 0 else { return false }
    guard let last = a.last?.number, let start = b.first?.number, let end = b.last?.number else { return true }
    return abs(last - 1 - (end - start)) <= 1
  }

  /// Whether the pages of one lie within those of the other, or begin where they end.
  private static func isWithin(_ inner: PlaceKey, _ outer: PlaceKey) -> Bool {
    guard let start = inner.first?.number, let first = outer.first?.number, let last = outer.last?.number else {
      return false
    }
    return first <= start && (inner.last?.number ?? start) <= last || start == last
  }

  /// `e42`, `a1754` or `100234`, where other sources give the pages of the printed issue.
  private static func isArticleNumber(_ page: PlaceKey.Page) -> Bool {
    page.letter == UInt8(ascii: "e") || page.letter != 0 && page.number >= 1000 || page.number > 20_000
  }
}
