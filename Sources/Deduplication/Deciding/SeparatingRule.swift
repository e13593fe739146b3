/// A reason why two records that look alike are not the same work, whatever else agrees.
enum SeparatingRule: Sendable, Equatable {
  case numbers
  case opposites
  case comment
  case bookReview
  case twoPMIDs
  case twoPlaces
  case series
  case elsewhere
  case otherAbstract
  case otherPeople
  case otherTitle
  case versions(VersionKind)

  var text: String {
    switch self {
    case .numbers: "the titles have different numbers: parts, years or editions"
    case .opposites: "the titles name opposites, such as men and women"
    case .comment: "one comments on, or replies to, the other"
    case .bookReview: "one reviews a book"
    case .twoPMIDs: "two PMIDs"
    case .twoPlaces: "two DOIs at two places"
    case .series: "a title that returns issue after issue, at other places"
    case .elsewhere: "other volumes or issues, and other pages"
    case .otherPeople: "other titles by other people"
    case .otherTitle: "other titles at other places"
    case .otherAbstract: "other titles and other abstracts"
    case .versions(let kind): "versions: \(kind.rawValue)"
    }
  }

  /// Whether it goes by what is published, not by how the fields compare.
  var isAboutPublication: Bool {
    switch self {
    case .numbers, .opposites, .comment, .bookReview, .series, .versions: true
    case .twoPMIDs, .twoPlaces, .elsewhere, .otherAbstract, .otherPeople, .otherTitle: false
    }
  }

  /// The first rule that keeps two records apart.
  static func first(_ a: MatchKey, _ b: MatchKey, _ c: Comparison, _ settings: MatchSettings) -> SeparatingRule? {
    let isIdentified = c.identifier == .same
    // Many articles begin on page 1, so a first page alone is no place; nor are the pages where two DOIs say otherwise.
    let isSamePlace =
      c.pages == .same && c.identifier != .different && c.volume != .different && c.year != .farApart
    if let kind = versions(a, b, c, settings, isIdentified: isIdentified, isSamePlace: isSamePlace) {
      return .versions(kind)
    }
    if let x = a.pmid, let y = b.pmid, x != y { return .twoPMIDs }
    let differing = a.traits.symmetricDifference(b.traits)
    if differing.contains(.notice), !isIdentified { return .versions(.correction) }
    if differing.contains(.comment), !isIdentified, !isSamePlace { return .comment }
    if differing.contains(.bookReview), !isIdentified, !isSamePlace { return .bookReview }
    if c.numerals == .different, !(isSamePlace && c.pages != .missing && c.title == .nearlySame) { return .numbers }
    if !isIdentified, !(isSamePlace && c.pages != .missing), let x = a.titles.first, let y = b.titles.first,
      Opposites.divide(x.opposites, y.opposites)
    {
      return .opposites
    }
    if c.identifier == .different, c.pages == .different || c.issue == .different || c.volume == .different {
      return .twoPlaces
    }
    if !isIdentified, isByOthers(c) { return .otherPeople }
    let isOtherIssue = c.issue == .different && c.pages == .different
    if !isIdentified, isOtherIssue || c.volume == .different && isOtherwiseElsewhere(c) {
      return c.title.isClose ? .versions(.reprint) : .elsewhere
    }
    let isOtherTitle = c.title == .different || c.title == .related || c.title == .largelyContained
    if isOtherTitle, c.abstract == .different { return .otherAbstract }
    if c.title == .different {
      if !isIdentified, c.volume == .different || c.issue == .different || !c.pages.agree && c.abstract != .same {
        return .otherTitle
      }
    }
    if c.title == .sameGeneric || a.titles.isEmpty && b.titles.isEmpty, !isIdentified, isElsewhere(c) { return .series }
    return nil
  }

  /// Whether anything about the place differs, or nothing about it is known.
  private static func isElsewhere(_ c: Comparison) -> Bool {
    if c.identifier == .different || c.volume == .different || c.issue == .different { return true }
    if c.pages == .different || c.pages == .countedAnew || c.year != .same { return true }
    return c.pages == .missing && c.issue == .missing
  }

  /// Whether neither title nor authors are those of one work.
  private static func isByOthers(_ c: Comparison) -> Bool {
    switch c.authors {
    case .same, .shared, .missing, .missingInBoth: return false
    case .different: return !c.title.agrees
    case .sameFirst, .some, .otherInitial: return !c.title.agrees && c.title != .translated && c.title != .sameGeneric
    }
  }

  /// Whether journal, year or pages confirm that another volume is meant.
  private static func isOtherwiseElsewhere(_ c: Comparison) -> Bool {
    if c.pages.agree { return false }
    return c.pages == .different || c.journal == .different || c.journal == .alike || c.year == .oneApart
      || c.year == .farApart
  }

  private static func versions(
    _ a: MatchKey, _ b: MatchKey, _ c: Comparison, _ settings: MatchSettings, isIdentified: Bool, isSamePlace: Bool
  ) -> VersionKind? {
    if let x = a.doi.flatMap(CochraneReview.init), let y = b.doi.flatMap(CochraneReview.init), x.review == y.review,
      x.update != y.update, !settings.mergesUpdates
    {
      return .update
    }
    guard !isIdentified else { return nil }
    let differing = a.traits.symmetricDifference(b.traits)
    if differing.contains(.thesis) { return .thesis }
    if differing.contains(.preprint), !settings.mergesPreprints { return .preprint }
    if differing.contains(.registration) { return .registration }
    if differing.contains(.plan), !isSamePlace || c.pages == .missing { return .protocolAndResults }
    if differing.contains(.chapter), c.journal != .same, !isSamePlace { return .reprint }
    if differing.contains(.conference), c.journal == .different || c.journal == .alike || c.pages == .different,
      !isSamePlace || c.pages == .missing, c.abstract != .same
    {
      return .abstract
    }
    return nil
  }
}

/// The number of a Cochrane review and of its update in a DOI: `10.1002/14651858.cd004816.pub4`.
struct CochraneReview: Equatable {
  let review: Substring
  let update: Substring

  init?(_ doi: String) {
    guard doi.hasPrefix("10.1002/14651858.cd") else { return nil }
    let name = doi.dropFirst("10.1002/14651858.".count)
    let parts = name.split(separator: ".", maxSplits: 1)
    review = parts[0]
    update = parts.count > 1 ? parts[1] : "pub1"
  }
}
