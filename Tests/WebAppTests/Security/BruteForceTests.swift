import Fixtures
import Foundation
import Testing

@Suite struct GuessingPasswords {
  func attempt(
    _ user: String, _ password: String, by client: WebClient, from address: String? = nil
  ) async throws -> WebClient.Answer {
    try await client.send(
      "POST", "/api/v1/session", try JSONSerialization.data(withJSONObject: ["user": user, "password": password]),
      headers: address.map { ["X-Forwarded-For": $0] } ?? [:])
  }

  @Test func hasToWaitAfterFiveWrongOnesEvenWithTheRightOne() async throws {
    let served = try ServedTeam()
    try served.addAccount("amara")
    try served.addAccount("jonas")
    let client = served.stranger()
    try await client.page("/login")
    for _ in 1...5 { #expect(try await attempt("amara", "a wrong password", by: client).status == 401) }
    let sixth = try await attempt("Amara", ServedTeam.password, by: client)
    #expect(sixth.status == 429)
    #expect((1...900).contains(Int(sixth.headers["retry-after"] ?? "") ?? 0))
    #expect(sixth.json["title"] as? String == "too many wrong passwords")
    #expect(try await attempt("jonas", ServedTeam.password, by: client).status == 200)
  }

  @Test func countsTriesThatAreMadeAtTheSameMoment() async throws {
    let served = try ServedTeam()
    try served.addAccount("amara")
    let client = served.stranger()
    try await client.page("/login")
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<12 { group.addTask { try await attempt("amara", "a wrong password", by: client).status } }
      return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(statuses == [401: 5, 429: 7])
  }

  @Test func hasToWaitAfterTwentyFromAnAddressWhateverTheNames() async throws {
    let served = try ServedTeam()
    try served.addAccount("amara")
    let client = served.stranger()
    try await client.page("/login")
    for number in 1...20 { #expect(try await attempt("name \(number)", "a wrong one", by: client).status == 401) }
    #expect(try await attempt("amara", ServedTeam.password, by: client).status == 429)
  }

  @Test func isNotGotAroundByAHeaderThatNoProxySet() async throws {
    let served = try ServedTeam()
    try served.addAccount("amara")
    let client = served.stranger()
    try await client.page("/login")
    for number in 1...5 {
      _ = try await attempt("amara", "a wrong password", by: client, from: "10.0.0.\(number)")
    }
    #expect(try await attempt("amara", ServedTeam.password, by: client, from: "10.0.0.9").status == 429)
  }

  @Test func behindAProxyCountsByWhatTheProxySaysAndNotByWhatTheClientWrote() async throws {
    let served = try ServedTeam(records: 0, "--behind-proxy")
    try served.addAccount("amara")
    let client = served.stranger()
    try await client.page("/login")
    for number in 1...5 {
      _ = try await attempt("amara", "a wrong password", by: client, from: "1.2.3.\(number), 10.0.0.1")
    }
    #expect(try await attempt("amara", ServedTeam.password, by: client, from: "1.2.3.9, 10.0.0.1").status == 429)
    #expect(try await attempt("amara", ServedTeam.password, by: client, from: "10.0.0.2").status == 200)
  }

  @Test func throughAnOpenPageIsCountedToo() async throws {
    let served = try ServedTeam()
    let amara = try await served.browser(of: "amara")
    for _ in 1...5 {
      #expect(try await amara.call("PUT", "/password", ["old": "wrong one", "new": "another garden"]).status == 401)
    }
    let right = try await amara.call("PUT", "/password", ["old": ServedTeam.password, "new": "another garden"])
    #expect(right.status == 429)
  }

  @Test func tellsNothingOfWhoHasAnAccount() async throws {
    let served = try ServedTeam()
    try served.addAccount("amara")
    let client = served.stranger()
    try await client.page("/login")
    let known = try await attempt("amara", "a wrong password", by: client)
    let unknown = try await attempt("nobody", "a wrong password", by: client)
    #expect(known.status == unknown.status)
    #expect(known.body == unknown.body)
  }
}
