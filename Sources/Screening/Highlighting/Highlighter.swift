/// Finds the terms of a review in titles and abstracts: whole words and phrases, case and diacritics folded.
///
/// Of matches that overlap the longest wins, of equally long ones that of the strongest group. A record of 3,000 characters and
/// 200 terms take well under two milliseconds.
package struct Highlighter: Sendable {
  /// A term as the folded words of a phrase.
  private struct Pattern: Sendable {
    let words: [[UInt8]]
    let group: HighlightGroup
    let term: Int
  }

  /// Patterns by their first byte; those that begin with a wildcard are tried at every word.
  private var byFirstByte: [UInt8: [Pattern]] = [:]
  private var anywhere: [Pattern] = []

  package init(_ terms: [HighlightTerm]) {
    for (index, term) in terms.enumerated() {
      let words = TextWords(term.text, wildcards: true).words.map(\.folded)
      // A term of nothing but wildcards would mark every word.
      guard let first = words.first?.first, words.contains(where: { !$0.allSatisfy(WordPattern.isWildcard) }) else {
        continue
      }
      let pattern = Pattern(words: words, group: term.group, term: index)
      if WordPattern.isWildcard(first) {
        anywhere.append(pattern)
      } else {
        byFirstByte[first, default: []].append(pattern)
      }
    }
  }

  /// Marks in `text`, in the order of the text; they don't overlap.
  package func marks(in text: String) -> [Highlight] {
    let words = TextWords(text).words
    var found: [Highlight] = []
    for index in words.indices {
      for pattern in byFirstByte[words[index].folded[0]] ?? [] { tryPattern(pattern, words, index, &found) }
      for pattern in anywhere { tryPattern(pattern, words, index, &found) }
    }
    return Highlighter.withoutOverlaps(found)
  }

  private func tryPattern(_ pattern: Pattern, _ words: [TextWords.Word], _ start: Int, _ found: inout [Highlight]) {
    guard start + pattern.words.count <= words.count else { return }
    for (offset, wanted) in pattern.words.enumerated() {
      let word = words[start + offset]
      guard offset == 0 || word.followsClosely, WordPattern.matches(wanted, word.folded) else { return }
    }
    let range = words[start].range.lowerBound..<words[start + pattern.words.count - 1].range.upperBound
    found.append(Highlight(range: range, group: pattern.group, term: pattern.term))
  }

  private static func withoutOverlaps(_ found: [Highlight]) -> [Highlight] {
    let byRank = found.sorted {
      if $0.range.count != $1.range.count { return $0.range.count > $1.range.count }
      if $0.group != $1.group { return $0.group > $1.group }
      return $0.range.lowerBound < $1.range.lowerBound
    }
    var kept: [Highlight] = []
    for mark in byRank {
      // Kept in the order of the text, so that only the neighbours can overlap.
      let position = kept.partitioningIndex { $0.range.lowerBound >= mark.range.lowerBound }
      if position > 0, kept[position - 1].range.upperBound > mark.range.lowerBound { continue }
      if position < kept.count, kept[position].range.lowerBound < mark.range.upperBound { continue }
      kept.insert(mark, at: position)
    }
    return kept
  }
}

extension [Highlight] {
  /// Those that `density` shows; `seen` holds the terms already marked in earlier parts of the record.
  package func thinned(_ density: HighlightDensity, seen: inout Set<Int>) -> [Highlight] {
    switch density {
    case .none: return []
    case .all: return self
    case .some: return filter { seen.insert($0.term).inserted }
    }
  }

  /// The first index whose element satisfies `belongs`, where all after it do too.
  fileprivate func partitioningIndex(_ belongs: (Highlight) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
