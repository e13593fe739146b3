package import Bibliography

/// A protocol as its author wrote it, freed from the accidents of writing: comments, order of keys, ways of quoting,
/// shorthand. Two texts with the same value are the same protocol.
package indirect enum ProtocolValue: Sendable, Equatable {
  case text(String)
  case integer(Int)
  case flag(Bool)
  /// Between 0 and 1.
  case share(Double)
  case list([ProtocolValue])
  /// Members in the order of the shape; absent ones are left out.
  case group([Member])

  package struct Member: Sendable, Equatable {
    package let key: String
    package let value: ProtocolValue
  }

  package subscript(_ key: String) -> ProtocolValue? {
    guard case .group(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of a list, nothing else has any.
  package var elements: [ProtocolValue] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// As JSON. Absent values are left out, so that keys which a later version of Winnow adds don't change older protocols.
  package var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .number(String(number))
    case .flag(let flag): .bool(flag)
    case .share(let share): .number(share.description)
    case .list(let elements): .array(elements.map(\.json))
    case .group(let members): .object(members.map { ($0.key, $0.value.json) })
    }
  }
}

extension ProtocolValue {
  /// The canonical form: JSON without blanks, keys sorted by their bytes, in UTF-8. Its SHA-256 names a registered version.
  package var canonicalText: String { sorted.json.jsonText }

  private var sorted: ProtocolValue {
    switch self {
    case .text, .integer, .flag, .share: self
    case .list(let elements): .list(elements.map(\.sorted))
    case .group(let members):
      .group(
        members.map { Member(key: $0.key, value: $0.value.sorted) }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    }
  }
}
