import Fixtures
import Foundation
import Review
import Testing

@Suite struct OneWhoNeedsNoLogin {
  @Test func isServedOnlyUnderTheNamesOfThisMachine() async throws {
    let team = try ScreeningTeam(records: 1)
    let server = try ServedReview(team.review.folder, as: "amara")
    let client = WebClient(server.address)
    let port = server.address.port ?? 0
    for path in ["/", "/api/v1/me", "/api", "/assets/x/winnow.css"] {
      for host in ["evil.example", "evil.example:\(port)", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "[::2]"]
      {
        #expect(try await client.send("GET", path, headers: ["Host": host]).status == 421, "\(path) \(host)")
      }
      for host in ["127.0.0.1:\(port)", "localhost:\(port)", "LOCALHOST", "[::1]:\(port)"] {
        #expect(try await client.send("GET", path, headers: ["Host": host]).status == 200, "\(path) \(host)")
      }
    }
  }

  @Test func isNotNamedToWhoAsksByAForeignName() async throws {
    let team = try ScreeningTeam(records: 1)
    let server = try ServedReview(team.review.folder, as: "amara")
    let client = WebClient(server.address)
    let title = try team.review.title()
    #expect(try await client.send("GET", "/").text.contains(title))
    for path in ["/", "/records/R1", "/nowhere"] {
      let refused = try await client.send("GET", path, headers: ["Host": "evil.example"])
      #expect(!refused.text.contains(title) && !refused.text.contains("amara"), "\(path)")
      #expect(!refused.text.contains("winnow-form"), "\(path)")
    }
  }

  @Test func isNotServedToOtherMachines() throws {
    let team = try ScreeningTeam(records: 0)
    for host in ["0.0.0.0", "::", "192.0.2.1"] {
      let run = try Command.start(
        Places.winnow, ["serve", "--as", "amara", "--host", host, "--port", "0"], in: team.review.folder)
      defer { if run.process.isRunning { run.process.terminate() } }
      // A server that serves would never end by itself.
      for _ in 0..<500 where run.process.isRunning { usleep(20_000) }
      try #require(!run.process.isRunning, "\(host)")
      #expect(run.process.terminationStatus == 1)
      #expect(run.complaints.contains("--team"))
    }
  }

  @Test func hasNoDoorForOthers() async throws {
    let team = try ScreeningTeam(records: 0)
    let server = try ServedReview(team.review.folder, as: "amara")
    let client = WebClient(server.address)
    try await client.page("/")
    #expect(try await client.call("POST", "/session", ["user": "olga", "password": "x"]).status == 404)
    #expect(try await client.call("POST", "/tokens", ["name": "x"]).status == 404)
    client.token = "anything"
    #expect(try await client.call("GET", "/me").json["user"] as? String == "amara")
  }

  @Test func whoIsNotInTheTeamSeesNothing() async throws {
    let team = try ScreeningTeam(records: 1)
    let server = try ServedReview(team.review.folder, as: "mallory")
    let client = WebClient(server.address)
    #expect(try await client.send("GET", "/").status == 403)
    #expect(try await client.call("GET", "/overview").status == 403)
  }
}
