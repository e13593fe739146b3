import Fixtures
import Foundation
import Reporting
import Review
import Screening
import Testing

@Suite struct AgreementAsAFigure {
  /// Votes of people on records at title and abstract, a letter a record: i(nclude) or e(xclude).
  private func stage(_ votes: [String: String], _ stage: Stage = .titleAbstract) throws -> StageAgreement {
    let ballots = votes.keys.sorted().flatMap { name in
      votes[name, default: ""].enumerated().map { place, letter in
        Ballot(record: place + 1, reviewer: name, choice: letter == "i" ? .include : .exclude)
      }
    }.sorted { $0.record < $1.record }
    return try StageAgreement(
      StageBallots(
        stage: stage, settings: StageSettings(reviewers: votes.count), ballots: ballots, informed: 0, withoutTwo: 0,
        incomplete: 0))
  }

  @Test("shows of each pair the share with its interval, kappa and AC1, as words too") func pair() throws {
    let svg = try #require(
      AgreementFigure([try stage(["Ada": "iiiieeeeee", "Ben": "iiieeeeeei"])]).svg)
    let texts = try XMLTexts(of: svg).texts
    let words = try #require(texts["text"])
    #expect(words.contains("Ada and Ben") && words.contains("Cohen’s kappa") && words.contains("Gwet’s AC1"))
    #expect(words.contains { $0.hasPrefix("8 of 10: 80 % (") })
    #expect(texts["desc"]?.first?.contains("Ada and Ben agree on 8 of 10 records, 80 % (") == true)
    #expect(svg.components(separatedBy: "<circle").count == 2)
  }

  @Test("shows of three people all together as a square, and each pair as a dot") func three() throws {
    let svg = try #require(
      AgreementFigure([try stage(["Ada": "iieee", "Ben": "iiiee", "Cho": "ieeee"])]).svg)
    let words = try #require(try XMLTexts(of: svg).texts["text"])
    #expect(words.contains("All who voted") && words.contains("Ada and Cho") && words.contains("Kappa*"))
    #expect(svg.components(separatedBy: "<circle").count == 4)
    #expect(words.contains { $0.contains("* Of all who voted Fleiss’ kappa, of pairs Cohen’s.") })
  }

  @Test("says why a measure has no value, and escapes names") func undefined() throws {
    let svg = try #require(AgreementFigure([try stage(["<b>": "eee", "A & B": "eee"])]).svg)
    let words = try #require(try XMLTexts(of: svg).texts["text"])
    #expect(words.contains("–") && words.contains { $0.hasPrefix("– No value: ") })
    #expect(words.contains("<b> and A & B") || words.contains("A & B and <b>"))
    #expect(!svg.contains("nan"))
  }

  @Test("shows stages below each other, and nothing where nobody can be compared") func stages() throws {
    let both = [try stage(["Ada": "ie", "Ben": "ie"]), try stage(["Ada": "ei", "Ben": "ei"], .fullText)]
    let svg = try #require(AgreementFigure(both).svg)
    let words = try #require(try XMLTexts(of: svg).texts["text"])
    #expect(words.contains("Title and abstract") && words.contains("Full text"))
    #expect(AgreementFigure([try stage([:])]).svg == nil)
  }
}
