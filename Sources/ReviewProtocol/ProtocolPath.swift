/// Where in a protocol a value stands: keys and positions from the root, `criteria[2].wording`.
package struct ProtocolPath: Sendable, Hashable, CustomStringConvertible {
  package enum Step: Sendable, Hashable {
    case key(String)
    /// Position in a list, from 0.
    case position(Int)
  }

  package let steps: [Step]

  package static let root = ProtocolPath(steps: [])

  package subscript(_ key: String) -> ProtocolPath { ProtocolPath(steps: steps + [.key(key)]) }

  package subscript(_ position: Int) -> ProtocolPath { ProtocolPath(steps: steps + [.position(position)]) }

  /// The path one step shorter; `nil` at the root.
  var parent: ProtocolPath? { steps.isEmpty ? nil : ProtocolPath(steps: Array(steps.dropLast())) }

  package var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .position(let position): text += "[\(position)]"
      }
    }
  }
}
