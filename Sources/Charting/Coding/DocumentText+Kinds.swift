extension DocumentText {
  /// The abstract of a record: its units are sentences.
  package static func abstract(_ record: Int, label: String, text: String) -> DocumentText {
    DocumentText(
      .abstract(record), label: label, source: "R\(record)", text: text, units: numbered(DocumentUnits.sentences(text)))
  }

  /// The full text of a record as text: its units are paragraphs.
  package static func fullText(_ record: Int, label: String, text: String) -> DocumentText {
    DocumentText(
      .fullText(record), label: label, source: "R\(record)", text: text, units: numbered(DocumentUnits.paragraphs(text))
    )
  }

  /// A transcript: its units are turns.
  ///
  /// - Parameters:
  ///   - source: id of the record it belongs to, else its name.
  ///   - turns: who speaks, and where the words stand.
  ///   - participants: those who are not interviewers, by the names that the turns have.
  package static func transcript(
    _ name: String, label: String, source: String, text: String, turns: [(speaker: String, range: Range<Int>)],
    participants: [Voice]
  ) -> DocumentText {
    let known = Dictionary(
      participants.map { ($0.participant?.lowercased() ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    return DocumentText(
      .transcript(name), label: label, source: source, text: text,
      units: turns.enumerated().map { place, turn in
        Unit(
          number: place + 1, passage: Passage(turn.range), speaker: turn.speaker,
          voice: known[turn.speaker.lowercased()])
      }, participants: participants)
  }

  private static func numbered(_ passages: [Passage]) -> [Unit] {
    passages.enumerated().map { Unit(number: $0 + 1, passage: $1) }
  }
}
