/// How the journals of two records compare.
package enum JournalComparison: UInt8, Finding {
  case same, abbreviated, alike, different, missing

  package var text: String {
    switch self {
    case .same: "same"
    case .abbreviated: "one abbreviates the other"
    case .alike: "alike"
    case .different: "different"
    case .missing: "missing"
    }
  }

  package static func of(_ a: JournalKey?, _ b: JournalKey?) -> JournalComparison {
    guard let a, let b else { return .missing }
    if a.hash == b.hash, a.hash != 0 || !a.issns.isEmpty { return .same }
    if !a.issns.isEmpty, a.issns.contains(where: { b.issns.contains($0) }) { return .same }
    guard !a.words.isEmpty, !b.words.isEmpty else { return .missing }
    let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
    if abbreviates(short.words, long.words) || abbreviates(long.words, short.words) { return .abbreviated }
    let shared = sharedStems(short.stems, long.stems)
    guard shared > 1 else { return .different }
    if shared * 2 >= long.stems.count { return .alike }
    return short.words.count >= 3 && short.words.allSatisfy({ long.words.contains($0) }) ? .alike : .different
  }

  private static func sharedStems(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { shared += 1 }
      let (x, y) = (a[i], b[j])
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return shared
  }

  /// Whether each word of `short` begins a word of `long`, in order: `psychiatr neurol`, or gives its initials: `jama`.
  private static func abbreviates(_ short: [[UInt8]], _ long: [[UInt8]]) -> Bool {
    guard short.count * 2 >= long.count else {
      return short.count == 1 && long.count > 2 && long.lazy.map({ $0[0] }).elementsEqual(short[0])
    }
    if short.count == 1, long.count > 2, long.lazy.map({ $0[0] }).elementsEqual(short[0]) { return true }
    var position = 0
    for word in short {
      while position < long.count, !begins(long[position], with: word) { position += 1 }
      if position == long.count { return false }
      position += 1
    }
    return true
  }

  /// Abbreviations keep the beginning of a word, and sometimes only letters in order: `natl`, `wschr`.
  private static func begins(_ word: [UInt8], with short: [UInt8]) -> Bool {
    guard word[0] == short[0], short.count <= word.count else { return false }
    if word.starts(with: short) { return true }
    guard short.count >= 3, short.count >= 4 || word[1] == short[1] else { return false }
    var position = 0
    for byte in short {
      while position < word.count, word[position] != byte { position += 1 }
      if position == word.count { return false }
      position += 1
    }
    return true
  }
}
