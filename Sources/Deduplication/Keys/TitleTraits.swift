/// What the words of a title tell about the sort of publication.
enum TitleTraits {
  static func of(_ title: FoldedText) -> PublicationTraits {
    var traits: PublicationTraits = []
    let words = Array(title.words.drop { articles.contains($0) })
    guard let first = words.first, let last = words.last else { return traits }
    let second = words.count > 1 ? words[1] : nil
    if notices.contains(first) || lastNotices.contains(last) || namesPlaceOfOriginal(title)
      || isPair(first, second, noticePairs)
    {
      traits.insert(.notice)
    }
    if comments.contains(first) || words.count > 1 && lastComments.contains(last) || isPair(first, second, commentPairs)
      || containsReply(words)
    {
      traits.insert(.comment)
    }
    if words.contains(where: { protocols.contains($0) }) { traits.insert(.plan) }
    let beforeLast = words.count > 1 ? words[words.count - 2] : nil
    if isPair(first, second, reviewPairs) || beforeLast.map({ isPair($0, last, lastReviewPairs) }) == true {
      traits.insert(.bookReview)
    }
    return traits
  }

  /// `(vol 6, pg 232, 1998)` behind a title: Web of Science writes corrections so.
  private static func namesPlaceOfOriginal(_ title: FoldedText) -> Bool {
    let last = title.words.suffix(5)
    guard last.count == 5, let start = last.first, volume.contains(start) else { return false }
    return page.contains(last[last.startIndex + 2]) && title.number(last[last.endIndex - 1]) ?? 0 > 1000
  }

  private static func containsReply(_ words: [FoldedText.Word]) -> Bool {
    guard words.count > 2 else { return false }
    return (1..<words.count).contains { isPair(words[$0 - 1], words[$0], replyPairs) }
  }

  private static func isPair(_ a: FoldedText.Word, _ b: FoldedText.Word?, _ pairs: Set<UInt64>) -> Bool {
    guard let b else { return false }
    return pairs.contains(UInt64(a.hash) << 32 | UInt64(b.hash))
  }

  private static func pairs(_ texts: [String]) -> Set<UInt64> {
    Set(
      texts.map { text in
        let words = FoldedText(text).words
        return UInt64(words[0].hash) << 32 | UInt64(words[1].hash)
      })
  }

  private static let articles = WordSet("a an the")
  private static let notices = WordSet(
    "erratum errata correction corrigendum corrigenda retraction retracted addendum withdrawn")
  private static let lastNotices = WordSet("erratum corrigendum")
  private static let noticePairs = pairs([
    "expression of", "publisher correction", "author correction", "publishers note", "notice of",
  ])
  private static let comments = WordSet("comment comments commentary reply")
  private static let lastComments = WordSet("reply commentary comment")
  private static let commentPairs = pairs([
    "response to", "in reply", "authors reply", "author reply", "authors response", "author response", "discussion of",
    "invited commentary", "letter to", "letter re", "letter in",
  ])
  private static let replyPairs = pairs(["authors reply", "author reply"])
  private static let reviewPairs = pairs(["book review", "review of"])
  private static let lastReviewPairs = pairs(["book review"])
  private static let protocols = WordSet("protocol protocols")
  private static let (volume, page) = (WordSet("vol"), WordSet("pg p"))
}
