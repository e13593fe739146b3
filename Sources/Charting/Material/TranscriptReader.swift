package import Bibliography

/// A transcript read from text.
///
/// A turn begins with a line `Name: words` and goes on until the next one. Participants may be named on top, between two lines of
/// three dashes, as `Name: group, setting`.
package struct TranscriptReading: Sendable, Equatable {
  package var transcript: Transcript
  /// Lines that could not be used, with what to do about them.
  package var refused: [Problem] = []
  /// Speakers who are not among the participants, where there are any.
  package var strangers: [String] = []

  /// - Parameters:
  ///   - participants: those named beside the text; they come before those named in it.
  package init(_ text: String, name: String, participants: [Transcript.Participant] = []) {
    var lines = TranscriptLines(text)
    var refused: [Problem] = []
    let known = TranscriptReading.participants(&lines, beside: participants, &refused)
    var turns = TranscriptTurns(names: known.map { $0.name.lowercased() })
    lines.rest { turns.take($0) }
    turns.close()
    if let first = turns.unspoken {
      refused.append(
        Problem(
          "nobody says this: it stands before the first name", line: first.number, text: first.text,
          remedy: "Begin each turn with who speaks: “Name: words”; the line was passed over."))
    }
    transcript = Transcript(name: name, text: lines.body, turns: turns.turns, participants: known)
    self.refused = refused
    guard !known.isEmpty else { return }
    strangers = turns.turns.filter { transcript.participant(of: $0) == nil }.map(\.speaker).uniqued
  }

  /// Takes the participants from the top of the text, if they are there.
  private static func participants(
    _ lines: inout TranscriptLines, beside: [Transcript.Participant], _ refused: inout [Problem]
  ) -> [Transcript.Participant] {
    var known = beside
    for line in lines.takeTop() where !line.text.trimmed.isEmpty {
      let parts = line.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
      guard parts.count == 2, !parts[0].isEmpty else {
        refused.append(
          Problem(
            "is no participant", line: line.number, text: line.text,
            remedy: "Write “Name: group, setting” between the two lines of dashes; the line was passed over."))
        continue
      }
      guard !known.contains(where: { $0.name.lowercased() == parts[0].lowercased() }) else {
        refused.append(
          Problem(
            "this participant is named already", line: line.number, text: parts[0],
            remedy: "Name each once; the line was passed over."))
        continue
      }
      let said = parts[1].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
      known.append(
        Transcript.Participant(
          parts[0], group: said.first?.nilWhenEmpty, setting: said.count > 1 ? said[1].nilWhenEmpty : nil))
    }
    return known
  }
}

/// A text line by line, with the place of each in what is kept of it.
struct TranscriptLines {
  struct Line {
    /// In the file, counted from 1.
    let number: Int
    let text: String
    /// Where it begins, in Unicode scalars of the body.
    let start: Int
  }

  private let lines: [String]
  /// Lines on top that are about participants, dashes included.
  private var top = 0

  init(_ text: String) {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var (lines, line, wasReturn) = ([String](), String.UnicodeScalarView(), false)
    for scalar in scalars {
      defer { wasReturn = scalar == "\r" }
      if scalar == "\n" && wasReturn { continue }
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    self.lines = lines + [String(line)]
  }

  /// What is between two lines of dashes on top, which then no longer belongs to the body.
  mutating func takeTop() -> [Line] {
    guard let first = lines.firstIndex(where: { !$0.trimmed.isEmpty }), lines[first].trimmed == "---",
      let last = lines[(first + 1)...].firstIndex(where: { $0.trimmed == "---" })
    else { return [] }
    top = last + 1
    return ((first + 1)..<last).map { Line(number: $0 + 1, text: lines[$0], start: 0) }
  }

  /// The text without its top.
  var body: String { lines[top...].joined(separator: "\n") }

  /// Goes through the lines of the body.
  func rest(_ take: (Line) -> Void) {
    var start = 0
    for number in top..<lines.count {
      take(Line(number: number + 1, text: lines[number], start: start))
      start += lines[number].unicodeScalars.count + 1
    }
  }
}
