internal import Bibliography

/// Whether two texts speak of the same, by their words.
enum WordMatch {
  /// The words of a text that carry its meaning, folded, each once.
  static func significant(in text: String) -> [String] {
    var seen = Set<String>()
    return text.words.filter { word in
      word.utf8.count > 2 && !idle.contains(word) && seen.insert(word).inserted
    }
  }

  /// Whether one of `words` occurs among `others` in any form.
  static func anyOccurs(_ words: [String], among others: [String]) -> Bool {
    words.contains { word in others.contains { isSame(word, $0) } }
  }

  /// Whether two folded words are forms of one word: they share their beginning, at least four letters and three fifths of the
  /// shorter one (garden, gardening; diet, dietary). Wrong matches only cost a warning; wrong warnings cost trust.
  static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (a, b) = (irregular[a] ?? a, irregular[b] ?? b)
    let shared = zip(a.unicodeScalars, b.unicodeScalars).prefix { $0 == $1 }.count
    let shorter = min(a.unicodeScalars.count, b.unicodeScalars.count)
    if shared >= max(4, (shorter * 3 + 4) / 5) { return true }
    // A plural of a short word: arm, arms. Scripts without blanks between words hold one word in another.
    return shared == shorter && shared >= 3 || !a.utf8.allSatisfy { $0 < 0x80 } && (a.contains(b) || b.contains(a))
  }

  private static let irregular = [
    "women": "woman", "men": "man", "persons": "people", "person": "people", "mice": "mouse", "feet": "foot",
    "teeth": "tooth",
  ]

  /// Words that any review may use.
  private static let idle: Set<String> = [
    "and", "the", "for", "with", "from", "who", "whom", "whose", "that", "this", "these", "those", "are", "was", "were",
    "has", "have", "had", "not", "all", "any", "other", "others", "their", "them", "they", "its", "into", "about",
    "among", "within", "which", "what", "how", "where", "when", "per", "via", "such", "than", "been", "being", "can",
    "may", "each", "both", "either", "some", "more", "most", "during", "between", "through", "including", "related",
    "los", "las", "del", "con", "para", "por", "que", "una", "les", "des", "dans", "pour", "avec", "und", "der", "die",
    "das", "mit", "von", "aus",
  ]
}

extension String {
  /// The words of a text, lower case, without accents and punctuation.
  var words: [String] { Folding.words(self).split(separator: " ").map(String.init) }
}
