import Foundation

/// The commented protocol that a new review begins with.
package enum ProtocolTemplate: String, CaseIterable, Sendable {
  /// All parts that JBI asks of a scoping review's protocol.
  case jbi
  /// The fewest lines with which a protocol can be registered.
  case minimal

  /// The document, with the review's title filled in.
  package func text(title: String) -> String {
    let bytes =
      switch self {
      case .jbi: PackageResources.jbi_yaml
      case .minimal: PackageResources.minimal_yaml
      }
    let template = String(decoding: bytes, as: UTF8.self)
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return template.replacing("{{title}}", with: quoted)
  }
}
