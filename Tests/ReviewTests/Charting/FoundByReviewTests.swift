import Bibliography
import Charting
import Fixtures
import Review
import Testing

@Suite struct WhatAColdReviewFound {
  @Test(
    "numbers stay what they are however small or large, also when they are read again",
    arguments: [
      ("0.00005", "0.00005"), ("+0.00005", "0.00005"), ("−0.00002", "-0.00002"),
      ("1000000000000000000000", "1000000000000000000000"),
      ("12,000.50", "12000.5"), ("007", "7"),
    ])
  func numbers(written: String, kept: String) throws {
    let team = try ChartingTeam(sources: 1)
    for text in [written, kept] {
      try team.chart(1, by: "amara", ["year": text])
      let answer = try #require(try team.review.chartSheet(RecordID(1), seenBy: "amara").answers["year"])
      #expect(answer.entries.map(\.value) == [kept] && answer.entries[0].unit == nil)
    }
  }

  @Test("why one is done with a source is closed to the other until he is done too") func why() throws {
    let team = try ChartingTeam(sources: 1)
    try team.chart(1, by: "amara", ["country": "USA"])
    try team.review.finishCharting(RecordID(1), acting: SmallReview.acting("amara", why: "quagga"))
    #expect(try !team.review.ledger(limit: .max, seenBy: "jonas").contains { $0.why?.contains("quagga") == true })
    #expect(try team.review.ledger(limit: .max, seenBy: "amara").contains { $0.why?.contains("quagga") == true })
    try team.finish(1, by: "jonas", ["country": "USA"])
    #expect(try team.review.ledger(limit: .max, seenBy: "jonas").contains { $0.why?.contains("quagga") == true })
  }
}
