import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ReportsOnThePages {
  /// Record 1 is included, record 2 excluded at full text, record 3 excluded, record 4 half decided.
  private func served() throws -> ServedTeam {
    let served = try ServedTeam(records: 5)
    let team = served.team
    for user in ["amara", "jonas"] {
      for record in [1, 2] { try team.vote(.include, on: record, by: user) }
      try team.vote(.exclude, on: 3, by: user)
    }
    for user in ["amara", "jonas"] {
      try team.vote(.include, on: 1, by: user, at: .fullText)
      try team.vote(.exclude, on: 2, by: user, at: .fullText, reason: "No task")
    }
    try team.vote(.exclude, on: 4, by: "jonas", note: "quagga")
    return served
  }

  @Test func everyNumberLeadsToItsRecords() async throws {
    let served = try served()
    let ossi = try await served.browser(of: "ossi")
    let page = try await ossi.call("GET", "/reports")
    let tables = try #require(page.json["tables"] as? [[String: Any]])
    let rows = tables.flatMap { $0["rows"] as? [[String: Any]] ?? [] }
    #expect(rows.count > 8)
    for row in rows {
      guard let path = row["path"] as? String else { continue }
      let box = try await ossi.call("GET", path)
      #expect(box.status == 200, "\(path)")
      #expect(box.json["count"].map { "\($0)" } == row["count"] as? String, "\(path)")
    }
    let excluded = try await ossi.page("/reports/box/dbr_excluded%3A%20No%20task")
    #expect(excluded.text.contains("href=\"/records/R2\""))
    #expect(try await ossi.page("/reports/box/nothing").status == 404)
  }

  @Test func theDiagramFollowsTheReviewAtOnce() async throws {
    let served = try served()
    let amara = try await served.browser(of: "amara")
    func screened() async throws -> String { try await amara.send("GET", "/reports/flow.svg").text }
    let before = try await screened()
    #expect(before.contains("No task"))
    try served.team.vote(.exclude, on: 4, by: "amara")
    #expect(try await screened() != before)
  }

  @Test func theDiagramIsAPictureWhateverSourcesAreCalled() async throws {
    let served = try ServedTeam(records: 2)
    // The sign before the mark makes one character with it.
    let hostile = ["<b>&\"'", "\u{600}<script>", "<\u{301}i>"]
    for (number, name) in hostile.enumerated() {
      try served.team.small.importRecords(
        ["Plant \(number)|Li, C|2011"], source: name, file: "\(number).ris", by: "lia")
    }
    let amara = try await served.browser(of: "amara")
    for path in ["/reports/flow.svg", "/reports/flow.svg?download=1"] {
      let answer = try await amara.send("GET", path)
      #expect(answer.headers["content-type"] == "image/svg+xml")
      for wound in ["<b>", "<script", "<\u{301}"] {
        #expect(answer.body.range(of: Data(wound.utf8)) == nil, "\(path) \(wound)")
      }
      #expect(answer.text.contains("script&gt;"))
    }
  }

  @Test func recordsAreExportedInEveryFormatThatIsWritten() async throws {
    let served = try served()
    let amara = try await served.browser(of: "amara")
    let page = try await amara.call("GET", "/reports/box/all")
    let formats = try #require(page.json["formats"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    #expect(formats.first == "ris" && formats.contains("csv") && Set(formats).count == formats.count)
    for format in formats {
      let file = try await amara.send("GET", "/reports/box/all/export?format=\(format)")
      #expect(file.status == 200 && !file.body.isEmpty, "\(format)")
      #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
      #expect(file.headers["content-type"] == "application/octet-stream")
    }
    let ris = try await amara.send("GET", "/reports/box/new_reports/export?format=ris")
    #expect(ris.text.contains("Work number 1") && !ris.text.contains("Work number 2"))
    #expect(try await amara.send("GET", "/reports/box/all/export?format=pubmed-xml").status == 400)
  }

  @Test func anExportWithDecisionsKeepsSealedVotesSealed() async throws {
    let served = try served()
    let path = "/reports/box/all/export?format=ris&decisions=1"
    let jonas = try await served.browser(of: "jonas").send("GET", path).text
    #expect(jonas.contains("quagga"))
    for user in ["amara", "olga", "ines"] {
      #expect(try await !served.browser(of: user).send("GET", path).text.contains("quagga"))
    }
  }

  @Test func agreementAndDeviationsAreTold() async throws {
    let served = try served()
    let ossi = try await served.browser(of: "ossi")
    let agreement = try await ossi.page("/reports/agreement")
    #expect(agreement.text.contains("Both agree on 3 of 3 records"))
    #expect(try await ossi.page("/reports/agreement?stage=full-text").text.contains("Both agree on 2 of 2 records"))
    #expect(try await ossi.page("/reports/deviations").text.contains("CINAHL"))
    #expect(try await ossi.page("/reports/agreement?stage=x").status == 404)
  }

  @Test func theOverviewTellsEverybodyWhatWaitsForThem() async throws {
    let served = try served()
    func texts(_ user: String) async throws -> String {
      let page = try await served.browser(of: user).call("GET", "/overview")
      return (page.json["waiting"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }.joined(
        separator: "; ")
    }
    #expect(try await texts("amara").contains("2 records to screen at title and abstract"))
    try served.team.vote(.include, on: 4, by: "amara")
    #expect(try await texts("ines").contains("1 conflict at title and abstract"))
    #expect(try await texts("ossi") == "")
    let page = try await served.browser(of: "olga").page("/")
    #expect(page.text.contains("Version 1 of the protocol is in force"))
    #expect(page.text.contains("/reports/flow.svg?ledger="))
  }
}
