import Fixtures
import Foundation
import Review
import Testing

@Suite struct AFileThatIsTooMuch {
  let small: SmallReview
  let server: ServedReview
  let client: WebClient

  init() async throws {
    small = try SmallReview()
    server = try ServedReview(small.review.folder, as: "amara", "--largest-upload", "1")
    client = WebClient(server.address)
    try await client.page("/searches")
  }

  private func head(_ length: String) -> String {
    """
    POST /api/v1/uploads?name=a.ris HTTP/1.1\r
    Host: 127.0.0.1:\(server.address.port ?? 0)\r
    X-Winnow-Form: \(client.formToken ?? "")\r
    \(length)\r
    \r

    """
  }

  private var uploads: URL { server.folder.appending(path: ".server/uploads") }

  @Test func isRefusedBeforeItIsSent() throws {
    let connection = try SlowConnection(server.address)
    connection.write(head("Content-Length: \(10 << 20)"))
    #expect(connection.answer(within: 5).contains(" 413 "))
  }

  @Test func isCutOffWhereItsLengthWasNotSaid() async throws {
    let connection = try SlowConnection(server.address)
    connection.write(head("Transfer-Encoding: chunked"))
    let piece = String(repeating: "x", count: 64 << 10)
    for _ in 0..<40 { connection.write("10000\r\n\(piece)\r\n") }
    connection.write("0\r\n\r\n")
    #expect(connection.answer(within: 10).contains(" 413 "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: uploads.path).isEmpty)
  }

  @Test func isOneOfTooMany() async throws {
    var statuses: [Int] = []
    for number in 0..<51 {
      statuses.append(try await client.send("POST", "/api/v1/uploads?name=\(number).ris", Data("x".utf8)).status)
    }
    #expect(statuses.prefix(50).allSatisfy { $0 == 200 } && statuses.last == 429)
  }

  @Test func liesWhereOnlyTheServersUserReads() async throws {
    #expect(try await client.send("POST", "/api/v1/uploads?name=a.ris", Data("x".utf8)).status == 200)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(uploads.path) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: uploads.path) {
      #expect(try mode(uploads.path + "/" + name) == 0o600)
    }
  }
}
