/// The language of a title, told by its small words.
package enum TitleLanguage: UInt8, Sendable, CaseIterable {
  case english, german, french, spanish, portuguese, italian, dutch, scandinavian, polish

  /// The language that leads with its small words; `nil` when none does. One word is enough for English only: the others
  /// share theirs with names and with each other.
  package static func of(_ title: FoldedText) -> TitleLanguage? {
    var seen: UInt128 = 0
    var counts = SIMD16<UInt8>()
    for word in title.words where word.count <= 6 {
      guard let known = smallWords[word.hash], seen & 1 << known.number == 0 else { continue }
      seen |= 1 << known.number
      for language in known.languages { counts[Int(language.rawValue)] += 1 }
    }
    let most = counts.max()
    guard most > 0, let leader = allCases.first(where: { counts[Int($0.rawValue)] == most }),
      most > (leader == .english ? 0 : 1), allCases.count(where: { counts[Int($0.rawValue)] == most }) == 1
    else { return nil }
    return leader
  }

  private struct SmallWord {
    let number: Int
    var languages: [TitleLanguage] = []
  }

  private static let smallWords: [UInt32: SmallWord] = {
    var known: [UInt32: SmallWord] = [:]
    for (language, words) in wordLists {
      for word in words.split(separator: " ") {
        let hash = StableHash.short(word.utf8)
        var entry = known[hash] ?? SmallWord(number: known.count)
        entry.languages.append(language)
        known[hash] = entry
      }
    }
    return known
  }()

  private static let wordLists: [(TitleLanguage, String)] = [
    (.english, "the of and in for to with on by from at is are among between during using its their"),
    (
      .german, "der die das und von zur zum im mit fur bei des den dem ein eine einer eines aus auf uber als nach durch"
    ),
    (.french, "le la les des du et de dans pour une un sur en avec chez aux entre"),
    (.spanish, "el la los las de del y en para con por un una sobre como al entre"),
    (.portuguese, "os de da do das dos em para com por um uma sobre na nos nas pelo"),
    (.italian, "il lo la gli le di del della dei delle per con un una nel nella sul dal"),
    (.dutch, "de het een van en voor bij door naar uit als"),
    (.scandinavian, "og och av af til till med om en et ett hos fra fran ved det"),
    (.polish, "w na z dla oraz przez po jako ze"),
  ]
}
