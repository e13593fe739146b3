import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

/// A team's review on the real server, and its people as clients.
struct ServedTeam {
  let team: ScreeningTeam
  let server: ServedReview
  let accounts: Accounts
  static let password = "a garden in the rain"
  private static let hash = try? PasswordHash(of: password)

  var review: Review { team.review }

  init(records: Int = 3, _ arguments: String..., more: [String] = []) throws {
    team = try ScreeningTeam(records: records, more: more)
    switch arguments.count {
    case 0: server = try ServedReview(team.review.folder)
    case 1: server = try ServedReview(team.review.folder, as: nil, arguments[0])
    default: server = try ServedReview(team.review.folder, as: nil, arguments[0], arguments[1])
    }
    accounts = try Accounts(besideReviewIn: team.review.folder)
  }

  /// Serves a team that was made elsewhere.
  init(_ team: ScreeningTeam) throws {
    self.team = team
    server = try ServedReview(team.review.folder)
    accounts = try Accounts(besideReviewIn: team.review.folder)
  }

  /// Gives a person the common password, where there is no account yet.
  func addAccount(_ user: String) throws {
    // A new password would end the sessions that are open.
    guard try !accounts.seats().contains(user) else { return }
    guard let hash = ServedTeam.hash else { throw CocoaError(.featureUnsupported) }
    try accounts.setPassword(hash, of: user, now: Date())
  }

  struct NotLetIn: Error { let status: Int }

  /// A browser of somebody who is not logged in.
  func stranger() -> WebClient { WebClient(server.address) }

  /// A browser in which a person is logged in.
  func browser(of user: String) async throws -> WebClient {
    try addAccount(user)
    let client = stranger()
    let answer = try await client.logIn(user, ServedTeam.password)
    guard answer.status == 200 else { throw NotLetIn(status: answer.status) }
    return client
  }

  /// Makes all sessions look as if nobody had used them for so long.
  ///
  /// - Parameter atFirst: whether they count from now, not from where they stand.
  func age(hours: Double, atFirst: Bool = true) throws {
    let shell = try #require(Places.program("sqlite3"))
    let store = team.review.folder.appending(path: ".server/accounts.db")
    let from = atFirst ? "\(Date().timeIntervalSince1970)" : "seen"
    let done = try Command.run(
      shell, [store.path, ".timeout 10000", "UPDATE session SET seen = \(from) - \(hours * 3600)"],
      in: team.review.folder)
    #expect(done.status == 0, "\(done.errors)")
  }

  /// A program that acts for a person by a token.
  func program(of user: String) throws -> WebClient {
    try addAccount(user)
    return WebClient(server.address, token: try accounts.makeToken("a script", for: user, now: Date()).text)
  }
}

extension WebClient {
  /// How a person is known to the server now; 401 for nobody.
  func whoAmI() async throws -> Int { try await call("GET", "/me").status }
}
