import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct EveryOperation {
  /// Sends an operation with nothing in it.
  func attempt(_ operation: Operations.Operation, by client: WebClient) async throws -> WebClient.Answer {
    let body = operation.method == "GET" ? nil : operation.takesFile ? Data() : Data("{}".utf8)
    return try await client.send(operation.method, operation.filled, body)
  }

  @Test func isClosedToStrangers() async throws {
    let served = try ServedTeam()
    let stranger = served.stranger()
    for operation in try await Operations(served.server.address).all {
      #expect(try await attempt(operation, by: stranger).status == 401, "\(operation.method) \(operation.path)")
      if operation.method == "GET" {
        let page = try await stranger.send("GET", String(operation.filled.dropFirst("/api/v1".count)))
        #expect([302, 404].contains(page.status), "\(operation.path)")
      }
    }
  }

  @Test func isClosedToWhoHasAnAccountAndIsNotInTheTeam() async throws {
    let served = try ServedTeam()
    let mallory = try await served.browser(of: "mallory")
    for operation in try await Operations(served.server.address).all {
      let answer = try await attempt(operation, by: mallory)
      #expect(answer.status == 403, "\(operation.method) \(operation.path)")
      #expect(answer.json["title"] as? String == "mallory is not in the team of this review")
    }
  }

  @Test(arguments: ScreeningTeam.members.map(\.user))
  func isOpenToTheRolesItNamesAndToNoOther(user: String) async throws {
    let served = try ServedTeam()
    let roles = Set(try served.review.team().member(user)?.roles.map(\.rawValue) ?? [])
    let client = try await served.browser(of: user)
    let operations = try await Operations(served.server.address).all
    let before = try served.review.ledgerLength()
    for operation in operations where roles.isDisjoint(with: operation.roles) {
      let answer = try await attempt(operation, by: client)
      #expect(answer.status == 403, "\(operation.method) \(operation.path)")
    }
    #expect(try served.review.ledgerLength() == before)
    for operation in operations where !roles.isDisjoint(with: operation.roles) {
      let answer = try await attempt(operation, by: client)
      #expect(answer.status != 401 && answer.status != 403, "\(operation.method) \(operation.path)")
      #expect(answer.status < 500, "\(operation.method) \(operation.path)")
    }
  }
}
