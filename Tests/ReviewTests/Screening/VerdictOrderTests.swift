import Fixtures
import Review
import Screening
import Testing

@Suite struct TheOrderOfVerdicts {
  private func order(_ team: ScreeningTeam) throws -> [Int] {
    try team.review.verdictOrder(at: .titleAbstract).map(\.number)
  }

  @Test("is that of the votes that completed them, not of the first votes") func completing() throws {
    let team = try ScreeningTeam(records: 3)
    for record in [1, 2, 3] { try team.vote(.exclude, on: record, by: "amara") }
    #expect(try order(team) == [])
    for record in [3, 1] { try team.vote(.exclude, on: record, by: "jonas") }
    #expect(try order(team) == [3, 1])
  }

  @Test("puts a conflict where it was resolved, and leaves an open one out") func conflicts() throws {
    let team = try ScreeningTeam(records: 3)
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "jonas")
    try team.vote(.include, on: 2, by: "amara")
    try team.vote(.include, on: 2, by: "jonas")
    #expect(try order(team) == [2])
    try team.review.resolve(
      RecordID(1), at: .titleAbstract, as: .include, manner: .arbiter, acting: SmallReview.acting("ines"))
    #expect(try order(team) == [2, 1])
  }

  @Test("keeps a record’s place when somebody says the same once more") func again() throws {
    let team = try ScreeningTeam(records: 2)
    for record in [1, 2] { for user in ["amara", "jonas"] { try team.vote(.include, on: record, by: user) } }
    try team.vote(.include, on: 1, by: "jonas")
    #expect(try order(team) == [1, 2])
  }
}
