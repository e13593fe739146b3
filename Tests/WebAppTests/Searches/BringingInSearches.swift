import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite("Bringing in searches by the browser") struct BringingInSearches {
  private static let twoRecords = """
    TY  - JOUR
    TI  - <script>alert(1)</script> & other plants
    AU  - Meyer, Beate
    PY  - 2019
    ER  -

    TY  - JOUR
    TI  - A second plant
    PY  - 20x9
    ER  -

    """

  private func server(_ more: String...) throws -> (SmallReview, ServedReview) {
    let small = try SmallReview()
    let server =
      more.isEmpty
      ? try ServedReview(small.review.folder, as: "amara")
      : try ServedReview(small.review.folder, as: "amara", more[0], more[1])
    return (small, server)
  }

  private func send(_ data: Data, name: String, _ client: WebClient) async throws -> WebClient.Answer {
    let query = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return try await client.send("POST", "/api/v1/uploads?name=\(query)", data)
  }

  @Test func aFileIsSentAndImportedAndItsRecordsAreShownAsText() async throws {
    let (small, server) = try server()
    let client = WebClient(server.address)
    try await client.page("/searches")
    let sent = try await send(Data(Self.twoRecords.utf8), name: "plants.ris", client)
    let id = try #require(sent.json["id"] as? String)
    let answer = try await client.call(
      "POST", "/imports",
      ["uploads": [id], "source": "CAB <b>", "kind": "database", "hits": 3, "strategy": "plant* AND <i>"])
    #expect(answer.status == 200, "\(answer.text)")
    let imported = try #require(try small.review.importedSearches().first)
    #expect(imported.fileName == "plants.ris" && imported.records == 2 && imported.hitDifference == -1)
    for path in ["/searches", "/searches/\(imported.batch)", "/searches?arrived=\(imported.batch)", "/records/R1"] {
      let page = try await client.page(path)
      #expect(page.status == 200, "\(path): \(page.text.suffix(600))")
      #expect(!page.text.contains("<script>alert") && !page.text.contains("CAB <b>") && !page.text.contains("<i>"))
    }
    #expect(try await client.page("/records/R1").text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    // What was imported is no upload any more.
    #expect(
      try await client.call("POST", "/imports", ["uploads": [id], "source": "x", "kind": "database"]).status == 404)
    let kept = try await client.send("GET", "/searches/\(imported.batch)/file")
    #expect(kept.body == Data(Self.twoRecords.utf8))
    #expect(kept.headers["content-disposition"]?.hasPrefix("attachment; filename=\"plants.ris\"") == true)
    #expect(kept.headers["x-content-type-options"] == "nosniff")
    #expect(kept.headers["content-type"] == "application/octet-stream")
    #expect(kept.headers["content-security-policy"] == "default-src 'none'; sandbox")
  }

  @Test(arguments: [
    "../../../etc/passwd", "..\\..\\evil.ris", "/etc/cron.d/x", ".hidden", "..", "", "a\u{0}b\r\nSet-Cookie: x.ris",
    "\u{202E}sir.exe", String(repeating: "long", count: 200) + ".ris", "-rf", "con:aux.ris",
  ])
  func aNameFromElsewhereIsOnlyAName(name: String) async throws {
    let (small, server) = try server()
    let client = WebClient(server.address)
    try await client.page("/searches")
    let id = try await send(Data(Self.twoRecords.utf8), name: name, client).json["id"] as? String ?? ""
    let answer = try await client.call("POST", "/imports", ["uploads": [id], "source": "A", "kind": "database"])
    #expect(answer.status == 200, "\(answer.text)")
    let kept = try FileManager.default.contentsOfDirectory(atPath: small.review.folder.path + "/searches")
    let file = try #require(kept.first)
    #expect(kept.count == 1 && !file.hasPrefix(".") && !file.hasPrefix("-") && file.count <= 100)
    #expect(
      file.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 0x202E && !"/\\:".unicodeScalars.contains($0) })
    let batch = try #require(try small.review.importedSearches().first?.batch)
    let download = try await client.send("GET", "/searches/\(batch)/file")
    #expect(download.status == 200 && download.headers["set-cookie"] == nil)
  }

  @Test(arguments: [
    "/searches/..%2F..%2Freview.winnow/file", "/searches/1/file", "/searches/-1/file", "/searches/x/repairs",
    "/searches/../review.winnow", "/searches/9999999999999999999999/file",
  ])
  func onlyWhatWasImportedCanBeDownloaded(path: String) async throws {
    let (_, server) = try server()
    #expect(try await WebClient(server.address).send("GET", path).status == 404)
  }

  @Test func allFilesComeInOrNone() async throws {
    let (small, server) = try server()
    let client = WebClient(server.address)
    try await client.page("/searches")
    let good = try await send(Data(Self.twoRecords.utf8), name: "good.ris", client).json["id"] as? String ?? ""
    let bad = try await send(Data("PK\u{3}\u{4} an archive".utf8), name: "bad.zip", client).json["id"] as? String ?? ""
    let refused = try await client.call(
      "POST", "/imports", ["uploads": [good, bad], "source": "A", "kind": "database"])
    #expect(refused.status == 422)
    #expect(refused.text.contains("bad.zip") && refused.text.contains("no citation file"))
    #expect(refused.text.contains("None of the 2 files was imported"))
    #expect(try small.review.importedSearches().isEmpty)
    // The good one is still there and need not be sent again.
    let body: [String: Any] = ["uploads": [good], "source": "A", "kind": "database"]
    #expect(try await client.call("POST", "/imports", body).status == 200)
    let again = try await send(Data(Self.twoRecords.utf8), name: "good.ris", client).json["id"] as? String ?? ""
    let twice = try await client.call("POST", "/imports", ["uploads": [again], "source": "A", "kind": "database"])
    #expect(twice.status == 422 && twice.text.contains("was imported already"))
    let wanted = try await client.call(
      "POST", "/imports", ["uploads": [again], "source": "A", "kind": "database", "again": true])
    #expect(wanted.status == 200)
  }

  @Test func aFileThatIsTooLargeIsRefused() async throws {
    let (small, server) = try server("--largest-upload", "1")
    let client = WebClient(server.address)
    try await client.page("/searches")
    let answer = try await send(Data(repeating: 0x61, count: 3 << 20), name: "large.ris", client)
    #expect(answer.status == 413 && answer.text.contains("larger than 1 MB"))
    let left = try? FileManager.default.contentsOfDirectory(atPath: small.review.folder.path + "/.server/uploads")
    #expect(left ?? [] == [])
  }

  @Test func anObserverMayLookAndNotImport() async throws {
    let team = try ScreeningTeam(records: 2)
    let server = try ServedReview(team.review.folder)
    let accounts = try Accounts(besideReviewIn: team.review.folder)
    let ossi = WebClient(server.address)
    try await ossi.join(accounts.invite("ossi", by: "olga", now: Date()).text, password: "a garden in the rain")
    let lia = WebClient(server.address)
    try await lia.join(accounts.invite("lia", by: "olga", now: Date()).text, password: "a garden in the rain")
    let page = try await ossi.page("/searches")
    #expect(page.status == 200 && !page.text.contains("type=\"file\""))
    #expect(try await send(Data(Self.twoRecords.utf8), name: "a.ris", ossi).status == 403)
    #expect(try await ossi.call("POST", "/duplicates/merge", ["records": ["R1", "R2"]]).status == 403)
    #expect(
      try await ossi.call("POST", "/records/remove", ["records": ["R1"], "cause": "other", "detail": "x"]).status == 403
    )
    // What one person sent is nobody else's.
    let own = try await send(Data(Self.twoRecords.utf8), name: "a.ris", lia)
    #expect(own.status == 200)
    let olga = WebClient(server.address)
    try await olga.join(try #require(server.firstInvitation), password: "a garden in the rain")
    let taken = try await olga.call(
      "POST", "/imports", ["uploads": [own.json["id"] as? String ?? ""], "source": "A", "kind": "database"])
    #expect(taken.status == 404)
  }

  @Test func aProgramImportsAFileInOneCall() async throws {
    let (small, server) = try server()
    let client = WebClient(server.address)
    try await client.page("/searches")
    let answer = try await client.send(
      "POST", "/api/v1/imports/file?name=a.ris&source=Hand&kind=hand&searched=2026-01-31&hits=2",
      Data(Self.twoRecords.utf8))
    #expect(answer.status == 200, "\(answer.text)")
    let search = try #require(try small.review.importedSearches().first)
    #expect(search.kind == .hand && search.searched == "2026-01-31" && search.hitDifference == nil)
    let wrong = try await client.send("POST", "/api/v1/imports/file?name=a.ris&kind=hand", Data("x".utf8))
    #expect(wrong.status == 422 && wrong.text.contains("has no name"))
  }
}
