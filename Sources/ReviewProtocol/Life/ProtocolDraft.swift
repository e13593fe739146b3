/// A protocol as it is written now, before it is registered or recorded as an amendment.
package struct ProtocolDraft: Sendable {
  package let document: ProtocolDocument
  /// Number of the version in force, which it would amend; `nil` when none is registered.
  package let amends: Int?

  package init(_ document: ProtocolDocument, amends: Int?) {
    self.document = document
    self.amends = amends
  }

  /// What stands in the place of version, day and hash: `Draft, not registered.`
  package var mark: String {
    amends.map { "Draft of an amendment of version \($0), not recorded." } ?? "Draft, not registered."
  }

  /// What is left to do before it can be registered; `nil` when nothing is.
  ///
  /// What could not be read is missing from the document, which a reader could take for left out.
  var whatIsLeft: String? {
    let errors = document.messages(.error).count
    let open = document.messages(.open).count
    let parts = [
      errors > 0 ? "\(errors) \(errors == 1 ? "error" : "errors")" : nil,
      open > 0 ? "\(open) \(open == 1 ? "place" : "places") to fill in" : nil,
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "It has \(parts.joined(separator: " and "))"
      + (errors > 0 ? "; what can’t be read is missing here." : ".")
  }
}
