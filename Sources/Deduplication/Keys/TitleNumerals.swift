/// Numbers in titles that aren't written in digits.
package enum TitleNumerals {
  static let ordinals = WordNumbers("first second third fourth fifth sixth seventh eighth ninth tenth")

  private static let numberWords = WordNumbers("one two three four five six seven eight nine ten")
  private static let counted = WordSet(
    "part parts phase volume vol chapter section study stage book paper report case series no")

  /// The number that a word stands for: a Roman numeral, and behind `part` and the like a number word or a single letter,
  /// of which `a` is 1001.
  static func value(of word: FoldedText.Word, in title: FoldedText, behind previous: FoldedText.Word?) -> Int? {
    let isRoman = word.count <= 7 && title.text(word).allSatisfy { romanDigit($0) != 0 }
    guard isRoman || word.count <= 5 else { return nil }
    let isCounted = (isRoman || word.count == 1 || word.count >= 3) && counted.contains(previous)
    if isRoman, word.count > 1 || isCounted, let value = roman(title.text(word)) { return value }
    guard isCounted else { return nil }
    if word.count == 1 {
      let letter = title.bytes[word.start]
      return letter >= 0x61 && letter <= 0x68 ? 1000 + Int(letter - 0x60) : nil
    }
    return numberWords[word]
  }

  private static func romanDigit(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "i"): 1
    case UInt8(ascii: "v"): 5
    case UInt8(ascii: "x"): 10
    case UInt8(ascii: "l"): 50
    default: 0
    }
  }

  /// The value of a Roman numeral up to 89.
  private static func roman(_ word: ArraySlice<UInt8>) -> Int? {
    var total = 0
    var last = 0
    for byte in word.reversed() {
      let value = romanDigit(byte)
      total += value < last ? -value : value
      last = max(last, value)
    }
    guard total > 0, total < 90 else { return nil }
    let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"][total / 10]
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][total % 10]
    return (tens + ones).utf8.elementsEqual(word) ? total : nil
  }

  /// A capital `I`, `V` or `X` that punctuation or the end of the title sets apart is a part's number: `Title - I`, `V. Title`.
  package static func withMarkedOnes(_ title: String) -> String {
    guard hasLoneCapital(title) else { return title }
    var words = title.split(separator: " ")
    var isChanged = false
    for index in words.indices {
      let core = words[index].utf8.filter { $0 | 0x20 >= 0x61 || $0 >= 0x30 && $0 <= 0x39 }
      guard core.count == 1, let number = digits[core[0]] else { continue }
      let isClosed = [0x3A, 0x2E, 0x29].contains(words[index].utf8.last!) || index == words.count - 1
      let isOpened = index > 0 && [0x3A, 0x2D, 0x93, 0x94].contains(words[index - 1].utf8.last!)
      guard isClosed || isOpened else { continue }
      words[index] = number
      isChanged = true
    }
    return isChanged ? words.joined(separator: " ") : title
  }

  private static let digits: [UInt8: Substring] = [0x49: "1", 0x56: "5", 0x58: "10"]

  private static func hasLoneCapital(_ title: String) -> Bool {
    var title = title
    return title.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() where byte == 0x49 || byte == 0x56 || byte == 0x58 {
        if index > 0, bytes[index - 1] != 0x20, bytes[index - 1] != 0x28 { continue }
        if index + 1 == bytes.count || bytes[index + 1] < 0x30 || bytes[index + 1] == 0x3A { return true }
      }
      return false
    }
  }
}
