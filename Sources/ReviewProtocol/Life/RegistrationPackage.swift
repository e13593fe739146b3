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
    document.addTitle(content)
    document.addVersion(version, by: content.authors)
    document.addFront(content, deposits: deposits, versions: versions.count)
    document.addBody(content)
    document.addAmendments(versions, by: content.authors)
    return document.text
  }

  /// The same document of a draft, as far as it can be read, marked as one.
  package static func markdown(draft: ProtocolDraft, deposits: [ProtocolDeposit]) -> String {
    let content = draft.document.content
    var document = MarkdownDocument()
    document.addTitle(content)
    document.addDraftMark(draft)
    document.addFront(content, deposits: deposits, versions: draft.amends ?? 0)
    document.addBody(content)
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
    return pretty(value)
  }

  /// A draft as one JSON object: `draft`, true; `amends`, a number of a version or null; `complete`; `protocol`, the values.
  package static func json(draft: ProtocolDraft) -> String {
    pretty(
      .object([
        ("draft", .bool(true)), ("amends", draft.amends.map { .number(String($0)) } ?? .null),
        ("complete", .bool(draft.document.isComplete)), ("protocol", draft.document.value.json),
      ]))
  }

  private static func pretty(_ value: JSONValue) -> String {
    var output: [UInt8] = []
    JSONText.pretty(value, into: &output)
    return String(decoding: output, as: UTF8.self) + "\n"
  }
}

extension MarkdownDocument {
  /// Everything between the registration and the amendments.
  fileprivate mutating func addBody(_ content: ReviewProtocol) {
    addQuestions(content)
    addEligibility(content)
    addSearch(content)
    addSelection(content)
    addCharting(content)
    addCodebooks(content.codebooks)
    addAppraisal(content.appraisal)
    addPresentation(content)
    addBackMatter(content)
    addReferences(content.references)
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
