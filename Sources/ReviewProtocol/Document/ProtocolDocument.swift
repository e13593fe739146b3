internal import Bibliography

/// A protocol read from YAML: its values, where they stand, and everything there is to say about it.
package struct ProtocolDocument: Sendable {
  /// What the author wrote, as values.
  package let value: ProtocolValue
  package let content: ReviewProtocol
  /// In the order of the text.
  package let messages: [ProtocolMessage]
  private let places: [ProtocolPath: Place]

  /// Largest file that is read, in bytes.
  package static let largest = 8 << 20

  /// Reads and checks a text; never throws, what is wrong stands in ``messages``.
  ///
  /// - Parameter file: the name that messages give.
  package init(_ bytes: [UInt8], file: String? = nil) {
    var yaml = YAMLReader()
    var shapes = ShapeReader()
    let root = bytes.count <= ProtocolDocument.largest ? yaml.read(bytes) : nil
    value = root.map { shapes.read($0, as: ProtocolShape.document, at: .root) } ?? .group([])
    content = ReviewProtocol(value)
    places = shapes.places
    var messages = yaml.messages + shapes.messages
    if bytes.count > ProtocolDocument.largest {
      messages.append(
        ProtocolMessage(
          .syntax, .error, path: .root, place: nil, "is larger than 8 MB, which no protocol is",
          remedy: "Check that it is the right file."))
    }
    if root != nil, messages.count < ProtocolMessage.most {
      messages += ProtocolChecks.run(on: content, places: places, unread: shapes.unread)
    }
    self.messages = messages.inOrderOfText.limited.map { message in
      var message = message
      message.problem.file = file
      return message
    }
  }

  /// The place of a value, or of the nearest thing around it that has one.
  package func place(of path: ProtocolPath) -> Place? { places.nearest(path) }

  /// The messages of a severity.
  package func messages(_ severity: ProtocolMessage.Severity) -> [ProtocolMessage] {
    messages.filter { $0.severity == severity }
  }

  /// Whether the protocol can be registered: no errors, nothing left to fill in.
  package var isComplete: Bool { messages.allSatisfy { $0.severity == .warning } }
}

extension [ProtocolPath: Place] {
  /// The place of a path, or of the nearest path around it.
  func nearest(_ path: ProtocolPath) -> Place? {
    var path: ProtocolPath? = path
    while let current = path {
      if let place = self[current] { return place }
      path = current.parent
    }
    return nil
  }
}

extension [ProtocolMessage] {
  /// By line and column; messages about the whole come first.
  var inOrderOfText: [ProtocolMessage] {
    enumerated().sorted {
      ($0.element.problem.line ?? 0, $0.element.problem.column ?? 0, $0.offset)
        < ($1.element.problem.line ?? 0, $1.element.problem.column ?? 0, $1.offset)
    }
    .map(\.element)
  }

  /// The first ones when there are very many, and that there are more.
  var limited: [ProtocolMessage] {
    guard count >= ProtocolMessage.most else { return self }
    // Warnings alone, however many, keep nobody from registering.
    let severity = ProtocolMessage.Severity.allCases.first { severity in contains { $0.severity == severity } }
    let more = ProtocolMessage(
      .tooMany, severity ?? .warning, path: .root, place: nil,
      "there are thousands of messages, of which the first are listed",
      remedy: "Correct these and check again; is it the right file?")
    return [more] + prefix(ProtocolMessage.most)
  }
}
