import Bibliography
import Charting
import Fixtures
import Review
import Testing

@Suite struct AMemo {
  @Test("stands in the place of the one before, and can be taken back") func replaces() throws {
    let team = try CodingTeam()
    let amara = SmallReview.acting("amara")
    let code = CodePath(book: "tasks", path: "office")
    for subject in [MemoSubject.whole, .code(code), .document(.abstract(1)), .passage(.abstract(1), Passage(0, 5))] {
      try team.review.writeMemo("first", on: subject, acting: amara)
      try team.review.writeMemo(" second ", on: subject, acting: amara)
      #expect(try team.review.memos(seenBy: "amara").map(\.text) == ["second"])
      let length = try team.review.ledgerLength()
      try team.review.writeMemo("second", on: subject, acting: amara)
      #expect(try team.review.ledgerLength() == length)
      try team.review.writeMemo(nil, on: subject, acting: amara)
      #expect(try team.review.memos(seenBy: "amara").isEmpty)
    }
    #expect(isEqual(try team.review.verify()))
  }

  @Test("on a code or on the whole is read by everybody at once") func open() throws {
    let team = try CodingTeam()
    try team.review.writeMemo(
      "only with clients", on: .code(.init(book: "tasks", path: "office")), acting: SmallReview.acting("amara"))
    #expect(try team.review.memos(seenBy: "jonas").map(\.text) == ["only with clients"])
    #expect(throws: Problem.self) {
      try team.review.writeMemo("x", on: .code(.init(book: "tasks", path: "no")), acting: SmallReview.acting("amara"))
    }
  }
}

@Suite struct TheSignatureUnderTheCoding {
  private let signers = ["olga", "amara", "jonas", "ines", "paul"]

  @Test("is asked of the whole team, and goes stale when the team’s coding changes") func stale() throws {
    let team = try CodingTeam()
    #expect(throws: Problem.self) { try team.review.signOffCoding(acting: SmallReview.acting("amara")) }
    try team.finish(by: "amara", ["led groups": "groups"])
    try team.finish(by: "jonas", ["led groups": "office"])
    #expect(try team.review.codingSignOff().obstacles == ["1 excerpt is still to settle"])
    #expect(throws: Problem.self) { try team.review.signOffCoding(acting: SmallReview.acting("amara")) }
    let excerpt = try team.excerpts()[0]
    try team.settle(excerpt, ["groups"])
    for user in signers { try team.review.signOffCoding(acting: SmallReview.acting(user)) }
    #expect(try team.review.codingSignOff().isComplete)
    #expect(try team.review.codingSignOff().people.map(\.name) == signers)
    let length = try team.review.ledgerLength()
    try team.review.signOffCoding(acting: SmallReview.acting("amara"))
    #expect(try team.review.ledgerLength() == length)
    try team.settle(excerpt, ["office"])
    #expect(try team.review.codingSignOff().people.allSatisfy { $0.state == .stale })
    try team.review.signOffCoding(acting: SmallReview.acting("amara"))
    #expect(try team.review.codingSignOff().people.map(\.state) == [.stale, .signed, .stale, .stale, .stale])
    // Back to what was signed: the signatures are of this coding.
    try team.settle(excerpt, ["groups"])
    #expect(try team.review.codingSignOff().people.map(\.state) == [.signed, .stale, .signed, .signed, .signed])
    try team.review.signOffCoding(isSigned: false, acting: SmallReview.acting("ines"))
    #expect(try team.review.codingSignOff().people[3].state == .unsigned)
    #expect(isEqual(try team.review.verify()))
  }

  @Test("waits for documents that are coded and still closed") func closed() throws {
    let team = try CodingTeam(abstracts: [CodingTeam.abstract, "Another one."])
    for user in ["amara", "jonas"] { try team.finish(by: user, ["led groups": "groups"]) }
    try team.code("Another", "office", in: .abstract(2), by: "amara")
    #expect(try team.review.codingSignOff().obstacles == ["1 document is coded and not open to all yet"])
    #expect(throws: Problem.self) { try team.review.signOffCoding(acting: SmallReview.acting("ossi")) }
  }
}
