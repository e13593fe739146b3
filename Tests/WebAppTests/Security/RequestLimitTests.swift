import Accounts
import Fixtures
import Foundation
import Testing

@Suite struct ARequestThatIsTooMuch {
  let served: ServedTeam

  init() throws { served = try ServedTeam(records: 0, "--patience", "1") }

  @Test func inJSONIsRefusedWhole() async throws {
    let amara = try await served.browser(of: "amara")
    let large = Data((#"{"name":""# + String(repeating: "x", count: 1 << 20) + #""}"#).utf8)
    let answer = try await amara.send("POST", "/api/v1/tokens", large)
    #expect(answer.status == 413)
    #expect(try served.accounts.tokens(of: "amara").isEmpty)
    let deep = Data((String(repeating: "[", count: 200_000)).utf8)
    #expect(try await amara.send("POST", "/api/v1/tokens", deep).status == 400)
    #expect(try await amara.whoAmI() == 200)
  }

  @Test func beforeTheLoginIsRefusedEarlier() async throws {
    let client = served.stranger()
    try await client.page("/login")
    let large = String(repeating: "x", count: 20_000)
    #expect(try await client.call("POST", "/session", ["user": large, "password": "x"]).status == 413)
    #expect(try await client.call("POST", "/session", ["user": "amara", "password": 5]).status == 400)
    #expect(try await client.call("POST", "/session", ["user": "amara"]).status == 400)
    #expect(try await client.send("POST", "/api/v1/session", Data([0xFF, 0xFE, 0])).status == 400)
  }

  @Test func inHeadersIsCutOff() async throws {
    let client = served.stranger()
    let one = String(repeating: "x", count: 70 << 10)
    let long = try? await client.send("GET", "/login", headers: ["X-Long": one])
    #expect((long?.status ?? 431) >= 400)
    let many = Dictionary(uniqueKeysWithValues: (0..<500).map { ("X-Number-\($0)", "x") })
    let crowd = try? await client.send("GET", "/login", headers: many)
    #expect((crowd?.status ?? 431) >= 400)
    let path = try? await client.send("GET", "/" + String(repeating: "x", count: 200 << 10))
    #expect((path?.status ?? 414) >= 400)
    #expect(try await client.send("GET", "/login").status == 200)
  }

  /// One header, all of them together, and how many there are: each is too much by itself.
  @Test(arguments: [(1, 20 << 10), (9, 10 << 10), (150, 1)])
  func inHeadersOfEachKindIsCutOff(count: Int, length: Int) async throws {
    let value = String(repeating: "x", count: length)
    let headers = Dictionary(uniqueKeysWithValues: (0..<count).map { ("X-Number-\($0)", value) })
    let answer = try? await served.stranger().send("GET", "/login", headers: headers)
    #expect((answer?.status ?? 431) >= 400)
    #expect(try await served.stranger().send("GET", "/login").status == 200)
  }

  @Test func inTimeIsCutOff() throws {
    for start in [
      "", "GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: ",
      "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"user",
    ] {
      let connection = try SlowConnection(served.server.address)
      connection.write(start)
      #expect(connection.isClosed(within: 60), "\(start)")
    }
  }

  @Test func bitByBitIsCutOffToo() throws {
    let connection = try SlowConnection(served.server.address)
    connection.write("GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: ")
    for _ in 0..<16 where !connection.isClosed(within: 0) {
      connection.write("x")
      usleep(250_000)
    }
    #expect(connection.isClosed(within: 30))
  }
}

@Suite struct AFileOfTheServer {
  @Test(arguments: [
    "/assets/../../../../etc/passwd", "/assets/x/..%2f..%2f..%2f..%2fetc%2fpasswd",
    "/assets/x/%2e%2e/%2e%2e/etc/passwd",
    "/assets/x/..%5c..%5cetc%5cpasswd", "/assets/x/%00winnow.css", "/assets/..%2f.server/accounts.db",
    "/assets/x/../.server/accounts.db", "/../review.winnow", "/assets/x//etc/passwd", "/.server/accounts.db",
    "/assets/x/en.json", "/assets/x/layout.html", "/assets/x/", "/assets/", "/assets",
  ])
  func isNotReachedByPath(path: String) async throws {
    let served = try ServedTeam(records: 0)
    for client in [served.stranger(), try await served.browser(of: "amara")] {
      let answer = try await client.send("GET", path)
      #expect(answer.status == 404, "\(path)")
      #expect(!answer.text.contains("root:"))
      #expect(!answer.text.contains("SQLite format"))
    }
  }
}
