import Foundation

/// A commented protocol that a new review begins with.
package enum ProtocolTemplate: String, CaseIterable, Sendable {
  /// All parts that JBI asks of a scoping review's protocol.
  case jbi
  /// The fewest lines with which a protocol can be registered.
  case minimal

  /// The document, with the review's title filled in, or a place for it.
  package func text(title: String?) -> String {
    let bytes =
      switch self {
      case .jbi: PackageResources.jbi_yaml
      case .minimal: PackageResources.minimal_yaml
      }
    let quoted = title.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
    return String(decoding: bytes, as: UTF8.self)
      .replacing("{{title}}", with: quoted ?? "\"<Population, concept and context: a scoping review>\"")
  }
}
