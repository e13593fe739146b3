internal import Bibliography

/// Pairs worth comparing: records that share an identifier, a title, rare words of it, a place or an abstract.
///
/// Each record stands in a fixed number of blocks, and blocks that grow too large are divided by further fields, so the
/// number of candidates grows nearly linearly with the records.
struct Candidates {
  /// A larger block holds what many works share; its records are told apart by further fields first.
  static let largestBlock = 24

  /// Records of all blocks, block after block.
  private var members: [UInt32] = []
  /// Where each record's blocks begin in `blocksOfRecords`.
  private var firstBlock: [UInt32] = []
  /// Ranges in `members`, record after record.
  private var blocksOfRecords: [Range<UInt32>] = []

  init(_ keys: [MatchKey]) {
    var entries = Candidates.entries(keys)
    var ranges: [Range<UInt32>] = []
    // A block that is too large is cut by year and author, then by the place in the journal.
    for refinement in 0..<3 {
      entries.sort { ($0.block, $0.record) < ($1.block, $1.record) }
      var large: [Entry] = []
      forEachBlock(entries) { block in
        let size = block.count
        guard size > 1 else { return }
        if size > Candidates.largestBlock, refinement < 2 {
          for entry in block {
            let block = Candidates.refined(entry, keys[Int(entry.record)], refinement)
            large.append(Entry(block: block, record: entry.record))
          }
        } else {
          let start = UInt32(members.count)
          members.append(contentsOf: block.lazy.map(\.record))
          ranges.append(start..<UInt32(members.count))
        }
      }
      entries = large
    }
    index(ranges, records: keys.count)
  }

  /// The records below `record` that share a block with it; each once.
  ///
  /// - Parameter seen: one number a record, none of them `record + 1` before.
  func visit(_ record: Int, seen: inout [UInt32], _ visit: (Int) -> Void) {
    let mark = UInt32(record) + 1
    for position in Int(firstBlock[record])..<Int(firstBlock[record + 1]) {
      let range = blocksOfRecords[position]
      let end = self.position(of: UInt32(record), in: range)
      // Members ascend; those nearest below, of a large block no more than these.
      for index in (max(Int(range.lowerBound), end - 4 * Candidates.largestBlock)..<end).reversed() {
        let other = members[index]
        if seen[Int(other)] == mark { continue }
        seen[Int(other)] = mark
        visit(Int(other))
      }
    }
  }

  /// Where a record stands in a block.
  private func position(of record: UInt32, in range: Range<UInt32>) -> Int {
    var (low, high) = (Int(range.lowerBound), Int(range.upperBound))
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < record { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private struct Entry {
    let block: UInt64
    let record: UInt32
  }

  private func forEachBlock(_ entries: [Entry], _ body: (ArraySlice<Entry>) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].block == entries[start].block { end += 1 }
      body(entries[start..<end])
      start = end
    }
  }

  private mutating func index(_ ranges: [Range<UInt32>], records: Int) {
    var counts = [UInt32](repeating: 0, count: records + 1)
    for range in ranges { for member in range { counts[Int(members[Int(member)]) + 1] += 1 } }
    for record in 0..<records { counts[record + 1] += counts[record] }
    firstBlock = counts
    blocksOfRecords = Array(repeating: 0..<0, count: Int(counts[records]))
    for range in ranges {
      for member in range {
        let record = Int(members[Int(member)])
        blocksOfRecords[Int(counts[record])] = range
        counts[record] += 1
      }
    }
  }

  private static func refined(_ entry: Entry, _ key: MatchKey, _ refinement: Int) -> UInt64 {
    var hash = StableHash()
    hash.add(entry.block)
    if refinement == 0 {
      hash.add(UInt64(key.year ?? 0))
      hash.add(UInt64(key.authors.stem))
    } else {
      hash.add(UInt64(key.place.volume ?? 0))
      hash.add(UInt64(key.place.issue ?? 0))
      hash.add(UInt64(key.place.first?.number ?? 0))
    }
    return hash.value
  }

