import Charting
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct EmptyCellsOfTheMap {
  private static let map = "/analysis?show=map&rows=task&columns=setting"
  private static let cell = ["rows": "task", "row": "office", "columns": "setting", "column": "day centre"]

  private func marking(_ kind: String, _ reason: String, _ sources: [String] = []) -> [String: Any] {
    var body: [String: Any] = Self.cell
    body["kind"] = kind
    body["reason"] = reason
    body["sources"] = sources
    return body
  }

  @Test func leadToWhereTheTeamSaysWhyAndTheRegisterListsThem() async throws {
    let served = try ServedAnalysis()
    let paul = try await served.browser(of: "paul")
    let before = try await paul.call("GET", Self.map)
    let empty = try #require(ServedAnalysis.cell("Office work, day centre", before.json))
    #expect(empty["text"] as? String == "?")
    let path = try #require(empty["path"] as? String)
    #expect(try await paul.page(path).text.contains("Nobody has said yet why this cell is empty."))
    #expect(
      try await paul.call("PUT", "/analysis/gap", marking("true gap", "Searched, none.", ["R1, R2"])).status == 200)
    #expect(try await paul.page(path).text.contains("Searched, none."))
    let after = try await paul.call("GET", Self.map)
    #expect(ServedAnalysis.cell("Office work, day centre", after.json)?["text"] as? String == "true gap")
    let register = try await paul.page("/analysis?show=gaps&rows=task&columns=setting")
    #expect(register.text.contains("Searched, none.") && register.text.contains("R1, R2"))
    #expect(try served.review.gaps().map(\.sources) == [["R1", "R2"]])
    #expect(try await paul.call("DELETE", "/analysis/gap", Self.cell).status == 200)
    #expect(try served.review.gaps().isEmpty)
  }

  @Test func haveOneMarkWhicheverFieldTheRowsAre() async throws {
    let served = try ServedAnalysis()
    let paul = try await served.browser(of: "paul")
    try await paul.call("PUT", "/analysis/gap", marking("true gap", "Searched, none."))
    let turned = ["rows": "setting", "row": "day centre", "columns": "task", "column": "office"]
    let other = turned.merging(["kind": "out of scope", "reason": "Not ours."]) { $1 }
    #expect(try await paul.call("PUT", "/analysis/gap", other).status == 200)
    #expect(try served.review.gaps().map(\.kind) == [.outOfScope])
    #expect(try await paul.call("DELETE", "/analysis/gap", turned).status == 200)
    #expect(try served.review.gaps().isEmpty)
  }

  @Test func needAReasonAndSomebodyWhoMay() async throws {
    let served = try ServedAnalysis()
    let (paul, amara) = (try await served.browser(of: "paul"), try await served.browser(of: "amara"))
    let length = try served.review.ledgerLength()
    #expect(try await paul.call("PUT", "/analysis/gap", marking("true gap", " ")).status == 422)
    #expect(try await paul.call("PUT", "/analysis/gap", marking("hole", "So it is.")).status == 400)
    #expect(try await paul.call("PUT", "/analysis/gap", marking("true gap", "So it is.", ["seven"])).status == 400)
    #expect(try await amara.call("PUT", "/analysis/gap", marking("true gap", "So it is.")).status == 403)
    #expect(try served.review.ledgerLength() == length)
    let path = "/analysis/gap?rows=task&row=office&columns=setting&column=day%20centre"
    #expect(try await !amara.page(path).text.contains("data-action=\"PUT /analysis/gap\""))
    #expect(try await paul.page(path).text.contains("data-action=\"PUT /analysis/gap\""))
  }
}
