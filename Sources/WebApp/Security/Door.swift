internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOPosix
internal import Synchronization

/// Who comes in: by a session's cookie, by a token, or, on one's own machine, just so.
final class Door: Sendable {
  private let settings: ServerSettings
  private let accounts: Accounts?
  private let throttle = Mutex(LoginThrottle())
  /// Two at a time: each password hashed takes 64 MiB, and nobody shall fill the memory by logging in.
  private let hashing = NIOThreadPool(numberOfThreads: 2)
  /// Stands for the session of the one person who needs none.
  private let singleSecret = Secret()

  init(_ settings: ServerSettings, _ accounts: Accounts?) {
    self.settings = settings
    self.accounts = accounts
    hashing.start()
  }

  /// The name of the cookie; with TLS one that only this host can set.
  var sessionCookie: String { settings.isSecure ? "__Host-winnow-session" : "winnow-session" }
  var visitCookie: String { settings.isSecure ? "__Host-winnow-visit" : "winnow-visit" }

  /// Who asks; `nil` for somebody who is not logged in.
  ///
  /// - Parameter isUse: whether it makes a session last longer.
  func person(_ request: Request, isUse: Bool = true) throws -> Person? {
    guard let accounts else {
      guard case .single(let user) = settings.access else { return nil }
      return Person(user: user, entrance: .single)
    }
    let now = settings.now()
    if let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ") {
      let token = Secret(header.dropFirst(7).trimmingCharacters(in: .whitespaces))
      return try accounts.user(ofToken: token, now: now).map { Person(user: $0, entrance: .token) }
    }
    guard let session = request.cookie(sessionCookie).map({ Secret($0) }) else { return nil }
    return try accounts.user(of: session, now: now, limits: settings.sessions, isUse: isUse).map {
      Person(user: $0, entrance: .session(session))
    }
  }

  /// What a page's forms must carry for this visitor.
  ///
  /// - Parameter visit: the secret of the visit, for somebody who is not logged in.
  func formToken(of person: Person?, visit: Secret?) -> String? {
    switch person?.entrance {
    case .single: singleSecret.formToken
    case .session(let session): session.formToken
    case .token: nil
    case nil: visit?.formToken
    }
  }

  /// Opens a session for who knows the password.
  ///
  /// - Throws: ``Refusal`` 401 for a wrong name or password, 429 after too many.
  func logIn(_ user: String, password: String, from address: String) async throws -> (user: String, session: Secret) {
    guard let accounts else { throw Refusal.missing("a login") }
    let now = settings.now()
    let wait = throttle.withLock { throttle -> Int? in
      if let wait = throttle.wait(user, from: address, now: now) { return wait }
      throttle.count(user, from: address, now: now)
      return nil
    }
    if let wait {
      throw Refusal(
        .tooManyRequests,
        Problem(
          "too many wrong passwords", remedy: "Wait \(Int((Double(wait) / 60).rounded(.up))) minutes, then try again."),
        retryAfter: wait)
    }
    guard let known = try await hashing.runIfActive({ try accounts.check(user, password: password) }) else {
      throw Refusal(
        .unauthorized,
        Problem("this name and password don't go together", remedy: "Try again; an owner can send you a new link."))
    }
    throttle.withLock { $0.succeeded(user, from: address) }
    return (known, try accounts.openSession(of: known, now: now, limits: settings.sessions))
  }

  /// Hashes a password without keeping others waiting.
  func hash(_ password: String) async throws -> PasswordHash {
    try await hashing.runIfActive { try PasswordHash(of: password) }
  }

  /// A cookie that scripts can't read and other sites don't send along.
  func cookie(_ name: String, _ value: String, lasts seconds: Int?) -> String {
    var cookie = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
    if let seconds { cookie += "; Max-Age=\(seconds)" }
    if settings.isSecure { cookie += "; Secure" }
    return cookie
  }
}

extension Request {
  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for header in headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        if parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces) == name { return String(parts[1]) }
      }
    }
    return nil
  }
}
