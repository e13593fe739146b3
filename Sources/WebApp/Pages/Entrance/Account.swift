internal import Accounts
internal import Bibliography
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Review
internal import Screening

/// A person's own page: password, tokens for programs, how pages look.
struct AccountPage: Page {
  static let template = "account"
  let heading: String
  let user: String
  let roles: String
  /// Whether there is an account with a password at all.
  let hasAccount: Bool
  let tokens: [Token]
  let hasTokens: Bool

  struct Token: Codable, Sendable {
    let id: Int
    let name: String
    let made: String
    let used: String?
  }
}

/// Who is here, for scripts: also a way to a fresh form token after the server was started anew.
struct Me: Codable, Sendable {
  let user: String
  let roles: [String]
  let formToken: String?
  /// What keeps the work of one review on this machine apart from another's.
  let review: String
}

struct TokenBody: Codable, Sendable { let name: String }
struct NewToken: Codable, Sendable { let token: String }
struct PasswordBody: Codable, Sendable {
  let old: String
  let new: String
}

extension Site {
  mutating func addAccount() {
    let office = office
    read("/me", "Who the token or session belongs to.") { ask in
      let team = try await ask.office.work { try $0.team() }
      return Me(
        user: ask.user, roles: (team.member(ask.user)?.roles ?? []).map(\.rawValue),
        formToken: office.door.formToken(of: ask.person, visit: nil),
        review: String(Secret(ask.office.review.folder.path).hash.prefix(12)))
    }
    page("/account", in: .overview, "One's own account: its tokens.") { ask in
      let team = try await ask.office.work { try $0.team() }
      let tokens = try await ask.office.work { _ in try office.accounts?.tokens(of: ask.user) ?? [] }
      return AccountPage(
        heading: office.library.strings["account.title"], user: ask.user,
        roles: (team.member(ask.user)?.roles ?? []).map(\.rawValue).joined(separator: ", "),
        hasAccount: office.accounts != nil,
        tokens: tokens.map { .init(id: $0.id, name: $0.name, made: $0.made.day, used: $0.used?.day) },
        hasTokens: !tokens.isEmpty)
    }
    guard let accounts = office.accounts else { return }
    action(.post, "/tokens", to: .read, "Makes a token; it is shown this once.", taking: TokenBody.self) { ask, body in
      try Site.refuseToken(ask)
      return NewToken(
        token: try await ask.office.work { _ in
          try accounts.makeToken(body.name, for: ask.user, now: office.settings.now()).text
        })
    }
    action(.delete, "/tokens/{id}", to: .read, "Ends a token.", taking: Nothing.self) { ask, _ in
      guard let id = Int(try ask.part("id")) else { throw Refusal.missing("this token") }
      try await ask.office.work { _ in try accounts.endToken(id, of: ask.user) }
      return Nothing()
    }
    action(.put, "/password", to: .read, "Changes one's password; all sessions end.", taking: PasswordBody.self) {
      ask, body in
      try Site.refuseToken(ask)
      // Counts as a login, so that an open page can't be used to guess.
      _ = try await office.door.logIn(
        ask.user, password: body.old, from: Site.address(ask.request, ask.visit, office.settings))
      let hash = try await office.door.hash(body.new)
      try await ask.office.work { _ in try accounts.setPassword(hash, of: ask.user, now: office.settings.now()) }
      return Nothing()
    }
  }

  /// A program that acts by a token can't make itself more of them, or lock its owner out.
  static func refuseToken(_ ask: Ask) throws {
    guard case .token = ask.person.entrance else { return }
    throw Refusal(.forbidden, Problem("a token can't do this", remedy: "Log in on the page “Account”."))
  }
}

extension Date {
  /// `2026-03-04`, in UTC as the ledger has it.
  var day: String { formatted(Date.ISO8601FormatStyle().year().month().day()) }
}
