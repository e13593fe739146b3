/// How two titles compare, closest first.
enum TitleComparison: UInt8, Finding {
  case same
  case sameShort
  case sameGeneric
  case nearlySame
  case contained
  case alike
  case largelyContained
  case translated
  case related
  case different
  case missing

  var text: String {
    switch self {
    case .same: "same"
    case .sameShort: "same, but of few words"
    case .sameGeneric: "same, but the name of a column"
    case .nearlySame: "nearly the same"
    case .contained: "one is the other with something added"
    case .alike: "alike"
    case .largelyContained: "nearly all words of one stand in the other"
    case .translated: "in two languages, or translated"
    case .related: "some words in common"
    case .different: "different"
    case .missing: "missing"
    }
  }

  /// Titles that are nearly all the work's own words; the rest of the record must say the rest.
  var agrees: Bool {
    switch self {
    case .same, .sameShort, .nearlySame, .contained, .alike: true
    case .sameGeneric, .largelyContained, .translated, .related, .different, .missing: false
    }
  }

  /// Whether hardly anything but the record's manner of writing differs.
  var isClose: Bool { self == .same || self == .nearlySame || self == .contained }

  /// Compares two records' titles in all their wordings and takes the closest.
  ///
  /// - Parameter corpus: tells which titles stand at many places in these very records; `nil` when nothing is known of them.
  static func of(_ a: MatchKey, _ b: MatchKey, in corpus: Corpus?) -> TitleComparison {
    guard !a.titles.isEmpty, !b.titles.isEmpty else { return .missing }
    var closest = TitleComparison.different
    for x in a.titles {
      for y in b.titles {
        let next = of(x, y) { a.isGenericTitle || b.isGenericTitle || corpus?.isSeries(x, y) == true }
        if next.rawValue < closest.rawValue { closest = next }
      }
    }
    if closest == .related || closest == .different,
      a.isTranslated || b.isTranslated || a.isForeign != b.isForeign || isOtherLanguage(a, b)
    {
      return .translated
    }
    return closest
  }

  private static func of(_ x: TitleKey, _ y: TitleKey, isGeneric: () -> Bool) -> TitleComparison {
    if x.hash == y.hash, x.text == y.text {
      if isGeneric() { return .sameGeneric }
      return x.words.count < 4 || x.text.count < 20 ? .sameShort : .same
    }
    let common = sharedWords(x.words, y.words)
    if common == 0, x.words.count > 2, y.words.count > 2 { return .different }
    let (m, n) = (x.text.count, y.text.count)
    let isOfOneLength = 2 * min(m, n) * 100 >= 75 * (m + n)
    let ratio = isOfOneLength ? 2 * Double(CommonSubsequence.length(x.text, y.text)) / Double(m + n) : 0
    if ratio >= 0.95 { return min(m, n) < 20 ? .alike : .nearlySame }
    let inShorter = Double(common) / Double(min(x.words.count, y.words.count))
    if inShorter >= 0.5, isContained(x, y) { return isGeneric() ? .related : .contained }
    let jaccard = Double(common) / Double(max(1, x.words.count + y.words.count - common))
    if ratio >= 0.87 || jaccard >= 0.8 { return .alike }
    if inShorter >= 0.8, common >= 4 { return .largelyContained }
    return jaccard >= 0.4 || ratio >= 0.75 ? .related : .different
  }

  /// Whether the words of the shorter title, or nearly all its letters, open or close the longer one.
  private static func isContained(_ x: TitleKey, _ y: TitleKey) -> Bool {
    let (short, long) = x.text.count < y.text.count ? (x, y) : (y, x)
    guard short.text.count >= 12, short.words.count >= 2 else { return false }
    let length = short.text.count
    if long.text.starts(with: short.text) || long.text.suffix(length).elementsEqual(short.text) { return true }
    guard length >= 25 else { return false }
    let ends = [Array(long.text.prefix(length)), Array(long.text.suffix(length))]
    return ends.contains { CommonSubsequence.length($0, short.text) * 100 >= 94 * length }
  }

  /// How many words two titles share, each counted as often as both have it; of long titles the first 64 words.
  private static func sharedWords(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var taken: UInt64 = 0
    var shared = 0
    for word in a.prefix(64) {
      for (position, other) in b.prefix(64).enumerated() where other == word && taken & 1 << UInt64(position) == 0 {
        taken |= 1 << UInt64(position)
        shared += 1
        break
      }
    }
    return shared
  }

  private static func isOtherLanguage(_ a: MatchKey, _ b: MatchKey) -> Bool {
    guard let x = a.language, let y = b.language else { return false }
    return x != y
  }
}
