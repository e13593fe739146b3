import Fixtures
import Foundation
import Review
import Screening
import Testing

/// Whoever may not do something is refused before anything is done, whatever the page shows.
@Suite struct ThoseWhoMayNot {
  private struct Deed: Sendable {
    let act: Act
    let method: String
    let path: String
    var body = "{}"
  }

  private static let deeds = [
    Deed(act: .manageTeam, method: "POST", path: "/team", body: #"{"user":"eve","roles":["owner"]}"#),
    Deed(act: .manageTeam, method: "PUT", path: "/team/jonas", body: #"{"roles":["owner"]}"#),
    Deed(act: .manageTeam, method: "POST", path: "/team/jonas/leave"),
    Deed(act: .manageTeam, method: "POST", path: "/team/jonas/return"),
    Deed(act: .manageTeam, method: "POST", path: "/team/jonas/invitation"),
    Deed(act: .organiseScreening, method: "PUT", path: "/division/title-abstract", body: #"{"plan":"queue"}"#),
    Deed(act: .writeProtocol, method: "PUT", path: "/protocol/draft", body: #"{"text":"x"}"#),
    Deed(act: .writeProtocol, method: "POST", path: "/protocol/check", body: #"{"text":"x"}"#),
    Deed(act: .writeProtocol, method: "POST", path: "/protocol/register"),
    Deed(act: .writeProtocol, method: "POST", path: "/protocol/amend", body: #"{"why":"so it is"}"#),
    Deed(act: .writeProtocol, method: "POST", path: "/protocol/restore"),
    Deed(act: .writeProtocol, method: "POST", path: "/protocol/deposits", body: #"{"registry":"OSF"}"#),
    Deed(act: .writeProtocol, method: "POST", path: "/protocol/override", body: #"{"why":"so it is"}"#),
    Deed(act: .organiseScreening, method: "POST", path: "/pilot"),
    Deed(act: .organiseScreening, method: "POST", path: "/pilot/override", body: #"{"why":"so it is"}"#),
    Deed(act: .organiseScreening, method: "POST", path: "/pilot/1/accept"),
    Deed(act: .organiseScreening, method: "POST", path: "/pilot/1/close", body: #"{"why":"so it is"}"#),
    Deed(act: .discuss, method: "POST", path: "/pilot/1/notes", body: #"{"text":"x"}"#),
    Deed(act: .organiseCharting, method: "PUT", path: "/analysis/gap"),
    Deed(act: .organiseCharting, method: "DELETE", path: "/analysis/gap"),
  ]

  @Test func areRefusedWhateverTheyAskFor() async throws {
    let site = try TeamAtTheServer()
    let length = try site.team.review.ledgerLength()
    let draft = try Data(contentsOf: site.team.small.protocolFile)
    for member in ScreeningTeam.members {
      let client = site.client(member.user)
      for deed in Self.deeds where deed.act.roles.isDisjoint(with: member.roles) {
        let answer = try await client.send(
          deed.method, "/api/v1" + deed.path, Data(deed.body.utf8), headers: ["Content-Type": "application/json"])
        #expect(answer.status == 403, "\(member.user) \(deed.method) \(deed.path)")
      }
    }
    let stranger = WebClient(site.server.address, token: "made-up")
    for deed in Self.deeds {
      let answer = try await stranger.send(deed.method, "/api/v1" + deed.path, Data(deed.body.utf8))
      #expect(answer.status == 401, "a stranger \(deed.method) \(deed.path)")
    }
    #expect(try site.team.review.ledgerLength() == length)
    #expect(try Data(contentsOf: site.team.small.protocolFile) == draft)
  }

  @Test func seeNoButtonsForIt() async throws {
    let site = try TeamAtTheServer()
    let reviewer = try await site.visitor("amara")
    for path in ["/team", "/team/jonas", "/protocol/edit", "/pilot", "/protocol/versions"] {
      let page = try await reviewer.page(path)
      #expect(page.status == 200)
      let main = page.text.split(separator: "<main").last ?? ""
      #expect(!main.contains("data-action="), "\(path)")
    }
  }
}
