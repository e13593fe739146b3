internal import Bibliography
internal import CitationFormats
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Turns errors into answers: a page for people, RFC 9457 problem details for programs.
struct ErrorPages: RouterMiddleware {
  let office: Office

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let refusal = ErrorPages.refusal(error)
      if refusal.status.code >= 500 {
        context.logger.error("\(request.method) \(request.uri.path): \(error)")
      }
      // A page would tell who asks by a foreign name what the review is called, and more.
      if request.uri.path.hasPrefix("/api/") || refusal.status == .misdirectedRequest {
        return try ErrorPages.problemDetails(refusal)
      }
      if refusal.status == .unauthorized, request.method == .get {
        return .redirect(to: "/login?next=" + request.uri.description.urlQueryValue, type: .found)
      }
      return try await page(refusal, request, context)
    }
  }

  private static func refusal(_ error: any Error) -> Refusal {
    guard let http = error as? HTTPError else { return Refusal(error) }
    switch http.status {
    case .notFound:
      return Refusal(
        .notFound, Problem("nothing is kept under this address", remedy: "Go back, or begin at the overview."))
    case .contentTooLarge:
      return Refusal(http.status, Problem("the request is too large", remedy: "Nothing was done."))
    default:
      return Refusal(
        http.status, Problem(http.body ?? http.status.reasonPhrase, remedy: "Nothing was done. Try it from the pages."))
    }
  }

  /// RFC 9457: `title` says what is wrong, `detail` what to do.
  static func problemDetails(_ refusal: Refusal) throws -> Response {
    var members: [(String, JSONValue)] = [
      ("type", .string("about:blank")), ("status", .number(String(refusal.status.code))),
      ("title", .string(refusal.problem.description(withRemedy: false))), ("detail", .string(refusal.problem.remedy)),
    ]
    if var current = refusal.current {
      members.append(("current", try current.withUTF8 { try JSONValue(parsing: UnsafeRawBufferPointer($0)) }))
    }
    var headers: HTTPFields = [.contentType: "application/problem+json"]
    if let wait = refusal.retryAfter { headers[.named("Retry-After")] = String(wait) }
    let text = JSONValue.object(members).jsonText
    return Response(status: refusal.status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  private func page(_ refusal: Refusal, _ request: Request, _ visit: Visit) async throws -> Response {
    let problem = refusal.problem
    let what = problem.description(withRemedy: false)
    let page = ErrorPage(
      heading: refusal.status == .notFound ? "There is no such page" : "That didn't work",
      // Names of files and lines stay as they are written.
      what: problem.file == nil && problem.line == nil ? what.prefix(1).uppercased() + what.dropFirst() : what,
      remedy: problem.remedy)
    var visit = visit
    visit.person = try? await office.work { [door = office.door] _ in try door.person(request) }
    let frame = try await Frame(page, room: nil, office: office, request: request, visit: visit)
    return try office.library.html(page, in: frame, status: refusal.status)
  }
}

/// What a person sees when something didn't work.
struct ErrorPage: Page {
  static let template = "error"
  let heading: String
  let what: String
  let remedy: String
}

extension Problem {
  /// The description, without what to do where that is told apart.
  func description(withRemedy: Bool) -> String {
    guard !withRemedy else { return description }
    var text = description
    if !remedy.isEmpty, text.hasSuffix(". " + remedy) { text.removeLast(remedy.count + 2) }
    return text
  }
}

extension String {
  /// Safe as a value behind `?name=`.
  var urlQueryValue: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~/"))) ?? ""
  }
}
