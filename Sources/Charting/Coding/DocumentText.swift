package import Bibliography

/// A document's text, cut into units.
///
/// Places are counted in Unicode scalars, as `Array.from(text)` counts in a browser.
package struct DocumentText: Sendable {
  package let document: CodedDocument
  /// What people call it: the source's short citation, or the transcript's name.
  package let label: String
  /// Id of the source it belongs to: `R12`, or the transcript's name.
  package let source: String
  package let text: String
  /// Where two coders are compared: sentences of an abstract, paragraphs of a full text, turns of a transcript. In order, and
  /// none overlaps another.
  package let units: [Unit]
  /// The people a transcript is from, whether or not they speak in it.
  package let participants: [Voice]
  private let scalars: [Unicode.Scalar]
  /// Where characters begin, and the end of the text.
  private let boundaries: [Int]

  package struct Unit: Sendable, Equatable {
    /// From 1.
    package let number: Int
    package let passage: Passage
    /// Who speaks, as the transcript writes it.
    package let speaker: String?
    /// Who that is, where the transcript says it.
    package let voice: Voice?

    package init(number: Int, passage: Passage, speaker: String? = nil, voice: Voice? = nil) {
      self.number = number
      self.passage = passage
      self.speaker = speaker
      self.voice = voice
    }
  }

  package init(
    _ document: CodedDocument, label: String, source: String, text: String, units: [Unit], participants: [Voice] = []
  ) {
    self.document = document
    self.label = label
    self.source = source
    self.text = text
    self.units = units
    self.participants = participants
    scalars = Array(text.unicodeScalars)
    var boundaries = [0]
    for character in text { boundaries.append(boundaries[boundaries.count - 1] + character.unicodeScalars.count) }
    self.boundaries = boundaries
  }

  /// How many scalars it has.
  package var length: Int { scalars.count }

  /// The words of a passage; empty where it lies outside of the text.
  package func quote(_ passage: Passage) -> String {
    guard passage.start >= 0, passage.start < passage.end, passage.end <= scalars.count else { return "" }
    return String(String.UnicodeScalarView(scalars[passage.start..<passage.end]))
  }

  /// The passage with whole characters, without white space at its ends.
  ///
  /// - Throws: ``Problem`` when it lies outside of the text or holds nothing but white space.
  package func checked(_ passage: Passage) throws(Problem) -> Passage {
    guard passage.start >= 0, passage.start < passage.end, passage.end <= scalars.count else {
      throw Problem(
        "\(document.text) has no passage from \(passage.start) to \(passage.end)",
        remedy: "Its text has \(scalars.count) characters (Unicode scalars); nothing was recorded.")
    }
    var first = boundaries[place(of: passage.start)]
    var last = boundaries[place(of: passage.end - 1) + 1]
    while first < last, scalars[first].properties.isWhitespace { first += 1 }
    while last > first, scalars[last - 1].properties.isWhitespace { last -= 1 }
    guard first < last else {
      throw Problem("the passage holds nothing but blanks", remedy: "Choose words; nothing was recorded.")
    }
    return Passage(first, last)
  }

  /// The number of the character that a scalar belongs to.
  private func place(of scalar: Int) -> Int {
    var (low, high) = (0, boundaries.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= scalar { low = middle } else { high = middle }
    }
    return low
  }

  /// The units that a passage touches.
  package func units(of passage: Passage) -> [Unit] { units.filter { $0.passage.overlaps(passage) } }

  /// Who speaks in a passage: the participant of the turn with the most of it; `nil` where nobody is named.
  package func voice(of passage: Passage) -> Voice? {
    let turns = units.filter { $0.voice != nil && $0.passage.overlaps(passage) }
    return turns.max { $0.passage.shared(with: passage) < $1.passage.shared(with: passage) }?.voice
  }
}