  /// All blocks of all records.
  private static func entries(_ keys: [MatchKey]) -> [Entry] {
    let frequency = WordFrequency(keys)
    var entries: [Entry] = []
    entries.reserveCapacity(keys.count * 16)
    for (index, key) in keys.enumerated() {
      func add(_ kind: UInt64, _ parts: UInt64...) {
        var hash = StableHash()
        hash.add(kind)
        for part in parts { hash.add(part) }
        entries.append(Entry(block: hash.value, record: UInt32(index)))
      }
      if let doi = key.doi { add(1, StableHash.of(doi.utf8)) }
      if let pmid = key.pmid { add(2, UInt64(pmid.number)) }
      if let pmcid = key.pmcid { add(3, UInt64(pmcid.number)) }
      if let abstract = key.abstract { add(4, UInt64(abstract.least)) }
      for title in key.titles { addTitle(title, frequency, add) }
      addPlace(key, add)
    }
    return entries
  }

  private static func addTitle(_ title: TitleKey, _ frequency: WordFrequency, _ add: (UInt64, UInt64...) -> Void) {
    add(5, title.hash)
    let rare = frequency.rarest(4, of: title.words)
    for (position, word) in rare.enumerated() {
      for other in rare[(position + 1)...] { add(6, UInt64(min(word, other)), UInt64(max(word, other))) }
    }
    // Ends of long titles: what was put before them, or left out behind, doesn't matter.
    if title.words.count >= 5 {
      add(7, title.words.prefix(4).reduce(0) { $0 &* 31 &+ UInt64($1) })
      add(8, title.words.suffix(4).reduce(0) { $0 &* 31 &+ UInt64($1) })
    }
  }

  private static func addPlace(_ key: MatchKey, _ add: (UInt64, UInt64...) -> Void) {
    let place = key.place
    if let page = place.first {
      let number = UInt64(page.number) << 8 | UInt64(page.letter)
      if let volume = place.volume, page.number > 1 { add(9, UInt64(volume), number) }
      if key.authors.stem != 0 { add(10, UInt64(key.authors.stem), number) }
    }
    if let last = place.last, let volume = place.volume { add(11, UInt64(volume), UInt64(last.number)) }
    if key.authors.stem != 0, let volume = place.volume {
      add(12, UInt64(key.authors.stem), UInt64(volume), UInt64(place.issue ?? 0))
    }
    if key.authors.stem != 0, let year = key.year, let title = key.titles.first {
      add(13, UInt64(key.authors.stem), UInt64(year), UInt64(title.words.max() ?? 0))
    }
  }
}

/// In how many titles each word stands.
private struct WordFrequency {
  /// Counts by the low bits of a word's hash; words that share a count only look less rare than they are.
  private var counts: [UInt32]
  private let mask: UInt32

  init(_ keys: [MatchKey]) {
    let bits = max(10, min(22, Int.bitWidth - (keys.count * 4).leadingZeroBitCount))
    mask = UInt32(1 << bits) - 1
    counts = Array(repeating: 0, count: 1 << bits)
    for key in keys { for title in key.titles { for word in title.words { counts[Int(word & mask)] += 1 } } }
  }

  /// The rarest words that stand in more than one title: a word seen once is a slip, or shared with nothing.
  func rarest(_ number: Int, of words: [UInt32]) -> [UInt32] {
    var rare: [(count: UInt32, word: UInt32)] = []
    for word in words {
      let count = counts[Int(word & mask)]
      guard count > 1, !rare.contains(where: { $0.word == word }) else { continue }
      let position = rare.firstIndex { (count, word) < $0 } ?? rare.count
      guard position < number else { continue }
      rare.insert((count, word), at: position)
      if rare.count > number { rare.removeLast() }
    }
    return rare.map(\.word)
  }
}
