/// How a text uses capitals; texts all in capitals, or without any, have lost what names and acronyms they hold.
enum LetterCase: Int {
  case capitals, small, mixed

  init(_ text: String) {
    var (upper, lower) = (0, 0)
    for scalar in text.unicodeScalars {
      // Most letters are ASCII; properties are looked up.
      if scalar.isASCII {
        if scalar >= "A", scalar <= "Z" { upper += 1 } else if scalar >= "a", scalar <= "z" { lower += 1 }
      } else if scalar.properties.isUppercase {
        upper += 1
      } else if scalar.properties.isLowercase {
        lower += 1
      }
    }
    // A stray `mRNA` doesn't make a title readable. Scripts without capitals lose nothing.
    if upper > 8, upper > lower * 3 {
      self = .capitals
    } else if upper == 0, lower > 0 {
      self = .small
    } else {
      self = .mixed
    }
  }
}
