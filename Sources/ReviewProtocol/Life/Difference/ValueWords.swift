/// Values of a protocol as words of a sentence.
enum ValueWords {
  /// A value as its place asks; free texts are put in quotes.
  static func short(_ value: ProtocolValue, as shape: Shape) -> String {
    switch value {
    case .text(let text): word(text, as: shape)
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .share(let share): share == share.rounded() ? String(Int(share)) : share.description
    case .list(let elements): elements.map { short($0, as: shape.element) }.joined(separator: ", ")
    case .group(let members): members.map { "\($0.key): \(short($0.value, as: .text))" }.joined(separator: "; ")
    }
  }

  private static func word(_ text: String, as shape: Shape) -> String {
    switch shape {
    case .text, .lines, .flag, .integer, .share, .list, .group, .groups: TextDifference.quoted(text)
    case .identifier, .date: text
    case .choice: ChangePhrases.word(text)
    case .reference(let referent):
      switch referent {
      case .field, .codebook: "`\(text)`"
      case .question, .criterion, .source, .author: text
      }
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  static func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Shape {
  /// The shape of what a list holds; other shapes are their own.
  var element: Shape {
    switch self {
    case .list(let element): element.shape
    case .text, .lines, .identifier, .reference, .choice, .flag, .integer, .share, .date, .group, .groups: self
    }
  }
}
