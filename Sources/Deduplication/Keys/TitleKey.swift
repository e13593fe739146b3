/// One wording of a title, folded for comparison.
package struct TitleKey: Sendable, Equatable {
  /// Letters and digits, articles and `and` left out, numerals as digits: `part ii` and `Part 2` are one.
  package private(set) var text: [UInt8] = []
  /// A hash of each word, in order.
  private(set) var words: [UInt32] = []
  /// The numbers that stand alone in it, ascending: parts, years, editions.
  package private(set) var numerals: [Int] = []
  let opposites: SIMD2<UInt64>
  let hash: UInt64

  /// Returns `nil` for a title without letters and digits.
  package init?(_ title: FoldedText) {
    var builder = Builder(title)
    for index in title.words.indices { builder.add(index) }
    guard !builder.text.isEmpty else { return nil }
    text = builder.text
    words = builder.words
    numerals = builder.numerals.sorted()
    opposites = Opposites.of(words)
    hash = StableHash.of(text)
  }
}

/// Goes through the words of a title.
private struct Builder {
  let title: FoldedText
  var text: [UInt8] = []
  var words: [UInt32] = []
  var numerals: [Int] = []
  /// Digits of the number that was added last, 0 behind a word.
  private var digits = 0

  init(_ title: FoldedText) {
    self.title = title
    text.reserveCapacity(title.bytes.count)
    words.reserveCapacity(title.words.count)
  }

  mutating func add(_ index: Int) {
    let word = title.words[index]
    let previous = index > 0 ? title.words[index - 1] : nil
    if let value = title.number(word) {
      // `10 000` and `10,000` are 10000.
      if word.count == 3, digits > 0, digits <= 3, let last = numerals.last, last > 0 {
        text += title.text(word)
        numerals[numerals.count - 1] = last * 1000 + value
        words[words.count - 1] = Builder.hash(last * 1000 + value)
        digits += 3
      } else {
        text += title.text(word)
        numerals.append(value)
        words.append(Builder.hash(value))
        digits = word.count
      }
    } else if let value = TitleNumerals.value(of: word, in: title, behind: previous) {
      addNumber(value)
    } else if !Builder.passedOver.contains(word) {
      if let ordinal = TitleNumerals.ordinals[word] { numerals.append(ordinal) }
      text += title.text(word)
      words.append(word.hash)
      digits = 0
    } else {
      digits = 0
    }
  }

  private mutating func addNumber(_ value: Int) {
    text += String(value).utf8
    words.append(Builder.hash(value))
    numerals.append(value)
    digits = 0
  }

  private static func hash(_ number: Int) -> UInt32 { StableHash.short(String(number).utf8) }

  private static let passedOver = WordSet("the a an and und et y")
}
