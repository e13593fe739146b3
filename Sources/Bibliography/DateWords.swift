/// The words of a date as exports write it, read byte by byte: millions of them pass here.
struct DateWords {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  /// Numbers of one or two digits before the year.
  private var before: [Int] = []
  /// Whether the text says more than the date keeps: a range, a season, a number that could be day or month.
  private(set) var saysMore = false

  /// The date, `nil` without a plausible year.
  var date: PublicationDate? { year.flatMap { PublicationDate(year: $0, month: month, day: day) } }

  /// Takes the words of `text` in order; letters, digits and everything outside ASCII but dashes and blanks make words.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var position = 0
    while position < text.count {
      let width = DateWords.separatorWidth(text, position)
      if width == 0 {
        position += 1
        continue
      }
      take(text[start..<position])
      position += width
      start = position
    }
    take(text[start..<text.count])
    settleBefore(isDotted: text.contains(UInt8(ascii: ".")))
  }

  /// `31.12.2001`, `31/12/2001` and `12/31/2001`; `04/05/2001` could be either day.
  private mutating func settleBefore(isDotted: Bool) {
    if before.count == 1, month != nil, day == nil {
      day = before[0]
    } else if before.count == 2, month == nil, year != nil {
      let (first, second) = (before[0], before[1])
      if isDotted || first > 12, (1...12).contains(second) {
        (day, month) = (first, second)
      } else if second > 12, (1...12).contains(first) {
        (month, day) = (first, second)
      } else {
        saysMore = true
      }
    } else if !before.isEmpty {
      saysMore = true
    }
  }

  /// Bytes of the separator at `position`, 0 when the byte belongs to a word.
  private static func separatorWidth(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    switch text[position] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 0
    case 0xC2 where position + 1 < text.count && text[position + 1] == 0xA0: return 2
    case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80: return 3
    case 0x80...0xFF: return 0
    default: return 1
    }
  }

  private mutating func take(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = word.first else { return }
    if first >= 0x30, first <= 0x39 {
      if word.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { takeNumber(word) } else { takeGlued(word) }
    } else if month == nil, let named = DateWords.month(word) {
      month = named
    } else {
      saysMore = true
    }
  }

  private mutating func takeNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    guard word.count <= 8 else {
      saysMore = true
      return
    }
    let number = DateWords.number(word)
    if year == nil, word.count == 4 {
      year = number
    } else if word.count == 8, year == nil {
      (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
    } else if word.count <= 2, year == nil, before.count < 2 {
      before.append(number)
    } else if month == nil, word.count <= 2, year != nil, before.isEmpty {
      month = number == 0 ? nil : number
    } else if day == nil, word.count <= 2, year != nil, before.isEmpty {
      day = number == 0 ? nil : number
    } else {
      saysMore = true
    }
  }

  /// `2004a`, as reference managers tell apart two works of one year, and `2015年`.
  private mutating func takeGlued(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    let digits = word.prefix { $0 >= 0x30 && $0 <= 0x39 }
    saysMore = true
    guard year == nil, digits.count == 4, word.count == 5 || word[digits.endIndex] >= 0x80 else { return }
    year = DateWords.number(digits)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  /// The month whose English name begins like the word: `Sept`, `october`.
  static func month(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard word.count >= 3 else { return nil }
    let start = word.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
    return months.firstIndex(of: start).map { $0 + 1 }
  }

  /// `jan` to `dec`, three bytes in one number each.
  private static let months: [UInt32] = [
    0x6A616E, 0x666562, 0x6D6172, 0x617072, 0x6D6179, 0x6A756E, 0x6A756C, 0x617567, 0x736570, 0x6F6374, 0x6E6F76,
    0x646563,
  ]
}
