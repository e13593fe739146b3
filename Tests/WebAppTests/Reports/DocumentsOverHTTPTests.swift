import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct TheReportsDocumentsOnThePages {
  @Test func eachIsReadInTheBrowserAndHadInEveryFormat() async throws {
    let served = try ServedTeam(records: 3)
    let ossi = try await served.browser(of: "ossi")
    let page = try await ossi.call("GET", "/reports/documents")
    let documents = try #require(page.json["documents"] as? [[String: Any]])
    #expect(documents.count >= 12)
    for document in documents {
      let path = try #require(document["path"] as? String)
      let read = try await ossi.send("GET", path)
      #expect(read.status == 200 && read.text.contains("<h1>"), "\(path)")
      #expect(read.text.contains("href=\"/reports/documents\""), "\(path) leads back")
      for file in document["files"] as? [[String: Any]] ?? [] {
        let answer = try await ossi.send("GET", try #require(file["path"] as? String))
        #expect(answer.status == 200, "\(file)")
      }
    }
    #expect(try await ossi.send("GET", "/reports/documents/nothing").status == 404)
    #expect(try await ossi.send("GET", "/reports/documents/methods/file?format=pdf").status == 400)
  }

  @Test func whatIsMissingSaysWhereToEnterIt() async throws {
    let served = try ServedTeam(records: 3)
    let ossi = try await served.browser(of: "ossi")
    let page = try await ossi.page("/reports/documents").text
    #expect(page.contains("Still to fill in") && page.contains("winnow search describe"))
  }

  @Test func theWholeReportComesInOneFile() async throws {
    let served = try ServedTeam(records: 3)
    let ossi = try await served.browser(of: "ossi")
    let answer = try await ossi.send("GET", "/reports/report.zip")
    #expect(answer.status == 200 && answer.body.starts(with: Data("PK".utf8)))
  }

  @Test func onlyAnOwnerTakesTheReviewAlongAndNotWhileVotesAreSealed() async throws {
    let served = try ServedTeam(records: 3)
    #expect(try await served.browser(of: "amara").send("GET", "/reports/review.zip").status == 403)
    let olga = try await served.browser(of: "olga")
    let answer = try await olga.send("GET", "/reports/review.zip")
    #expect(answer.status == 200 && answer.body.starts(with: Data("PK".utf8)))
    try served.team.vote(.include, on: 1, by: "jonas", note: "quagga")
    let refused = try await olga.send("GET", "/reports/review.zip")
    #expect(refused.status == 422 && !refused.text.contains("quagga"))
    for document in ["methods", "agreement", "flow", "prisma-scr"] {
      #expect(try await !olga.send("GET", "/reports/documents/\(document)").text.contains("quagga"))
    }
  }

  @Test func namesOfRecordsAndReasonsAreNoMarkupThere() async throws {
    let served = try ServedTeam(records: 2)
    let team = served.team
    try team.small.importRecords(
      ["<script>alert(1)</script>|Li, C|2011"], source: "<script>base</script>", file: "hostile.ris", by: "lia")
    for user in ["amara", "jonas"] { try team.vote(.include, on: 3, by: user) }
    for user in ["amara", "jonas"] { try team.vote(.exclude, on: 3, by: user, at: .fullText, reason: "No task") }
    let amara = try await served.browser(of: "amara")
    for document in [
      "flow", "methods", "appendix-1-search-strategies", "appendix-2-excluded-at-full-text", "deviations",
    ] {
      let text = try await amara.send("GET", "/reports/documents/\(document)").text
      #expect(!text.contains("<script"), "\(document)")
      #expect(text.contains("&lt;script&gt;"), "\(document)")
    }
  }
}

@Suite struct TheLogsOnThePages {
  @Test func aConsultationIsNotedToldBetterAndTakenBack() async throws {
    let served = try ServedTeam(records: 2)
    let amara = try await served.browser(of: "amara")
    let noted = try await amara.call(
      "POST", "/reports/consultations",
      ["date": "2026-02-03", "who": "peer workers", "people": "5", "said": "<b>A task</b> is missing", "changed": ""])
    #expect(noted.status == 200)
    let number = try #require(noted.json["number"] as? Int)
    let page = try await amara.page("/reports/logs").text
    #expect(page.contains("&lt;b&gt;A task&lt;/b&gt; is missing") && page.contains("peer workers"))
    let better = try await amara.call(
      "POST", "/reports/consultations",
      ["number": String(number), "date": "2026-02-03", "who": "peer workers", "said": "A task is missing"])
    #expect(better.status == 200)
    #expect(try served.team.review.consultations().map(\.content.people) == [nil])
    let wrong = try await amara.call("POST", "/reports/consultations", ["date": "soon", "who": "x", "said": "y"])
    #expect(wrong.status == 422)
    #expect(try await amara.call("POST", "/reports/consultations/remove", ["number": number]).status < 300)
    #expect(try served.team.review.consultations().isEmpty)
  }

  @Test func aContactNamesItsRecords() async throws {
    let served = try ServedTeam(records: 2)
    let amara = try await served.browser(of: "amara")
    let noted = try await amara.call(
      "POST", "/reports/contacts", ["date": "2026-04", "whom": "M. Lee", "records": "R1, r2", "asked": "The list"])
    #expect(noted.status == 200)
    #expect(try served.team.review.contacts()[0].content.records.map(\.text) == ["R1", "R2"])
    #expect(try await amara.page("/reports/logs").text.contains("href=\"/records/R2\""))
    #expect(
      try await amara.call("POST", "/reports/contacts", ["date": "2026-04", "whom": "L", "records": "x", "asked": "y"])
        .status == 400)
    let ossi = try await served.browser(of: "ossi")
    #expect(
      try await ossi.call("POST", "/reports/contacts", ["date": "2026-04", "whom": "L", "asked": "y"]).status == 403)
    #expect(try await !ossi.page("/reports/logs").text.contains("<form class=\"stack\""))
  }
}
