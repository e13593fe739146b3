/// The decision on one pair of records: conservative, every merge with a named reason.
///
/// A merge needs an identifier in common that the rest doesn't contradict, or an equal title with an equal year and equal
/// authors or place in the journal. Missing a duplicate costs a minute; merging two works loses evidence.
package enum MatchDecision {
  /// The reason to merge, or `nil` when the two stay apart.
  package static func reason(_ a: MatchKey, _ b: MatchKey) -> MatchReason? {
    guard !contradicts(a, b) else { return nil }
    if let pmid = a.pmid, pmid == b.pmid, titlesAgree(a, b) { return .samePMID }
    if let doi = a.doi, doi == b.doi, titlesAgree(a, b), !pagesDiffer(a, b) || a.title == b.title { return .sameDOI }
    if let pmcid = a.pmcid, pmcid == b.pmcid, titlesAgree(a, b) { return .samePMCID }
    guard let title = a.title, let other = b.title, title.utf8.count >= 12, yearsAgree(a, b) else { return nil }
    guard title == other else {
      let isSameWork =
        a.place != nil && a.place == b.place && a.families.first != nil
        && a.families.first == b.families.first && shareOfPairs(title, other) >= 0.85 && digits(title) == digits(other)
      return isSameWork ? .placeAuthors : nil
    }
    if let page = a.firstPage, page == b.firstPage, let volume = a.volume, volume == b.volume { return .titleYearPages }
    if authorsAgree(a, b), !pagesDiffer(a, b) { return .titleYearAuthors }
    return nil
  }

  /// Whether the two can't be one work whatever else agrees: two PMIDs, or two DOIs for different places in the journal.
  package static func contradicts(_ a: MatchKey, _ b: MatchKey) -> Bool {
    if let x = a.pmid, let y = b.pmid, x != y { return true }
    if let x = a.doi, let y = b.doi, x != y { return !isSamePlace(a, b) }
    return false
  }

  /// Equal titles, one the beginning of the other (a subtitle left out), or one missing.
  package static func titlesAgree(_ a: MatchKey, _ b: MatchKey) -> Bool {
    guard let x = a.title, let y = b.title else { return true }
    if x == y { return true }
    let (short, long) = x.utf8.count < y.utf8.count ? (x, y) : (y, x)
    return long.hasPrefix(short) || long.hasSuffix(short) || shareOfPairs(x, y) >= 0.7
  }

  /// How alike two titles are, 0 to 1; 0 when one is missing.
  package static func titleSimilarity(_ a: MatchKey, _ b: MatchKey) -> Double {
    guard let x = a.title, let y = b.title, digits(x) == digits(y) else { return 0 }
    return x == y ? 1 : shareOfPairs(x, y)
  }

  /// Numbers tell parts, years and editions apart.
  private static func digits(_ title: String) -> [UInt8] { title.utf8.filter { $0 >= 0x30 && $0 <= 0x39 } }

  /// Dice coefficient over letter pairs (Dice 1945, doi 10.2307/1932409), 0 to 1.
  private static func shareOfPairs(_ x: String, _ y: String) -> Double {
    var counts: [UInt16: Int] = [:]
    let (a, b) = (Array(x.utf8), Array(y.utf8))
    guard a.count > 1, b.count > 1 else { return 0 }
    for i in 1..<a.count { counts[UInt16(a[i - 1]) << 8 | UInt16(a[i]), default: 0] += 1 }
    var shared = 0
    for i in 1..<b.count {
      let pair = UInt16(b[i - 1]) << 8 | UInt16(b[i])
      if let left = counts[pair], left > 0 {
        counts[pair] = left - 1
        shared += 1
      }
    }
    return 2 * Double(shared) / Double(a.count + b.count - 2)
  }

  /// Online-first articles carry the year before their issue.
  private static func yearsAgree(_ a: MatchKey, _ b: MatchKey) -> Bool {
    guard let x = a.year, let y = b.year else { return true }
    return abs(x - y) <= 1
  }

  /// The first authors agree, or one's first author is among the other's (sources reorder, and cut, author lists).
  private static func authorsAgree(_ a: MatchKey, _ b: MatchKey) -> Bool {
    guard let x = a.families.first, let y = b.families.first else { return false }
    return x == y || b.families.contains(x) && a.families.contains(y)
  }

  private static func isSamePlace(_ a: MatchKey, _ b: MatchKey) -> Bool {
    guard a.title == b.title, let page = a.firstPage, page == b.firstPage else { return false }
    return a.volume == b.volume && a.volume != nil
  }

  /// Other first pages: a conference abstract and its paper, two parts, two editions.
  private static func pagesDiffer(_ a: MatchKey, _ b: MatchKey) -> Bool {
    guard let x = a.firstPage, let y = b.firstPage else { return false }
    return x != y
  }
}

/// Why two records were taken for the same work.
package enum MatchReason: String, Sendable, CaseIterable {
  case samePMID = "same PMID"
  case sameDOI = "same DOI"
  case samePMCID = "same PMCID"
  case titleYearPages = "same title, year, volume and first page"
  case titleYearAuthors = "same title, year and authors"
  case placeAuthors = "same year, volume, first page and first author, nearly the same title"

  /// Stronger evidence is used first; a later merge that contradicts it is refused.
  var strength: Int { MatchReason.allCases.firstIndex(of: self)! }
}
