import Foundation

/// A text cut into words for comparison: lower case, without diacritics, each with its place in the text.
struct TextWords {
  struct Word {
    /// Folded letters and digits, UTF-8.
    let folded: [UInt8]
    /// Offsets in the UTF-8 of the text.
    let range: Range<Int>
    /// Whether only blanks and hyphens part it from the word before, so that a phrase may run across.
    let followsClosely: Bool
  }

  private(set) var words: [Word] = []
  private var folded: [UInt8] = []
  private var start = 0
  private var isGapOpen = false

  /// - Parameter wildcards: whether `*` and `?` are letters, as they are in terms.
  init(_ text: String, wildcards: Bool = false) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      if let letters = TextWords.fold(scalar, wildcards: wildcards) {
        if folded.isEmpty, !letters.isEmpty { start = offset }
        folded += letters
      } else {
        finishWord(at: offset)
        if !TextWords.joinsPhrase(scalar) { isGapOpen = true }
      }
      offset += length
    }
    finishWord(at: offset)
  }

  private mutating func finishWord(at end: Int) {
    guard !folded.isEmpty else { return }
    words.append(Word(folded: folded, range: start..<end, followsClosely: !words.isEmpty && !isGapOpen))
    folded.removeAll(keepingCapacity: true)
    isGapOpen = false
  }

  /// The letters that a scalar stands for; empty for a mark that vanishes, `nil` where words part.
  private static func fold(_ scalar: Unicode.Scalar, wildcards: Bool) -> [UInt8]? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return [UInt8(scalar.value)]
    case 0x41...0x5A: return [UInt8(scalar.value) | 0x20]
    case 0x2A, 0x3F: return wildcards ? [UInt8(scalar.value)] : nil
    case 0x27, 0x2019, 0xAD: return []
    case 0..<0x80: return nil
    default: return foldForeign(scalar)
    }
  }

  private static func foldForeign(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return []
    default: break
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
    if let letters = wholeLetters[scalar.properties.lowercaseMapping] { return Array(letters.utf8) }
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return Array(String(String.UnicodeScalarView(parts)).lowercased().utf8)
  }

  /// Letters that decomposition leaves whole.
  private static let wholeLetters: [String: String] = [
    "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d",
  ]

  private static func joinsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0x2D, 0x2F, 0xA0, 0x2010...0x2013: true
    default: false
    }
  }
}
