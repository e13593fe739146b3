/// Cuts texts into units.
package enum DocumentUnits {
  /// Sentences, as far as punctuation tells them; every line ends one.
  package static func sentences(_ text: String) -> [Passage] {
    let scalars = Array(text.unicodeScalars)
    var units: [Passage] = []
    var start = 0
    for place in scalars.indices where endsSentence(scalars, place) {
      var end = place + 1
      while end < scalars.count, closing.contains(scalars[end]) || enders.contains(scalars[end]) { end += 1 }
      guard end > start else { continue }
      add(start, end, scalars, &units)
      start = end
    }
    add(start, scalars.count, scalars, &units)
    return units
  }

  /// Paragraphs: what stands between empty lines; lines, where no line is empty.
  package static func paragraphs(_ text: String) -> [Passage] {
    let scalars = Array(text.unicodeScalars)
    let lines = lines(of: scalars)
    let isEmpty = lines.map { line in scalars[line.start..<line.end].allSatisfy(\.properties.isWhitespace) }
    // An empty line at the very end is no gap between paragraphs.
    let hasGaps = isEmpty.dropFirst().dropLast().contains(true)
    var units: [Passage] = []
    var open: Passage?
    for (line, isEmpty) in zip(lines, isEmpty) {
      if isEmpty || !hasGaps, let paragraph = open {
        add(paragraph.start, paragraph.end, scalars, &units)
        open = nil
      }
      if !isEmpty { open = open.map { $0.joined(with: line) } ?? line }
    }
    if let open { add(open.start, open.end, scalars, &units) }
    return units
  }

  private static func lines(of scalars: [Unicode.Scalar]) -> [Passage] {
    var lines: [Passage] = []
    var start = 0
    for place in scalars.indices where scalars[place] == "\n" {
      lines.append(Passage(start, place))
      start = place + 1
    }
    return lines + [Passage(start, scalars.count)]
  }

  /// Adds what isn't white space.
  private static func add(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar], _ units: inout [Passage]) {
    var (start, end) = (start, end)
    while start < end, scalars[start].properties.isWhitespace { start += 1 }
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    if start < end { units.append(Passage(start, end)) }
  }

  private static func endsSentence(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    let scalar = scalars[place]
    if scalar == "\n" || wideEnders.contains(scalar) { return true }
    guard enders.contains(scalar) else { return false }
    var next = place + 1
    while next < scalars.count, closing.contains(scalars[next]) || enders.contains(scalars[next]) { next += 1 }
    guard next < scalars.count else { return true }
    guard scalars[next].properties.isWhitespace else { return false }
    while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
    guard next < scalars.count else { return true }
    // A small letter goes on with the sentence.
    if scalars[next].properties.isLowercase { return false }
    return scalar != "." || !isAbbreviation(scalars, before: place)
  }

  /// Whether the word before a full stop is one that a full stop shortens.
  private static func isAbbreviation(_ scalars: [Unicode.Scalar], before place: Int) -> Bool {
    var first = place
    while first > 0, place - first < 8, scalars[first - 1].properties.isAlphabetic || scalars[first - 1] == "." {
      first -= 1
    }
    let word = String(String.UnicodeScalarView(scalars[first..<place])).lowercased()
    return word.count == 1 && word != "i" || abbreviations.contains(word)
  }

  private static let enders: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "۔", "।"]
  /// Those behind which no blank stands.
  private static let wideEnders: Set<Unicode.Scalar> = ["。", "！", "？"]
  private static let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", ")", "]", "」", "』"]
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "vs", "cf", "al", "fig", "figs", "no", "nos", "dr", "mr", "mrs", "ms", "prof", "st", "approx", "ca",
    "eq", "resp", "ed", "eds", "vol", "pp", "u.s", "u.k",
  ]
}
