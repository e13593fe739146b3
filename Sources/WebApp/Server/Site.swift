internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Review
internal import Screening

/// The map of the server: each page with its twin in the API, each action, each file.
///
/// A page is a value (``Page``): as HTML through its template, as JSON under `/api/v1`. Whatever changes something is an action
/// of the API, which the pages' scripts call like any other program.
struct Site {
  let office: Office
  let router: Router<Visit>
  /// What the API can do, in the order of their registration.
  private(set) var operations: [Operation] = []

  static let api = "/api/v1"

  init(_ office: Office) {
    self.office = office
    router = Router(context: Visit.self, options: [.autoGenerateHeadEndpoints])
  }

  /// A page for people and its twin for programs.
  mutating func page<Model: Page>(
    _ path: String, in room: Room, _ summary: String, _ make: @escaping @Sendable (Ask) async throws -> Model
  ) {
    let office = office
    router.get(RouterPath(path)) { request, visit in
      let ask = try await Site.admit(request, visit, office, to: .read)
      let model = try await make(ask)
      let frame = try await Frame(model, room: room, office: office, request: request, visit: visit)
      return try office.library.html(model, in: frame)
    }
    let twin = path == "/" ? "/overview" : path
    read(twin, summary, make)
  }

  /// Something only programs and scripts ask for.
  mutating func read<Model: Codable & Sendable>(
    _ path: String, _ summary: String, _ make: @escaping @Sendable (Ask) async throws -> Model
  ) {
    operations.append(Operation(.get, path, summary, body: nil, answer: Schema(of: Model.self), act: .read))
    let office = office
    router.get(RouterPath(Site.api + path)) { request, visit in
      let ask = try await Site.admit(request, visit, office, to: .read)
      return try Site.json(try await make(ask))
    }
  }

  /// Something that changes the review.
  ///
  /// - Parameter act: what the person must be allowed to do; the operation in `Review` asks again.
  mutating func action<Body: Codable & Sendable, Answer: Codable & Sendable>(
    _ method: HTTPRequest.Method, _ path: String, to act: Act, _ summary: String, taking body: Body.Type,
    _ make: @escaping @Sendable (Ask, Body) async throws -> Answer
  ) {
    operations.append(
      Operation(method, path, summary, body: Schema(of: Body.self), answer: Schema(of: Answer.self), act: act))
    let office = office
    router.on(RouterPath(Site.api + path), method: method) { request, visit in
      let ask = try await Site.admit(request, visit, office, to: act)
      let body = try await ask.body(Body.self)
      let answer = try await Office.$isChanging.withValue(true) { try await make(ask, body) }
      office.feed.look()
      return try Site.json(answer)
    }
  }

  /// A file to look at or to keep, under the same path for people and programs.
  mutating func file(
    _ path: String, to act: Act = .read, _ summary: String, _ make: @escaping @Sendable (Ask) async throws -> Response
  ) {
    operations.append(Operation(.get, path, summary, body: nil, answer: nil, act: act))
    let office = office
    for path in [path, Site.api + path] {
      router.get(RouterPath(path)) { request, visit in
        try await make(try await Site.admit(request, visit, office, to: act))
      }
    }
  }

  /// Something whose body is not JSON, such as a file.
  mutating func upload<Answer: Codable & Sendable>(
    _ method: HTTPRequest.Method, _ path: String, to act: Act, _ summary: String,
    _ make: @escaping @Sendable (Ask) async throws -> Answer
  ) {
    operations.append(Operation(method, path, summary, body: .file, answer: Schema(of: Answer.self), act: act))
    let office = office
    router.on(RouterPath(Site.api + path), method: method) { request, visit in
      let ask = try await Site.admit(request, visit, office, to: act)
      let answer = try await Office.$isChanging.withValue(true) { try await make(ask) }
      office.feed.look()
      return try Site.json(answer)
    }
  }

  /// Lets a person in who may do what the request wants.
  ///
  /// - Throws: ``Refusal`` 401 for a stranger, 403 for somebody who may not.
  static func admit(_ request: Request, _ visit: Visit, _ office: Office, to act: Act) async throws -> Ask {
    guard let person = visit.person else { throw Refusal.stranger }
    let team = try await office.work { try $0.team() }
    guard team.may(person.user, .read) else {
      throw Refusal(
        .forbidden,
        Problem("\(person.user) is not in the team of this review", remedy: "Ask an owner of the review."))
    }
    guard team.may(person.user, act) else {
      let roles = Role.allCases.filter(act.roles.contains).map(\.rawValue).joined(separator: ", ")
      throw Refusal(
        .forbidden,
        Problem("\(person.user) may not \(act.rawValue)", remedy: "That takes one of these roles: \(roles)."))
    }
    return Ask(office: office, person: person, request: request, visit: visit)
  }

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(
      status: status, headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }
}

/// Nothing to say beyond that it is done, or nothing to send beyond the request itself.
struct Nothing: Codable, Sendable {}

/// A reason, in the words of the one who acts.
struct WhyBody: Codable, Sendable { let why: String? }
