internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Screening

/// The description of the API, made from what is registered, so that it can't be out of date.
enum OpenAPI {
  static func document(_ operations: [Operation], version: String) -> JSONValue {
    let paths = operations.map(\.path).uniqued.map { path in
      (
        name: Site.api + path,
        value: JSONValue.object(
          operations.filter { $0.path == path }.map { ($0.method.rawValue.lowercased(), $0.json) })
      )
    }
    return .object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([
          ("title", .string("Winnow")), ("version", .string(version)),
          (
            "description",
            .string(
              "Everything the pages do. Make a token on the page “Account” and send it as `Authorization: Bearer …`. "
                + "What is refused comes as RFC 9457 problem details: `title` says what is wrong, `detail` what to do.")
          ),
        ])
      ),
      ("paths", .object(paths)),
      (
        "components",
        .object([
          (
            "securitySchemes",
            .object([("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))])
          )
        ])
      ),
      ("security", .array([.object([("token", .array([]))])])),
    ])
  }
}

extension Operation {
  fileprivate var json: JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("summary", .string(summary)),
      ("operationId", .string(operationID)),
      (
        "description",
        .string("For: \(roles.joined(separator: ", ")).")
      ),
      ("x-roles", .array(roles.map { .string($0) })),
    ]
    let parts = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    if !parts.isEmpty {
      members.append(
        (
          "parameters",
          .array(
            parts.map { part in
              .object([
                ("name", .string(part)), ("in", .string("path")), ("required", .bool(true)),
                ("schema", Schema.text.json),
              ])
            })
        ))
    }
    if let body {
      let type = body == .file ? "application/octet-stream" : "application/json"
      members.append(
        (
          "requestBody",
          .object([("required", .bool(true)), ("content", .object([(type, .object([("schema", body.json)]))]))])
        ))
    }
    let content = answer.map { JSONValue.object([("application/json", .object([("schema", $0.json)]))]) }
    let done = JSONValue.object(
      [("description", .string("Done"))] + (content.map { [("content", $0)] } ?? []))
    members.append(
      (
        "responses",
        .object([
          ("200", done), ("default", .object([("description", .string("Refused: RFC 9457 problem details"))])),
        ])
      ))
    return .object(members)
  }

  /// Who may.
  private var roles: [String] { Role.allCases.filter(act.roles.contains).map(\.rawValue) }

  /// `get-screening-stage-next`
  private var operationID: String {
    ([method.rawValue.lowercased()]
      + path.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)).joined(separator: "-")
  }
}
