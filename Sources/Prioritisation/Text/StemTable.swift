/// Words as numbers: each word is folded to its English stem once, each stem gets the next number.
///
/// Stems are those of M. F. Porter’s Snowball stemmer for English, by its own C library. Words of one letter say nothing and
/// have no number, as in scikit-learn’s default tokens.
struct StemTable {
  /// The stems, by number.
  private(set) var stems: [String] = []
  /// For each stem the word by which it was first met.
  private(set) var written: [String] = []
  private var numberOfWord: [String: Int32] = [:]
  private var numberOfStem: [String: Int32] = [:]
  private let stemmer: Stemmer

  init() {
    stemmer = Stemmer()
  }

  /// The numbers of the words of a folded text (small letters and digits, single blanks), in order, appended to `numbers`.
  mutating func read(_ folded: [UInt8], into numbers: inout [Int32]) {
    folded.withUnsafeBufferPointer { bytes in
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == 0x20 {
        if place - start > 1 { numbers.append(number(of: UnsafeBufferPointer(rebasing: bytes[start..<place]))) }
        start = place + 1
      }
    }
  }

  private mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let word = String(decoding: bytes, as: UTF8.self)
    if let known = numberOfWord[word] { return known }
    let stem = stemmer.stem(bytes)
    let number = numberOfStem[stem] ?? Int32(stems.count)
    if number == stems.count {
      stems.append(stem)
      written.append(word)
      numberOfStem[stem] = number
    }
    numberOfWord[word] = number
    return number
  }
}
