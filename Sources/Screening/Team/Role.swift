/// What a person is in a review. One person may have several roles.
package enum Role: String, Sendable, CaseIterable, Codable {
  case owner
  case protocolAuthor = "protocol author"
  case reviewer
  case arbiter
  case librarian
  case observer

  /// Reads `protocol author`, `protocol-author` or `Protocol Author`.
  package init?(_ text: String) {
    self.init(rawValue: text.foldedName.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " "))
  }
}
