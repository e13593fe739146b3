import Bibliography
import ReviewProtocol

extension GardenProtocol {
  /// The codes of what is said after one text was replaced by another.
  static func said(replacing old: String, with new: String) -> [String] {
    ProtocolDocument(Array(text.replacing(old, with: new).utf8)).messages.map(\.code.rawValue)
  }
}

extension JSONValue {
  /// The value once for each value in it, with that one replaced.
  func replacingEach(with other: JSONValue) -> [JSONValue] {
    switch self {
    case .null, .bool, .number, .string: [other]
    case .array(let elements):
      [other]
        + elements.indices.flatMap { index in
          elements[index].replacingEach(with: other).map { new in
            var elements = elements
            elements[index] = new
            return .array(elements)
          }
        }
    case .object(let members):
      [other]
        + members.indices.flatMap { index in
          members[index].value.replacingEach(with: other).map { new in
            var members = members
            members[index].value = new
            return .object(members)
          }
        }
    }
  }

  /// The object once for each member at any depth, without that member.
  var withoutEachMember: [(name: String, rest: JSONValue)] {
    switch self {
    case .null, .bool, .number, .string: []
    case .array(let elements):
      elements.indices.flatMap { index in
        elements[index].withoutEachMember.map { name, rest in
          var elements = elements
          elements[index] = rest
          return (name, .array(elements))
        }
      }
    case .object(let members):
      members.indices.flatMap { index -> [(name: String, rest: JSONValue)] in
        let member = members[index]
        let inner = member.value.withoutEachMember.map { name, rest in
          var members = members
          members[index].value = rest
          return (name: "\(member.name).\(name)", rest: JSONValue.object(members))
        }
        var fewer = members
        fewer.remove(at: index)
        return [(member.name, .object(fewer))] + inner
      }
    }
  }
}

/// A protocol of about ten thousand lines.
enum LongProtocol {
  static let fields = 900
  static let codes = 1500

  static let text: String = {
    let form = (1...fields).map { number in
      """
          - id: field-\(number)
            label: Field \(number)
            type: single
            question: [Q1, Q1a, Q2]
            definition: What is charted in field \(number).
            values: [present, absent, unclear]

      """
    }
    let book = (1...codes).map { number in
      """
            - id: code-\(number)
              label: Code \(number)
              definition: When code \(number) applies.

      """
    }
    return GardenProtocol.text
      .replacing("    - {id: country,", with: form.joined() + "    - {id: country,")
      .replacing("      - id: grow\n", with: book.joined() + "      - id: grow\n")
  }()
}
