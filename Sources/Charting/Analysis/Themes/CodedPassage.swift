/// A passage with a code, and who speaks in it.
package struct CodedPassage: Sendable, Equatable {
  /// The path of the code: `relationships/trust`.
  package var code: String
  /// Whose view it is: `peers`, `supervisors`, `clients`.
  package var group: String
  /// The kind of service or place.
  package var setting: String
  /// The participant, or the source where participants aren't told apart.
  package var participant: String
  /// Id of the source.
  package var source: String

  package init(code: String, group: String, setting: String, participant: String, source: String) {
    self.code = code
    self.group = group
    self.setting = setting
    self.participant = participant
    self.source = source
  }
}
