/// Text of a report. It is written as a string literal, into which numbers come only with what they were counted from, and words
/// of people only marked as such:
///
///     "\(flow.number(.recordsScreened)) records were screened by \(given: name)."
package struct Prose: Sendable, Equatable {
  package var runs: [Run]

  package init(_ runs: [Run] = []) { self.runs = runs }

  /// A piece of text of one kind.
  package enum Run: Sendable, Equatable {
    /// Words of the program.
    case words(String)
    /// Words of the program that stand out.
    case strong(String)
    /// Words of people: of the protocol, of a record, of a reason.
    case given(String)
    case number(Counted)
    /// Names and texts for machines: a hash, a command.
    case code(String)
    case link(String, to: String)
    /// What can't be filled in, and where it would be entered.
    case missing(String)
  }

  /// The text without its marks.
  package var plain: String { runs.map(\.text).joined() }

  package var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }

  package static func given(_ text: String) -> Prose { Prose([.given(text)]) }

  package static func missing(_ text: String) -> Prose { Prose([.missing(text)]) }

  package static func + (a: Prose, b: Prose) -> Prose { Prose(a.runs + b.runs) }
}

extension Prose.Run {
  package var text: String {
    switch self {
    case .words(let text), .strong(let text), .given(let text), .code(let text), .link(let text, _): text
    case .number(let counted): counted.text
    case .missing(let text): "Not filled: \(text)"
    }
  }
}

extension Prose: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { runs = value.isEmpty ? [] : [.words(value)] }

  package init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { runs.append(.words(literal)) } }

    package mutating func appendInterpolation(_ number: Counted) { runs.append(.number(number)) }

    package mutating func appendInterpolation(_ prose: Prose) { runs += prose.runs }

    package mutating func appendInterpolation(given text: String) { runs.append(.given(text)) }

    package mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }

    package mutating func appendInterpolation(code text: String) { runs.append(.code(text)) }

    package mutating func appendInterpolation(missing text: String) { runs.append(.missing(text)) }

    package mutating func appendInterpolation(link text: String, to address: String) {
      runs.append(.link(text, to: address))
    }
  }
}

extension [Prose] {
  /// The texts one after the other, with words between.
  package func joined(_ separator: Prose) -> Prose {
    Prose(Array<Prose.Run>(map(\.runs).joined(separator: separator.runs)))
  }

  /// `a, b and c`.
  package var listed: Prose {
    count < 2 ? joined("") : Array(dropLast()).joined(", ") + " and " + self[count - 1]
  }
}
