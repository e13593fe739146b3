import Accounts
import Fixtures
import Foundation
import Review
import Testing

@Suite struct InvitingByCommand {
  @Test func printsALinkWithWhichThePersonComesIn() async throws {
    let team = try ScreeningTeam(records: 1)
    let server = try ServedReview(team.review.folder)
    let made = try Command.winnow(
      "team", "invite", "Jonas", "--as", "olga", "--url", "https://review.example.org/", in: team.review.folder)
    let link = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(link.hasPrefix("https://review.example.org/join/"))
    let jonas = WebClient(server.address)
    try await jonas.join(String(link.split(separator: "/").last ?? ""), password: "a garden in the rain")
    #expect(try await jonas.page("/team").text.contains("jonas"))
  }

  @Test func isForOwnersAndForPeopleOfTheTeam() throws {
    let team = try ScreeningTeam(records: 0)
    try team.review.setActive(false, "lia", acting: SmallReview.acting("olga"))
    for (user, by) in [("jonas", "amara"), ("eve", "olga"), ("lia", "olga"), ("jonas", "eve")] {
      let refused = try Command.winnow("team", "invite", user, "--as", by, in: team.review.folder)
      #expect(refused.status == 1 && refused.output.isEmpty, "\(user) by \(by)")
    }
  }
}
