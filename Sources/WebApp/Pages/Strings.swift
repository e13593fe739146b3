internal import Bibliography
internal import Foundation

/// All words of the pages in one place, the folder `words`: for templates as `[[key]]`, for scripts those that begin with `js.`.
struct Strings: Sendable {
  private let texts: [String: String]

  /// - Parameter files: JSON objects of texts, by their names.
  /// - Throws: ``Problem`` when one isn't, or two have the same key.
  init(files: [String: [UInt8]]) throws {
    var texts: [String: String] = [:]
    for (name, json) in files.sorted(by: { $0.key < $1.key }) {
      guard let own = try? JSONDecoder().decode([String: String].self, from: Data(json)) else {
        throw Problem("the words of the pages can't be read", file: name, remedy: "It takes one object of texts.")
      }
      if let twice = own.keys.first(where: { texts[$0] != nil }) {
        throw Problem("“\(twice)” has a text already", file: name, remedy: "Keep one of the two.")
      }
      texts.merge(own) { a, _ in a }
    }
    self.texts = texts
  }

  var keys: [String] { texts.keys.sorted() }

  /// The text of a key; the key itself where there is none, which tests look for.
  subscript(_ key: String) -> String { texts[key] ?? key }

  /// The text of a key with `{name}` filled in. With `count`, the text of `key.one` where it is 1.
  func callAsFunction(_ key: String, _ values: [String: String] = [:], count: Int? = nil) -> String {
    var text = count == 1 ? texts[key + ".one"] ?? self[key] : self[key]
    if let count { text = text.replacing("{count}", with: count.grouped) }
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// A template with its words in place.
  ///
  /// - Throws: ``Problem`` naming a key that has no text.
  func filled(_ template: String, of name: String) throws -> String {
    var out = ""
    var rest = template[...]
    while let start = rest.range(of: "[["), let end = rest[start.upperBound...].range(of: "]]") {
      let key = String(rest[start.upperBound..<end.lowerBound])
      guard let text = texts[key] else {
        throw Problem("“\(key)” has no text", file: name, remedy: "Add it to the folder `words`.")
      }
      out += rest[..<start.lowerBound] + text.htmlEscaped
      rest = rest[end.upperBound...]
    }
    return out + rest
  }

  /// A module that scripts import: `words["…"]`.
  var script: String {
    let own = texts.filter { $0.key.hasPrefix("js.") }.sorted { $0.key < $1.key }
    let members = own.map { (name: String($0.key.dropFirst(3)), value: JSONValue.string($0.value)) }
    return "export const words = \(JSONValue.object(members).jsonText);\n"
  }
}

extension String {
  /// Safe inside HTML text and attributes.
  fileprivate var htmlEscaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension Int {
  /// `12,345`
  var grouped: String {
    let digits = String(magnitude)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return (self < 0 ? "−" : "") + out
  }
}
