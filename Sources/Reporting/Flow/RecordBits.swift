internal import Review

/// A set of records as one bit for each number: the identities compare sets of all records, many times over.
struct RecordBits {
  private var words: [UInt64] = []

  init() {}

  init(_ records: some Sequence<RecordID>) {
    for record in records { insert(record) }
  }

  /// - Returns: whether it was not there.
  @discardableResult
  mutating func insert(_ record: RecordID) -> Bool {
    let (word, bit) = record.number.quotientAndRemainder(dividingBy: 64)
    if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
    defer { words[word] |= 1 << UInt64(bit) }
    return words[word] & (1 << UInt64(bit)) == 0
  }

  func subtracting(_ other: RecordBits) -> RecordBits { combined(with: other) { $0 & ~$1 } }

  func intersection(_ other: RecordBits) -> RecordBits { combined(with: other) { $0 & $1 } }

  func symmetricDifference(_ other: RecordBits) -> RecordBits { combined(with: other) { $0 ^ $1 } }

  /// The records, ascending.
  var records: [RecordID] {
    words.indices.filter { words[$0] != 0 }.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { RecordID(word * 64 + $0) }
    }
  }

  private func combined(with other: RecordBits, _ join: (UInt64, UInt64) -> UInt64) -> RecordBits {
    var result = RecordBits()
    result.words = (0..<max(words.count, other.words.count)).map { word in
      join(word < words.count ? words[word] : 0, word < other.words.count ? other.words[word] : 0)
    }
    return result
  }
}
