internal import HTTPTypes
internal import Hummingbird

/// What each answer says to the browser of what it may do with it.
struct SecureHeaders: RouterMiddleware {
  let isSecure: Bool

  /// Nothing from elsewhere, no script or style inside a page, no page of ours inside another's.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // A document shown in a frame brings a policy of its own.
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = SecureHeaders.policy
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.named("Referrer-Policy")] = "same-origin"
    response.headers[.named("Cross-Origin-Opener-Policy")] = "same-origin"
    response.headers[.named("Cross-Origin-Resource-Policy")] = "same-origin"
    response.headers[.named("Permissions-Policy")] = "camera=(), microphone=(), geolocation=()"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}

extension HTTPField.Name {
  /// A header that the library has no constant for.
  static func named(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else { preconditionFailure("“\(name)” is no header") }
    return field
  }
}
