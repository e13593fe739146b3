internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Review
internal import Screening

/// The page on which one logs in.
struct LoginPage: Page {
  static let template = "login"
  let heading: String
  /// Where to go then, a path of this server.
  let next: String
}

/// The page on which one who was invited chooses a password.
struct JoinPage: Page {
  static let template = "join"
  let heading: String
  let invitation: String
  /// Whom it is for; `nil` where the name is to be chosen.
  let name: String?
  let shortest: Int
}

struct LoginBody: Codable, Sendable {
  let user: String
  let password: String
}

struct JoinBody: Codable, Sendable {
  let user: String?
  let password: String
}

/// Who came in.
struct Entered: Codable, Sendable {
  let user: String
}

extension Site {
  /// Logging in and out, and taking up an invitation: what somebody can do who isn't in yet.
  mutating func addEntrance() {
    let office = office
    guard let accounts = office.accounts else { return }
    router.get("/login") { request, visit in
      let next = request.uri.queryParameters["next"].map(String.init) ?? "/"
      let page = LoginPage(heading: office.library.strings["login.title"], next: Site.ownPath(next))
      return try await Site.open(page, office, request, visit)
    }
    router.get("/join/{invitation}") { request, visit in
      let secret = visit.parameters.get("invitation") ?? ""
      let invitation = try await office.work { _ in try accounts.invitation(Secret(secret), now: office.settings.now())
      }
      let page = JoinPage(
        heading: office.library.strings["join.title"], invitation: secret, name: invitation.user,
        shortest: PasswordHash.shortest)
      return try await Site.open(page, office, request, visit)
    }
    router.post("/api/v1/session") { request, visit in
      let body = try await Site.body(LoginBody.self, of: request)
      let (user, session) = try await office.door.logIn(
        body.user, password: body.password, from: Site.address(request, visit, office.settings))
      return try Site.entered(user, session, office)
    }
    router.post("/api/v1/join/{invitation}") { request, visit in
      let secret = Secret(visit.parameters.get("invitation") ?? "")
      let body = try await Site.body(JoinBody.self, of: request)
      // Who holds no invitation must not make the server hash.
      _ = try await office.work { _ in try accounts.invitation(secret, now: office.settings.now()) }
      let password = try await office.door.hash(body.password)
      let user = try await office.work { try Site.join(secret, body, password, $0, accounts, office.settings) }
      let session = try await office.work { _ in
        try accounts.openSession(of: user, now: office.settings.now(), limits: office.settings.sessions)
      }
      office.feed.look()
      return try Site.entered(user, session, office)
    }
    router.delete("/api/v1/session") { request, visit in
      if case .session(let session) = visit.person?.entrance {
        try await office.work { _ in try accounts.closeSession(session) }
      }
      var response = try Site.json(Nothing())
      response.headers[values: .setCookie] = [office.door.cookie(office.door.sessionCookie, "", lasts: 0)]
      return response
    }
  }

  /// Takes an invitation up. The first of a review without a team becomes its owner.
  private static func join(
    _ secret: Secret, _ body: JoinBody, _ password: PasswordHash, _ review: Review, _ accounts: Accounts,
    _ settings: ServerSettings
  ) throws -> String {
    let now = settings.now()
    let invited = try accounts.invitation(secret, now: now).user
    guard let user = (invited ?? body.user)?.trimmed.nilWhenEmpty else {
      throw Problem("a name is missing", remedy: "Choose the name under which you work in the review.")
    }
    if invited == nil {
      guard try review.team().isOpen else {
        throw Problem("the review has a team by now", remedy: "Ask an owner of the review for a link of your own.")
      }
      try review.setMember(
        user, roles: [.owner, .protocolAuthor, .reviewer], acting: Acting(as: user, at: now))
    }
    return try accounts.join(secret, as: user, password: password, now: now)
  }

  /// A page for somebody who is not in yet: it brings a cookie by which its form is known.
  private static func open(
    _ page: some Page, _ office: Office, _ request: Request, _ visit: Visit
  ) async throws -> Response {
    var request = request
    var fresh: Secret?
    if request.cookie(office.door.visitCookie) == nil {
      let secret = Secret()
      fresh = secret
      var head = request.head
      head.headerFields[values: .cookie].append("\(office.door.visitCookie)=\(secret.text)")
      request = Request(head: head, body: request.body)
    }
    let frame = try await Frame(page, room: nil, office: office, request: request, visit: visit, isOutside: true)
    var response = try office.library.html(page, in: frame)
    if let fresh {
      response.headers[values: .setCookie] = [office.door.cookie(office.door.visitCookie, fresh.text, lasts: nil)]
    }
    return response
  }

  private static func entered(_ user: String, _ session: Secret, _ office: Office) throws -> Response {
    var response = try json(Entered(user: user))
    response.headers[values: .setCookie] = [
      office.door.cookie(
        office.door.sessionCookie, session.text, lasts: Int(office.settings.sessions.whole))
    ]
    return response
  }

  static func body<Body: Decodable>(_ type: Body.Type, of request: Request) async throws -> Body {
    try await Ask.body(type, of: request, upTo: 16 << 10)
  }

  /// A path on this server; the overview for anything else, so that a login never leads elsewhere.
  static func ownPath(_ text: String) -> String {
    // Decoded once more as well: what looks like another host then is left alone.
    for form in [text, text.removingPercentEncoding ?? text] {
      let isOwn = form.hasPrefix("/") && !form.hasPrefix("//") && !form.contains("\\")
      guard isOwn, !form.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return "/" }
    }
    return text
  }

  /// Where a request comes from: what the proxy says, where there is one.
  static func address(_ request: Request, _ visit: Visit, _ settings: ServerSettings) -> String {
    guard settings.isBehindProxy, let header = request.headers[.named("X-Forwarded-For")] else { return visit.address }
    // Only the last entry is the proxy's own; what stands before it anyone may have written.
    return header.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? visit.address
  }
}
