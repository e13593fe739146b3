import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct FullTextsOnThePages {
  /// Records 1 to 3 are sought at full text.
  private func served() throws -> ServedTeam {
    let served = try ServedTeam(records: 4)
    let team = served.team
    for record in 1...3 {
      for user in ["amara", "jonas"] { try team.vote(.include, on: record, by: user) }
    }
    return served
  }

  private func send(_ bytes: String, named name: String, to path: String, by client: WebClient) async throws
    -> WebClient.Answer
  {
    let allowed = CharacterSet.alphanumerics
    let encoded = try #require(name.addingPercentEncoding(withAllowedCharacters: allowed))
    return try await client.send("POST", "/api/v1\(path)?name=\(encoded)", Data(bytes.utf8))
  }

  @Test func aPDFIsAttachedAndShownBesideTheForm() async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    let sent = try await send("%PDF-1.4 one", named: "paper.pdf", to: "/fulltext/R1/files", by: lia)
    #expect(sent.status == 200)
    let attachment = try #require(sent.json["attachment"] as? Int)
    let page = try await lia.page("/fulltext/R1")
    #expect(page.text.contains("<iframe src=\"/fulltexts/\(attachment)\""))
    let file = try await lia.send("GET", "/fulltexts/\(attachment)")
    #expect(file.headers["content-type"] == "application/pdf")
    #expect(file.headers["content-disposition"]?.hasPrefix("inline") == true)
    let policy = try #require(file.headers["content-security-policy"])
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"))
    #expect(!policy.contains("script-src"))
    #expect(file.headers["x-content-type-options"] == "nosniff")
    #expect(file.text == "%PDF-1.4 one")
    #expect(
      try String(contentsOf: served.server.folder.appending(path: "fulltexts/R1.pdf"), encoding: .utf8) == file.text)
  }

  @Test(arguments: ["page.html", "page.pdf", "page.svg", "page"])
  func aFileThatIsNoPDFIsNeverRendered(name: String) async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    let page = "<!doctype html><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    let sent = try await send(page, named: name, to: "/fulltext/R1/files", by: lia)
    let file = try await lia.send("GET", "/fulltexts/\(try #require(sent.json["attachment"] as? Int))")
    #expect(file.headers["content-type"] == "application/octet-stream")
    #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
    let policy = try #require(file.headers["content-security-policy"])
    #expect(policy.contains("default-src 'none'") && policy.hasSuffix("; sandbox"))
    #expect(file.headers["x-content-type-options"] == "nosniff")
    #expect(try await !lia.page("/fulltext/R1").text.contains("<iframe"))
  }

  @Test func aFileThatIsTooLargeIsRefusedAndLeavesNothingBehind() async throws {
    let team = try ScreeningTeam(records: 1)
    for user in ["amara", "jonas"] { try team.vote(.include, on: 1, by: user) }
    let server = try ServedReview(team.review.folder, as: "lia", "--largest-upload", "1")
    let lia = WebClient(server.address)
    try await lia.page("/fulltext")
    let large = "%PDF-1.4 " + String(repeating: "x", count: 2 << 20)
    for path in ["/fulltext/R1/files", "/fulltext/files"] {
      #expect(try await send(large, named: "R1.pdf", to: path, by: lia).status == 413, "\(path)")
    }
    #expect(try team.review.fullTexts(of: RecordID(1)).isEmpty)
    let left = server.folder.appending(path: ".server/fulltexts").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: left).isEmpty)
    #expect(try await send("%PDF-1.4", named: "R1.pdf", to: "/fulltext/R1/files", by: lia).status == 200)
  }

  @Test func anObserverAttachesNothingAndLeavesNothingBehind() async throws {
    let served = try served()
    let ossi = try await served.browser(of: "ossi")
    #expect(try await send("%PDF-1.4", named: "R1.pdf", to: "/fulltext/R1/files", by: ossi).status == 403)
    #expect(try await send("%PDF-1.4", named: "R1.pdf", to: "/fulltext/files", by: ossi).status == 403)
    #expect(try await ossi.call("POST", "/fulltext/R1/not-retrieved", [:]).status == 403)
    #expect(try served.team.review.fullTexts(of: RecordID(1)).isEmpty)
    #expect(try uploads(served).isEmpty)
  }

  @Test(arguments: [
    "/fulltexts/..%2f..%2freview.winnow", "/fulltexts/../review.winnow", "/fulltexts/R1.pdf", "/fulltexts/0",
    "/fulltexts/1", "/fulltexts/%2e%2e%2fprotocol.yaml", "/fulltexts/-1", "/fulltexts/99999999999999999999",
  ])
  func nothingIsReachedByGuessingPaths(path: String) async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    _ = try await send("%PDF-1.4 one", named: "paper.pdf", to: "/fulltext/R1/files", by: lia)
    #expect(try await lia.send("GET", path).status == 404)
    let stranger = try await WebClient(served.server.address).send("GET", "/api/v1" + path)
    #expect([401, 404].contains(stranger.status))
  }

  @Test(arguments: [
    ("../../evil.pdf", "evil.pdf"), ("..\\..\\evil.pdf", "evil.pdf"),
    ("a\r\nSet-Cookie: x=1.pdf", "a__Set-Cookie_ x=1.pdf"),
    ("<script>.pdf", "_script_.pdf"), ("\u{202E}fdp.exe", "_fdp.exe"), ("", "file"), ("..", "file"),
    (".hidden", "hidden"),
    (String(repeating: "ä", count: 400) + ".pdf", String(repeating: "ä", count: 88) + ".pdf"),
  ])
  func hostileNamesOfFilesAreMadeHarmless(name: String, kept: String) async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    let sent = try await send("%PDF-1.4 \(name.count)", named: name, to: "/fulltext/R1/files", by: lia)
    #expect(sent.status == 200)
    let text = try #require(try served.team.review.fullTexts(of: RecordID(1)).first)
    #expect(text.name == kept)
    #expect(text.file?.hasPrefix("fulltexts/R1") == true)
    let file = try await lia.send("GET", "/fulltexts/\(text.attachment)")
    #expect(file.status == 200)
    #expect(file.headers["set-cookie"] == nil)
    #expect(try await lia.page("/fulltext/R1").status == 200)
    #expect(try uploads(served).isEmpty)
  }

  @Test func filesFindTheirRecordsByTheirNames() async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    let found = try await send("%PDF-1.4 two", named: "R2.pdf", to: "/fulltext/files", by: lia)
    #expect(found.json["record"] as? String == "R2")
    let stranger = try await send("%PDF-1.4 three", named: "paper.pdf", to: "/fulltext/files", by: lia)
    #expect(stranger.status == 200)
    #expect(stranger.json["left"] as? String == "its name fits no record")
    let empty = try await send("", named: "R3.pdf", to: "/fulltext/files", by: lia)
    #expect(empty.json["left"] as? String == "is empty")
    #expect(try uploads(served).isEmpty)
  }

  @Test func refusalsNameTheFileAsItWasSentAndNoFolderOfTheServer() async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    let empty = try await send("", named: "paper.pdf", to: "/fulltext/R1/files", by: lia)
    #expect(empty.status == 422)
    #expect(empty.json["title"] as? String == "paper.pdf: is empty")
  }

  @Test func aReportIsFollowedFromTheFirstTryToItsEnd() async throws {
    let served = try served()
    let lia = try await served.browser(of: "lia")
    #expect(try await lia.call("POST", "/fulltext/R1/tries", ["method": "interlibrary loan"]).status == 200)
    let noted = try await lia.call("POST", "/fulltext/R1/not-retrieved", ["note": "no library has it"])
    #expect((noted.json["shortfall"] as? String)?.contains("plans 3 tries") == true)
    #expect(try await lia.page("/fulltext?state=not-retrieved").text.contains("no library has it"))
    #expect(try await lia.call("POST", "/fulltext/R1/retrieved", ["note": "in the office"]).status == 200)
    let text = try #require(try served.team.review.fullTexts(of: RecordID(1)).first)
    #expect(try await lia.call("DELETE", "/fulltext/R1/files/\(text.attachment)", [:]).status == 200)
    #expect(try await lia.page("/fulltext?state=sought").text.contains("Work number 1"))
  }

  private func uploads(_ served: ServedTeam) throws -> [String] {
    (try? FileManager.default.contentsOfDirectory(
      atPath: served.server.folder.appending(path: ".server/fulltexts").path)) ?? []
  }
}
