internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Refuses changes that another site's page made the browser send: they must come from a page of this server and carry what only
/// such a page can know. Programs that act by a token carry no cookie and need neither.
struct ForgeryCheck: RouterMiddleware {
  let door: Door
  let settings: ServerSettings

  /// The header in which scripts send what the page carries.
  static let header = HTTPField.Name.named("X-Winnow-Form")

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    if request.method == .get || request.method == .head { return try await next(request, context) }
    if case .token = context.person?.entrance { return try await next(request, context) }
    if let site = request.headers[.named("Sec-Fetch-Site")], site != "same-origin" { throw ForgeryCheck.foreign }
    if let origin = request.headers[.origin], !isOwn(origin, request) { throw ForgeryCheck.foreign }
    let visit = request.cookie(door.visitCookie).map { Secret($0) }
    guard let expected = door.formToken(of: context.person, visit: visit) else {
      throw context.person == nil ? Refusal.stranger : ForgeryCheck.foreign
    }
    guard let sent = request.headers[ForgeryCheck.header], sent.isSameSecret(as: expected) else {
      throw context.person == nil && visit == nil ? Refusal.stranger : ForgeryCheck.stale
    }
    return try await next(request, context)
  }

  private func isOwn(_ origin: String, _ request: Request) -> Bool {
    if let own = settings.publicURL, origin == own.trimmingCharacters(in: ["/"]) { return true }
    guard let authority = request.head.authority, let url = URL(string: origin), let host = url.host() else {
      return false
    }
    let port = url.port.map { ":\($0)" } ?? ""
    return (host + port).lowercased() == authority.lowercased()
  }

  private static let foreign = Refusal(
    .forbidden, Problem("the request came from another site", remedy: "Nothing was done. Use the pages of this server.")
  )
  private static let stale = Refusal(
    .forbidden, Problem("the page is too old", remedy: "Nothing was done. Load the page again and repeat it."))
}
