import Bibliography
import Fixtures
import Foundation
import Review
import Testing

@Suite struct TheSearchBehindAnImport {
  private let paul = SmallReview.acting("paul")

  @Test("can be told after the file came in, and told better later") func described() throws {
    let team = try ScreeningTeam(records: 2)
    let batch = try #require(try team.review.importedSearches().first).batch
    try team.review.describeSearch(
      batch, searched: "2026-03-04", strategy: "#1 peer[tiab]\n#2 role[tiab]", acting: paul)
    try team.review.describeSearch(batch, hits: 190, acting: paul)
    let found = try #require(try team.review.importedSearch(batch))
    #expect(found.searched == "2026-03-04" && found.hits == 190 && found.strategy == "#1 peer[tiab]\n#2 role[tiab]")
    #expect(isEqual(try team.review.verify()))
    let length = try team.review.ledgerLength()
    try team.review.describeSearch(batch, hits: 190, acting: paul)
    #expect(try team.review.ledgerLength() == length, "what is known already is not recorded again")
  }

  @Test("is refused where it can't be one, and nothing is recorded") func refused() throws {
    let team = try ScreeningTeam(records: 2)
    let batch = try #require(try team.review.importedSearches().first).batch
    let length = try team.review.ledgerLength()
    #expect(throws: Problem.self) { try team.review.describeSearch(batch, searched: "March", acting: paul) }
    #expect(throws: Problem.self) { try team.review.describeSearch(batch, hits: -1, acting: paul) }
    #expect(throws: Problem.self) { try team.review.describeSearch(batch, strategy: " \n", acting: paul) }
    #expect(throws: Problem.self) { try team.review.describeSearch(batch + 1, hits: 3, acting: paul) }
    #expect(throws: Problem.self) {
      try team.review.describeSearch(batch, hits: 3, acting: SmallReview.acting("nobody"))
    }
    #expect(try team.review.ledgerLength() == length)
  }
}
