import Accounts
import Fixtures
import Foundation
import Review
import Screening

/// A team's review behind a server, with a logged-in client for each person.
struct ServedTeam {
  let team: ScreeningTeam
  let server: ServedReview

  init(_ team: ScreeningTeam) throws {
    self.team = team
    server = try ServedReview(team.review.folder)
  }

  /// A client of a person of the team, who comes in by an invitation.
  func client(_ user: String) async throws -> WebClient {
    let secret = try Accounts(besideReviewIn: server.folder).invite(user, by: "olga", now: Date())
    let client = WebClient(server.address)
    try await client.join(secret.text, password: "a garden in the rain")
    return client
  }
}
