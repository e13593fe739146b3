internal import Bibliography
internal import Foundation
internal import Hummingbird

/// Answers only to the names the server is known by, so that another site can't point its own name here and have the browser
/// read the review (DNS rebinding). Where everyone logs in, sessions belong to a name anyway.
struct HostCheck: RouterMiddleware {
  let settings: ServerSettings

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    if case .single = settings.access, !names.contains(HostCheck.name(request.head.authority ?? "")) {
      throw Refusal(
        .misdirectedRequest,
        Problem("this server doesn't answer to that name", remedy: "Open it at http://127.0.0.1:\(settings.port)/."))
    }
    return try await next(request, context)
  }

  private var names: Set<String> {
    var names: Set<String> = ["127.0.0.1", "localhost", "[::1]", settings.host.lowercased()]
    if let host = settings.publicURL.flatMap({ URL(string: $0)?.host() }) { names.insert(host.lowercased()) }
    return names
  }

  /// The host of an authority without its port.
  private static func name(_ authority: String) -> String {
    let text = authority.lowercased()
    guard let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") else { return text }
    return String(text[..<colon])
  }
}
