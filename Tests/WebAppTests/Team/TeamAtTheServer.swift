import Accounts
import Fixtures
import Foundation
import Review

/// A served review whose people all have accounts, and a program of each that acts by a token.
struct TeamAtTheServer {
  let team: ScreeningTeam
  let server: ServedReview
  let accounts: Accounts
  private let tokens: [String: String]

  static let password = "a garden in the rain"

  init(records: Int = 6, _ team: ScreeningTeam? = nil, more: String...) throws {
    self.team = try team ?? ScreeningTeam(records: records)
    server = try ServedReview(self.team.review.folder)
    accounts = try Accounts(besideReviewIn: server.folder)
    let hash = try PasswordHash(of: TeamAtTheServer.password)
    var tokens: [String: String] = [:]
    for member in ScreeningTeam.members {
      let secret = try accounts.invite(member.user, by: "test", now: Date())
      _ = try accounts.join(secret, as: member.user, password: hash, now: Date())
      tokens[member.user] = try accounts.makeToken("test", for: member.user, now: Date()).text
    }
    self.tokens = tokens
  }

  /// A program of somebody.
  func client(_ user: String) -> WebClient { WebClient(server.address, token: tokens[user]) }

  /// A browser of somebody, logged in.
  func visitor(_ user: String) async throws -> WebClient {
    let client = WebClient(server.address)
    try await client.logIn(user, TeamAtTheServer.password)
    return client
  }
}
