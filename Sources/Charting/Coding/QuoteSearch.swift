package import Bibliography

extension DocumentText {
  /// The passage that a quotation means: letters must be the same, but any white space is a blank and curly quotation marks are
  /// straight ones.
  ///
  /// - Parameter unit: only where they begin in the unit with this number.
  /// - Throws: ``Problem`` when the words don't stand there, or several times.
  package func passage(quoted quote: String, inUnit unit: Int? = nil) throws(Problem) -> Passage {
    let places = try passages(quoted: quote, inUnit: unit)
    guard let place = places.first else {
      throw Problem(
        "these words don’t stand in \(unit.map { "unit \($0) of " } ?? "")\(document.text)", text: quote,
        remedy: "Copy them from `winnow code show \(document.text)`; nothing was recorded.")
    }
    guard places.count == 1 else {
      let numbers = places.compactMap { units(of: $0).first?.number }.map(String.init).uniqued
      let unit = numbers.count > 1 ? ", or name the unit: \(numbers.joined(separator: ", "))" : ""
      throw Problem(
        "these words stand \(places.count) times in \(document.text)", text: quote,
        remedy: "Quote more of them\(unit). Nothing was recorded.")
    }
    return place
  }

  /// A unit as a passage.
  ///
  /// - Throws: ``Problem`` when there is no such unit.
  package func passage(ofUnit number: Int) throws(Problem) -> Passage {
    guard let unit = units.first(where: { $0.number == number }) else {
      throw Problem(
        "\(document.text) has no unit \(number)", remedy: "It has units 1 to \(units.count); nothing was recorded.")
    }
    return unit.passage
  }

  private func passages(quoted quote: String, inUnit unit: Int?) throws(Problem) -> [Passage] {
    let wanted = Letter.all(of: quote)
    guard !wanted.isEmpty else { throw Problem("the quotation is empty", remedy: "Nothing was recorded.") }
    let within = try unit.map { number throws(Problem) in try passage(ofUnit: number) } ?? Passage(0, length)
    let letters = Letter.all(of: text)
    guard letters.count >= wanted.count else { return [] }
    return (0...(letters.count - wanted.count)).filter { first in
      within.start <= letters[first].place.start && letters[first].place.start < within.end
        && wanted.indices.allSatisfy { letters[first + $0].character == wanted[$0].character }
    }.map { Passage(letters[$0].place.start, letters[$0 + wanted.count - 1].place.end) }
  }
}

/// A character as quotations are compared: equal to another that is written in other scalars, white space as one blank.
private struct Letter {
  var character: Character
  var place: Passage

  static func all(of text: String) -> [Letter] {
    var letters: [Letter] = []
    var start = 0
    for character in text {
      let end = start + character.unicodeScalars.count
      defer { start = end }
      guard character.isWhitespace else {
        letters.append(Letter(character: folded[character] ?? character, place: Passage(start, end)))
        continue
      }
      if letters.last?.character == " " {
        letters[letters.count - 1].place.end = end
      } else if !letters.isEmpty {
        letters.append(Letter(character: " ", place: Passage(start, end)))
      }
    }
    if letters.last?.character == " " { letters.removeLast() }
    return letters
  }

  private static let folded: [Character: Character] = [
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "„": "\"", "–": "-", "—": "-", "\u{2011}": "-",
  ]
}
