/// A code that one person gave a passage.
package struct Coding: Sendable, Equatable {
  /// Ledger sequence of the event that gave it.
  package var id: Int
  package var passage: Passage
  /// SHA-256 of the text that was coded.
  package var textHash: String
  /// The words of the passage.
  package var quote: String
  package var code: CodePath
  package var coder: String
  /// Whose view it is, where the coder said so.
  package var voice: Voice
  /// What the coder noted on the passage.
  package var memo: String?

  package init(
    id: Int, passage: Passage, textHash: String, quote: String, code: CodePath, coder: String, voice: Voice = Voice(),
    memo: String? = nil
  ) {
    self.id = id
    self.passage = passage
    self.textHash = textHash
    self.quote = quote
    self.code = code
    self.coder = coder
    self.voice = voice
    self.memo = memo
  }
}

/// Who speaks in a passage, and where; `nil` for what isn't said.
package struct Voice: Sendable, Hashable, Codable {
  /// Stakeholder group: `peers`, `supervisors`, `clients`.
  package var group: String?
  /// The kind of service or place.
  package var setting: String?
  package var participant: String?

  package init(group: String? = nil, setting: String? = nil, participant: String? = nil) {
    self.group = group
    self.setting = setting
    self.participant = participant
  }

  /// What is said here, and of the rest what the other says.
  package func filled(from other: Voice?) -> Voice {
    Voice(
      group: group ?? other?.group, setting: setting ?? other?.setting, participant: participant ?? other?.participant)
  }
}
