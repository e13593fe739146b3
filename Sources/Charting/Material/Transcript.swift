/// An interview or focus group as text: who said what, in turns.
package struct Transcript: Sendable, Equatable {
  /// What one person said until somebody else spoke.
  package struct Turn: Sendable, Equatable {
    package let speaker: String
    /// The words, without the speaker's name; line breaks as in the file.
    package let text: String
    /// Where the words stand, in Unicode scalars of ``Transcript/text``.
    package let range: Range<Int>

    package init(speaker: String, text: String, range: Range<Int>) {
      self.speaker = speaker
      self.text = text
      self.range = range
    }
  }

  /// Somebody who was interviewed.
  package struct Participant: Sendable, Equatable, Codable {
    package var name: String
    /// The stakeholders he or she speaks for: `peer workers`, `supervisors`.
    package var group: String?
    /// `hospital`, `community`.
    package var setting: String?

    package init(_ name: String, group: String? = nil, setting: String? = nil) {
      self.name = name
      self.group = group
      self.setting = setting
    }
  }

  package let name: String
  /// What was said, with the names before it and without the lines about participants; line breaks are `\n`.
  package let text: String
  package let turns: [Turn]
  package let participants: [Participant]

  package init(name: String, text: String, turns: [Turn], participants: [Participant]) {
    self.name = name
    self.text = text
    self.turns = turns
    self.participants = participants
  }

  /// Who spoke in a turn; `nil` for somebody who is no participant, such as the interviewer.
  package func participant(of turn: Turn) -> Participant? {
    let wanted = turn.speaker.lowercased()
    return participants.first { $0.name.lowercased() == wanted }
  }
}
