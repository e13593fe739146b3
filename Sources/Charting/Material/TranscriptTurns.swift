internal import Bibliography

/// Turns as they are found line by line.
struct TranscriptTurns {
  /// Names of participants in lower case: they begin a turn whatever they look like.
  let names: Set<String>
  private(set) var turns: [Transcript.Turn] = []
  /// The first line with words before anybody spoke.
  private(set) var unspoken: TranscriptLines.Line?
  /// The turn that goes on: its words as scalars, from where the first of them stands.
  private var open: (speaker: String, words: [Unicode.Scalar], start: Int)?

  init(names: [String]) { self.names = Set(names) }

  mutating func take(_ line: TranscriptLines.Line) {
    let scalars = Array(line.text.unicodeScalars)
    if let colon = scalars.firstIndex(of: ":"),
      let speaker = speaker(scalars[..<colon], before: scalars[(colon + 1)...])
    {
      close()
      open = (speaker, Array(scalars[(colon + 1)...]), line.start + colon + 1)
    } else if open != nil {
      open?.words += ["\n"] + scalars
    } else if unspoken == nil, !line.text.trimmed.isEmpty {
      unspoken = line
    }
  }

  /// Ends the turn that goes on; one without words is none.
  mutating func close() {
    guard let turn = open else { return }
    open = nil
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    guard let first = turn.words.firstIndex(where: { !isBlank($0) }),
      let last = turn.words.lastIndex(where: { !isBlank($0) })
    else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: turn.words[first...last])
    turns.append(
      Transcript.Turn(
        speaker: turn.speaker, text: String(text), range: (turn.start + first)..<(turn.start + last + 1)))
  }

  /// The name in front of a colon: a participant's, or up to three words that each begin with a capital, with a letter of a
  /// script that has none, or, behind the first, with a digit.
  private func speaker(_ scalars: ArraySlice<Unicode.Scalar>, before words: ArraySlice<Unicode.Scalar>) -> String? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let name = String(view).trimmed
    if names.contains(name.lowercased()) { return name }
    // `10:30` and `https://` are no names, and neither is half a sentence.
    guard !name.isEmpty, name.count <= 40, words.first.map({ $0.properties.isWhitespace }) ?? true else { return nil }
    let parts = name.split(separator: " ")
    let isName = parts.enumerated().allSatisfy { place, part in
      guard let first = part.first else { return false }
      return first.isUppercase || first.isLetter && !first.isCased || place > 0 && first.isNumber
    }
    return parts.count <= 3 && isName ? name : nil
  }
}
