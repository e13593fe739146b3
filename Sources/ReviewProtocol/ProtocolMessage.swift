package import Bibliography

/// Something to say about a protocol: what is wrong at which place, and what to do.
package struct ProtocolMessage: Sendable, Equatable {
  package let code: Code
  package let severity: Severity
  /// The part of the document it is about.
  package let path: ProtocolPath
  /// Line, column, what is wrong and what to do.
  package var problem: Problem

  /// How many are kept for one file. More help nobody, and a file of the wrong kind can have millions.
  static let most = 5_000

  /// How much it weighs.
  package enum Severity: String, Sendable, CaseIterable {
    /// The protocol can't be registered so.
    case error
    /// A place that the author has still to fill in. The protocol can't be registered so.
    case open
    /// The method asks for something else, or a reader will. The protocol can be registered so.
    case warning
  }

  init(
    _ code: Code, _ severity: Severity, path: ProtocolPath, place: Place?, _ what: String, text: String? = nil,
    remedy: String
  ) {
    self.code = code
    self.severity = severity
    self.path = path
    problem = Problem(what, line: place?.line, column: place?.column, text: text, remedy: remedy)
  }
}

extension ProtocolMessage {
  /// What is said, as a short name that scripts can rely on.
  package struct Code: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
  }
}

extension ProtocolMessage.Code {
  // How the text is written.
  static let tooMany = Self(rawValue: "too-many")
  static let syntax = Self(rawValue: "syntax")
  static let alias = Self(rawValue: "alias")
  static let duplicateKey = Self(rawValue: "duplicate-key")
  static let unknownKey = Self(rawValue: "unknown-key")
  static let missing = Self(rawValue: "missing")
  static let wrongType = Self(rawValue: "wrong-type")
  static let unknownValue = Self(rawValue: "unknown-value")
  static let placeholder = Self(rawValue: "placeholder")
}
