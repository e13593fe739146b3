internal import Bibliography

extension Excerpt {
  /// What a table shows where nobody said whose view it is.
  package static let unstated = "not stated"
  /// What a table shows where coders said different things.
  package static let disputed = "coders differ"

  /// The excerpt as passages of the team's coding: one for each code and each participant who speaks in it.
  ///
  /// - Parameters:
  ///   - source: id of the source.
  ///   - speaker: who speaks in a passage, where the text says it.
  package func teamPassages(source: String, speaker: (Passage) -> Voice?) -> [(code: CodePath, passage: CodedPassage)] {
    teamCodes.flatMap { code -> [(CodePath, CodedPassage)] in
      let own = codings.filter { $0.code.isWithin(code) }
      // The team may settle on a code that nobody gave.
      let voices = (own.isEmpty ? codings : own).map { $0.voice.filled(from: speaker($0.passage)) }
      return voices.map { $0.participant ?? source }.uniqued.map { participant in
        let said = voices.filter { ($0.participant ?? source) == participant }
        return (
          code,
          CodedPassage(
            code: code.path, group: Excerpt.one(said.compactMap(\.group)),
            setting: Excerpt.one(said.compactMap(\.setting)), participant: participant, source: source)
        )
      }
    }
  }

  private static func one(_ said: [String]) -> String {
    let different = said.uniqued
    return different.isEmpty ? unstated : different.count == 1 ? different[0] : disputed
  }
}
