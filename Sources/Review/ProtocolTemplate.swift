import Foundation

/// The commented protocol that a new review begins with.
package enum ProtocolTemplate: String, CaseIterable, Sendable {
  /// All parts that JBI asks of a scoping review's protocol.
  case jbi

  /// The document, with the review's title filled in.
  package func text(title: String) -> String {
    let template = String(decoding: PackageResources.jbi_yaml, as: UTF8.self)
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return template.replacing("{{title}}", with: quoted)
  }
}
