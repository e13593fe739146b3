import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct HostileTexts {
  /// Breaks out of text, of attributes in either quotes, and of escapes that go by characters: a sign before or behind makes
  /// one character with the mark.
  static let payload =
    "<script>alert(1)</script>\"><img src=x onerror=alert(1)>' onhostile='1 \u{600}<b onhostile=1>\"\u{301} onhostile=\"1"

  /// None of these may stand in a page as they are.
  static let wounds = [
    "<script>alert", "<img src=x", "<b onhostile", "' onhostile='", "\"\u{301} onhostile", "\"><img src=x",
  ]

  static func wound(_ page: Data) -> String? {
    wounds.first { page.range(of: Data($0.utf8)) != nil }
  }

  /// A review in which whatever people and files can write is hostile.
  static func makeReview() throws -> (small: SmallReview, user: String) {
    let user = "eve\(payload)"
    let small = try SmallReview(title: "A review \(payload)", protocolText: ProtocolText.small)
    let review = small.review
    func acting(_ user: String) -> Acting { SmallReview.acting(user) }
    try small.importRecords(
      (1...5).map {
        "Title \($0) \(payload)|Meyer\(payload), B|200\($0)|10.1000/\($0)\(payload)|\(payload)|\(payload)"
      },
      source: "MEDLINE \(payload)", file: "file <img src=x onerror=alert(1)>.ris")
    let text = """
      TY  - JOUR
      TI  - Another \(payload)
      AB  - BACKGROUND: \(payload) RESULTS: \(payload)
      JO  - Journal \(payload)
      KW  - word \(payload)
      UR  - javascript:alert(1)
      N1  - \(payload)
      ER  -

      TY  - JOUR
      TI  - One more
      UR  - javascript://evil.example/%0Aalert(1)
      ER  -
      """
    _ = try review.importRecords(
      [ImportRequest(file: small.folder.write(text, to: "other.ris"), source: "Other", kind: .database)],
      acting: acting("amara"))
    for (name, roles) in [
      ("amara", [Role.owner, .reviewer, .arbiter, .protocolAuthor]), (user, [.reviewer]), ("li", [.arbiter]),
    ] {
      try review.setMember(name, name: "Name \(payload)", roles: roles, acting: acting("amara"))
    }
    for (number, reviewer) in [(1, "amara"), (2, user)] {
      try review.vote(.include, on: RecordID(number), at: .titleAbstract, note: payload, acting: acting(reviewer))
    }
    try review.vote(.include, on: RecordID(3), at: .titleAbstract, acting: acting("amara"))
    try review.vote(.exclude, on: RecordID(3), at: .titleAbstract, acting: acting(user))
    for reviewer in ["amara", user] {
      try review.vote(.include, on: RecordID(4), at: .titleAbstract, acting: acting(reviewer))
      try review.note(payload, on: RecordID(3), at: .titleAbstract, acting: acting(reviewer))
      try review.label("label \(payload)", on: RecordID(3), at: .titleAbstract, acting: acting(reviewer))
      try review.park(RecordID(5), question: "Why \(payload)?", at: .titleAbstract, acting: acting(reviewer))
    }
    return (small, user)
  }

  @Test func areTextOnEveryPage() async throws {
    let (small, hostile) = try HostileTexts.makeReview()
    let server = try ServedReview(small.review.folder)
    let accounts = try Accounts(besideReviewIn: small.review.folder)
    let operations = try await Operations(server.address).all.filter { $0.method == "GET" }
    var pages = 0
    for user in ["amara", hostile] {
      let client = WebClient(server.address)
      try await client.join(
        accounts.invite(user, by: HostileTexts.payload, now: Date()).text, password: "a garden in the rain")
      try await client.call("POST", "/tokens", ["name": "token \(HostileTexts.payload)"])
      let query = HostileTexts.payload.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      var paths = ["/login?next=/\(query)", "/nowhere/\(query)", "/join/\(query)", "/\(query)"]
      for operation in operations {
        let stages = operation.path.contains("{stage}") ? ["title-abstract", "full-text", query] : [""]
        let records = operation.path.contains("{record}") ? ["R1", "R3", "R5", "R6", "R7", query] : [""]
        for stage in stages {
          for record in records {
            let api = operation.filled(["stage": stage, "record": record, "user": query])
            let path = String(api.dropFirst("/api/v1".count))
            paths += [path == "/overview" ? "/" : path]
            paths += ["q", "text", "find", "stage", "after", "state", "tab", "user", "source"].map {
              "\(path)?\($0)=\(query)"
            }
          }
        }
      }
      for path in paths {
        let page = try await client.send("GET", path)
        #expect(page.status < 500, "\(path)")
        guard page.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
        pages += 1
        #expect(HostileTexts.wound(page.body) == nil, "\(user.prefix(5)) \(path)")
        #expect(page.text.firstMatch(of: #/(?:href|src|action)="\s*javascript:/#.ignoresCase()) == nil, "\(path)")
      }
    }
    #expect(pages > 8)
  }

  @Test func inAnInvitationAreTextToo() async throws {
    let served = try ServedTeam(records: 0)
    let secret = try served.accounts.invite(HostileTexts.payload, by: HostileTexts.payload, now: Date())
    let page = try await served.stranger().page("/join/\(secret.text)")
    #expect(page.status == 200)
    #expect(page.text.contains("onhostile"))
    #expect(HostileTexts.wound(page.body) == nil)
  }
}
