internal import Bibliography

/// A text folded to words, as bytes, with a hash of each word.
package struct FoldedText {
  let bytes: [UInt8]
  let words: [Word]

  struct Word {
    let start: Int
    let end: Int
    let hash: UInt32

    var count: Int { end - start }
  }

  package init(_ text: String) {
    bytes = Folding.wordBytes(text)
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 6 + 1)
    var start = 0
    var hash = StableHash()
    for position in bytes.indices {
      if bytes[position] == 0x20 {
        words.append(Word(start: start, end: position, hash: hash.short))
        start = position + 1
        hash = StableHash()
      } else {
        hash.add(bytes[position])
      }
    }
    if start < bytes.count { words.append(Word(start: start, end: bytes.count, hash: hash.short)) }
    self.words = words
  }

  func text(_ word: Word) -> ArraySlice<UInt8> { bytes[word.start..<word.end] }

  /// The value of a word of at most nine digits.
  func number(_ word: Word) -> Int? {
    guard word.count <= 9 else { return nil }
    var value = 0
    for position in word.start..<word.end {
      guard bytes[position] >= 0x30, bytes[position] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[position] - 0x30)
    }
    return value
  }
}

/// Words looked up by their hash.
struct WordSet: Sendable {
  private let hashes: Set<UInt32>

  init(_ words: String) { hashes = Set(words.split(separator: " ").map { StableHash.short($0.utf8) }) }

  func contains(_ word: FoldedText.Word?) -> Bool { word.map { hashes.contains($0.hash) } ?? false }

  func contains(_ hash: UInt32) -> Bool { hashes.contains(hash) }
}

/// Words with a number each, looked up by their hash.
struct WordNumbers: Sendable {
  private let numbers: [UInt32: Int]

  /// The words in the order of 1, 2, 3.
  init(_ words: String) {
    let hashes = words.split(separator: " ").map { StableHash.short($0.utf8) }
    numbers = Dictionary(uniqueKeysWithValues: zip(hashes, 1...))
  }

  subscript(word: FoldedText.Word) -> Int? { numbers[word.hash] }
}
