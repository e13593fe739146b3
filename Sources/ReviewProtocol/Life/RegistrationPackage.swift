/// What an author hands to a registry: the whole protocol as a document and as data.
package enum RegistrationPackage {
  /// The protocol as a Markdown document in the order of the JBI Manual, with its version, hash and amendments.
  ///
  /// - Parameters:
  ///   - versions: all versions up to the one shown, oldest first.
  package static func markdown(versions: [ProtocolVersion], deposits: [ProtocolDeposit]) -> String {
    ""
  }

  /// The same as one JSON object: `version`, `sha256`, `registered`, `deposits`, `amendments` and `protocol`, the values.
  package static func json(versions: [ProtocolVersion], deposits: [ProtocolDeposit]) -> String {
    ""
  }
}
