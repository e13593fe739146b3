extension Shape {
  /// What to write, in words for a message.
  var wanted: String {
    switch self {
    case .text, .lines: "one text"
    case .identifier: "a short name"
    case .reference(let referent):
      "the \(referent.isName ? "name" : "id") of \(referent == .author ? "an" : "a") \(referent.rawValue)"
    case .choice(let words): "one of: \(words.joined(separator: ", "))"
    case .flag: "true or false"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .share: "a number from 0 to 1"
    case .date: "a date as YYYY-MM-DD"
    case .list: "a list, as in [one, two]"
    case .group: "a group of keys"
    case .groups: "a list of entries that begin with `- `"
    }
  }

  /// Whether any text fits.
  var isFree: Bool {
    switch self {
    case .text, .lines: true
    case .identifier, .reference, .choice, .flag, .integer, .share, .date, .list, .group, .groups: false
    }
  }
}

extension Shape.Element {
  /// The same as the shape of a single value.
  var shape: Shape {
    switch self {
    case .text: .text
    case .reference(let referent): .reference(referent)
    case .choice(let words): .choice(words)
    case .integer(let range): .integer(range)
    }
  }
}
