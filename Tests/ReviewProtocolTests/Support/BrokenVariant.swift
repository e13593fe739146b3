import ReviewProtocol
import Testing

/// The complete protocol with a mistake in it, and what has to be said about it.
struct BrokenVariant: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: [Expectation]
  /// Edits whose text is not there exactly once: a mistake in the test.
  let astray: [String]

  var testDescription: String { name }

  init(_ name: String, _ old: String, _ new: String, _ expected: Expectation...) {
    self.init(name, [(old, new)], expected)
  }

  /// - Parameter edits: texts of the complete protocol, each there exactly once, with what replaces them.
  init(_ name: String, _ edits: [(String, String)], _ expected: [Expectation]) {
    self.name = name
    self.expected = expected
    text = edits.reduce(GardenProtocol.text) { $0.replacing($1.0, with: $1.1) }
    astray = edits.map(\.0).filter { GardenProtocol.text.ranges(of: $0).count != 1 }
  }
}

/// A message that must come.
struct Expectation: Sendable {
  let severity: ProtocolMessage.Severity
  let code: String
  /// A text that stands in the line which the message must name.
  let marker: String
  /// Which of several lines with that text, from 1; 0 when there is one only.
  let occurrence: Int
  /// Words that the message must say.
  let words: [String]

  static func error(_ code: String, at marker: String, _ occurrence: Int = 0, _ words: String...) -> Expectation {
    Expectation(severity: .error, code: code, marker: marker, occurrence: occurrence, words: words)
  }

  static func warning(_ code: String, at marker: String, _ occurrence: Int = 0, _ words: String...) -> Expectation {
    Expectation(severity: .warning, code: code, marker: marker, occurrence: occurrence, words: words)
  }

  static func open(_ code: String, at marker: String, _ occurrence: Int = 0, _ words: String...) -> Expectation {
    Expectation(severity: .open, code: code, marker: marker, occurrence: occurrence, words: words)
  }

  /// The line of the marker, counted from 1.
  func line(in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains(marker) }.map { $0.offset + 1 }
    if occurrence == 0 { return lines.count == 1 ? lines[0] : nil }
    return lines.count >= occurrence ? lines[occurrence - 1] : nil
  }
}
