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
    if let opening = TranscriptOpening(scalars, names: names) {
      close()
      open = (opening.speaker, Array(scalars[opening.words...]), line.start + opening.words)
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
}
