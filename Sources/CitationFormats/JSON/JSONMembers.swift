internal import Bibliography
import Foundation

extension JSONValue {
  /// The value of a member; `nil` when there is none, when it is `null`, or when this is no object.
  func member(_ path: String...) -> JSONValue? {
    var value = self
    for name in path {
      guard case .object(let members) = value, let found = members.first(where: { $0.name == name }) else { return nil }
      value = found.value
    }
    return value == .null ? nil : value
  }

  /// The text of a member, or the first text of its array; markup and surplus blanks removed, `nil` when empty.
  func line(_ path: String) -> String? {
    guard let text = member(path)?.texts.first else { return nil }
    let plain = InlineMarkup.removed(from: text)
    return plain.isEmpty ? nil : plain
  }

  /// Like ``line(_:)``, but markup stays: for titles and abstracts, which are cleaned when the record is handed out.
  func raw(_ path: String) -> String? {
    guard let text = member(path)?.texts.first.map(InlineMarkup.folded), !text.isEmpty else { return nil }
    return text
  }

  /// All texts of a member's array, or its one text.
  func lines(_ path: String) -> [String] { (member(path)?.texts ?? []).map(\.trimmed).filter { !$0.isEmpty } }

  /// The members of an object.
  var members: [(name: String, value: JSONValue)] {
    if case .object(let members) = self { return members }
    return []
  }

  /// The elements of an array.
  var elements: [JSONValue] {
    if case .array(let values) = self { return values }
    return []
  }

  /// The members whose values are texts or lists of texts and whose names `fields` doesn't hold, as tags.
  func leftovers(besides fields: Set<String>) -> [Tag] {
    members.flatMap { member in
      fields.contains(member.name)
        ? [] : member.value.texts.filter { !$0.isEmpty }.map { Tag(member.name, InlineMarkup.folded($0)) }
    }
  }
}
