internal import Bibliography

/// What an author hands to a registry: the whole protocol as a document and as data.
package enum RegistrationPackage {
  /// The protocol as a Markdown document in the order of the JBI Manual, with its version, hash and amendments.
  ///
  /// The same input gives the same bytes. Parts that the author left out have no heading, except those that JBI asks of
  /// every protocol: they say that nothing is stated.
  ///
  /// - Parameters:
  ///   - versions: all versions up to the one shown, oldest first.
  package static func markdown(versions: [ProtocolVersion], deposits: [ProtocolDeposit]) -> String {
    guard let version = versions.last else { return "" }
    let content = version.document.content
    var document = MarkdownDocument()
    document.addFront(content, version: version, deposits: deposits)
    document.addQuestions(content)
    document.addEligibility(content)
    document.addSearch(content)
    document.addSelection(content)
    document.addCharting(content)
    document.addCodebooks(content.codebooks)
    document.addAppraisal(content.appraisal)
    document.addPresentation(content)
    document.addBackMatter(content)
    document.addAmendments(versions, by: content.authors)
    return document.text
  }

  /// The same as one JSON object: `version`, `sha256`, `registered`, `deposits`, `amendments` and `protocol`, the values.
  package static func json(versions: [ProtocolVersion], deposits: [ProtocolDeposit]) -> String {
    guard let version = versions.last else { return "{}\n" }
    let value = JSONValue.object([
      ("version", .number(String(version.number))), ("sha256", .string(version.sha256)),
      ("registered", .object([("at", .string(version.at)), ("by", .string(version.by))])),
      ("deposits", .array(deposits.map(\.json))),
      ("amendments", .array(versions.filter { $0.number > 1 }.map(\.amendmentJSON))),
      ("protocol", version.document.value.json),
    ])
    var output: [UInt8] = []
    JSONText.pretty(value, into: &output)
    return String(decoding: output, as: UTF8.self) + "\n"
  }
}

extension ProtocolVersion {
  fileprivate var amendmentJSON: JSONValue {
    .object([
      ("version", .number(String(number))), ("at", .string(at)), ("by", .string(by)),
      ("reason", reason.map { .string($0) } ?? .null), ("changes", .array(changes.map { .string($0) })),
    ])
  }
}

extension ProtocolDeposit {
  fileprivate var json: JSONValue {
    func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return .object([
      ("version", .number(String(version))), ("registry", .string(registry)), ("id", optional(id)),
      ("url", optional(url)), ("date", optional(date)),
    ])
  }
}
