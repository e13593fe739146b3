internal import Hummingbird

/// Finds out who asks, before anything else is done.
struct Admission: RouterMiddleware {
  let door: Door
  let office: Office

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.person = try await office.work { [door] _ in try door.person(request) }
    return try await next(request, context)
  }
}
