import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct TheLedgerOnTheWeb {
  @Test func isPagedFromTheNewestAndFiltered() async throws {
    let team = try ScreeningTeam(records: 60)
    for record in 1...55 { try team.vote(.include, on: record, by: "amara") }
    let site = try TeamAtTheServer(team)
    let olga = site.client("olga")
    let newest = try await olga.call("GET", "/ledger").json
    let entries = try #require(newest["entries"] as? [[String: Any]])
    #expect(entries.count == 50)
    #expect(entries.first?["sequence"] as? Int == newest["length"] as? Int)
    let older = try #require(newest["older"] as? String)
    let next = try await olga.call("GET", older).json["entries"] as? [[String: Any]]
    #expect(next?.first?["sequence"] as? Int == (entries.last?["sequence"] as? Int ?? 0) - 1)
    let paul = try await olga.call("GET", "/ledger?person=amara&record=R7").json["entries"] as? [[String: Any]]
    #expect(paul?.compactMap { $0["kind"] as? String } == ["decided", "records imported"])
    #expect(try await olga.call("GET", "/ledger?from=2030-01-01").json["isEmpty"] as? Bool == true)
    #expect(try await olga.call("GET", "/ledger?to=2023-11-14").json["isEmpty"] as? Bool == false)
    #expect(try await olga.call("GET", "/ledger?from=yesterday").status == 422)
  }

  @Test func tellsNothingThatIsSealed() async throws {
    let team = try ScreeningTeam(records: 3)
    try team.vote(.exclude, on: 1, by: "jonas", note: "quagga")
    let site = try TeamAtTheServer(team)
    let number = try team.review.ledgerLength()
    for path in ["/ledger", "/ledger/\(number)", "/ledger?record=R1", "/ledger?person=jonas"] {
      let (olga, jonas) = (
        try await site.client("olga").call("GET", path).text, try await site.client("jonas").call("GET", path).text
      )
      #expect(!olga.contains("quagga") && !olga.contains("exclude") && olga.contains("sealed"), "\(path)")
      #expect(jonas.contains("exclude"), "\(path)")
    }
  }

  @Test func hasNoEntryOfANumberThatIsNone() async throws {
    let site = try TeamAtTheServer(records: 0)
    for number in ["0", "-9223372036854775808", "9223372036854775807", "x", "999999"] {
      #expect(try await site.client("ossi").call("GET", "/ledger/\(number)").status == 404, "\(number)")
    }
  }

  @Test func isProvedFromThePage() async throws {
    let site = try TeamAtTheServer()
    let answer = try await site.client("ossi").call("POST", "/ledger/verify", [:]).json
    #expect(answer["isEqual"] as? Bool == true)
    #expect(answer["events"] as? Int == (try site.team.review.ledgerLength()))
  }
}
