internal import Bibliography

/// The shape of a protocol as a JSON Schema, which editors use to complete keys and to underline mistakes.
///
/// Draft 7, which editors know best. The reader is more lenient in the spelling of words (`Inclusion`, `full text`) than the
/// schema, which shows the spelling to use.
package enum ProtocolSchema {
  /// The schema as a JSON text with a line break at its end; always the same bytes.
  package static var json: String {
    var output: [UInt8] = []
    JSONText.pretty(schema, into: &output)
    return String(decoding: output, as: UTF8.self) + "\n"
  }

  private static var schema: JSONValue {
    var groups: [GroupShape] = []
    collect(ProtocolShape.document, into: &groups)
    let head: [(String, JSONValue)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("Protocol of a scoping review")),
      ("description", .string("The protocol of a scoping review after the JBI Manual, as Winnow reads it.")),
    ]
    let definitions = groups.dropFirst().map { ($0.name, JSONValue.object(members(of: $0))) }
    return .object(head + members(of: ProtocolShape.document) + [("definitions", .object(definitions))])
  }

  /// The group and those inside it in the order of the document, each once.
  private static func collect(_ group: GroupShape, into groups: inout [GroupShape]) {
    guard !groups.contains(where: { $0.name == group.name }) else { return }
    groups.append(group)
    for key in group.keys {
      switch key.shape {
      case .group(let inner): collect(inner, into: &groups)
      case .groups(let inner): collect(inner(), into: &groups)
      case .text, .lines, .identifier, .reference, .choice, .flag, .integer, .share, .date, .list: break
      }
    }
  }

  private static func members(of group: GroupShape) -> [(String, JSONValue)] {
    let required = group.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    return [
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .object(group.keys.map { ($0.name, property($0)) })),
    ] + (required.isEmpty ? [] : [("required", .array(required))])
  }

  private static func property(_ key: KeyShape) -> JSONValue {
    let forms = forms(of: key.shape, isRequired: key.isRequired) + (key.isRequired ? [] : [type("null")])
    if forms.count == 1, case .object(let only) = forms[0] {
      return .object([("description", .string(key.about))] + only)
    }
    return .object([("description", .string(key.about)), ("anyOf", .array(forms))])
  }

  /// The ways in which a value may be written.
  private static func forms(of shape: Shape, isRequired: Bool) -> [JSONValue] {
    switch shape {
    case .text, .lines: [.object([("type", .array(["string", "number", "boolean"].map { .string($0) }))])]
    case .identifier: [identifier]
    case .reference(let referent): referent.isName ? [.object([("type", .string("string"))])] : [identifier]
    case .choice(let words): [.object([("enum", .array(words.map { .string($0) }))]), placeholder]
    case .flag: [.object([("enum", .array([.bool(true), .bool(false), .string("yes"), .string("no")]))]), placeholder]
    case .integer(let range): [bounded("integer", "\(range.lowerBound)", "\(range.upperBound)"), placeholder]
    case .share: [bounded("number", "0", "1"), pattern(#"^[0-9]+([.,][0-9]+)? ?%$"#), placeholder]
    // An editor may take 2026 for a number.
    case .date: [pattern(#"^\d{4}(-\d{2}(-\d{2})?)?$"#), bounded("integer", "1000", "9999"), placeholder]
    case .list(let element):
      list(of: forms(of: element.shape, isRequired: true) + [type("null")], isRequired)
        + forms(of: element.shape, isRequired: true)
    case .group(let group): entry(group)
    case .groups(let group): list(of: entry(group()), isRequired)
    }
  }

  /// A group, or the text that may stand for it.
  private static func entry(_ group: GroupShape) -> [JSONValue] {
    let reference = JSONValue.object([("$ref", .string("#/definitions/\(group.name)"))])
    return [reference] + (group.shorthand.flatMap { group[$0] }.map { forms(of: $0.shape, isRequired: true) } ?? [])
  }

  private static func list(of forms: [JSONValue], _ isRequired: Bool) -> [JSONValue] {
    let items: JSONValue = forms.count == 1 ? forms[0] : .object([("anyOf", .array(forms))])
    let members: [(String, JSONValue)] = [("type", .string("array")), ("items", items)]
    return [.object(members + (isRequired ? [("minItems", .number("1"))] : []))]
  }

  private static let identifier = JSONValue.object([
    ("type", .array([.string("string"), .string("integer")])), ("pattern", .string(#"^(\S+|<.*>)$"#)),
  ])

  /// A place to fill in, as templates have it: reported when the protocol is checked, not underlined while it is written.
  private static let placeholder = pattern("^<.*>$")

  private static func type(_ name: String) -> JSONValue { .object([("type", .string(name))]) }

  private static func pattern(_ pattern: String) -> JSONValue {
    .object([("type", .string("string")), ("pattern", .string(pattern))])
  }

  private static func bounded(_ type: String, _ low: String, _ high: String) -> JSONValue {
    .object([("type", .string(type)), ("minimum", .number(low)), ("maximum", .number(high))])
  }
}
