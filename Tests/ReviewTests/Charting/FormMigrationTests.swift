import Charting
import Fixtures
import Review
import Testing

@Suite struct AFormThatChanges {
  @Test("never loses an answer, and changes none silently", arguments: 1...12) func property(seed: UInt64) throws {
    var history = try FormHistory(seed: seed, sources: 8)
    try history.chartNext()
    for step in 2...8 {
      for _ in 0..<3 { try history.change() }
      if step.isMultiple(of: 2) { try history.settleOne() }
      try history.chartNext()
      try expectAsExpected(history)
    }
    guard case .equal = try history.team.review.verify() else {
      Issue.record("what is read is not what the ledger gives")
      return
    }
  }

  private func expectAsExpected(_ history: FormHistory) throws {
    let now = try history.team.review.chartedSources()
    for (place, answers) in history.expected.enumerated() {
      let source = try #require(now.sources.first { $0.id == "R\(place + 1)" })
      for field in history.fields {
        switch (answers[field.id], source.standing(of: field.id)) {
        case (.values(let values), .answered(let answer)):
          #expect(Set(answer.values) == values, "R\(place + 1) \(field.id)")
        case (.open, .disputed), (nil, .notAsked): continue
        case (let expected, let found):
          Issue.record("R\(place + 1) \(field.id): \(found), not \(String(describing: expected))")
        }
      }
      // What each person gave stays as it was given, also in fields that are gone.
      for user in ["amara", "jonas"] {
        let sheet = try history.team.review.chartSheet(RecordID(place + 1), seenBy: user)
        for (field, values) in history.charted[place] {
          #expect(sheet.answers[field].map { Set($0.values) } == values, "R\(place + 1) \(field) of \(user)")
        }
      }
    }
  }
}
