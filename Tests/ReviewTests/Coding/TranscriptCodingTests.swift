import Bibliography
import Charting
import Fixtures
import Review
import Testing

@Suite struct ATranscriptToCode {
  private static let words = """
    ---
    P1: peers, ACT
    P2: clients, clinic
    P3: clients, clinic
    ---
    I: How is it?
    P1: They led groups. 👩‍👧 We rest.
    P2: Notes were written.
    """
  private let document = CodedDocument.transcript("ward")

  private func team() throws -> CodingTeam {
    let team = try CodingTeam()
    let file = try team.team.small.folder.write(Self.words, to: "ward.txt")
    _ = try team.review.addMaterial(MaterialToAdd(file, kind: .transcript), acting: SmallReview.acting())
    return team
  }

  @Test("says whose view a passage is, and how many took part") func voices() throws {
    let team = try team()
    #expect(try team.review.documentsToCode(seenBy: "amara").map(\.document).contains(document))
    for user in ["amara", "jonas"] {
      try team.finish(document, by: user, ["led groups": "groups", "Notes were written": "office"])
    }
    let themes = try team.review.themes()
    #expect(themes.columns.map(\.group) == ["peers", "clients"] && themes.columns.map(\.setting) == ["ACT", "clinic"])
    #expect(themes.sampleSizes[themes.columns[1]] == 2)
    #expect(themes.cells[2][0].participants == ["ward: P1"] && themes.cells[2][1].participants.isEmpty)
    // What the interviewer said, and nobody coded, is not compared.
    #expect(try team.review.codingAgreement()[0].passages.count == 2)
    #expect(isEqual(try team.review.verify()))
  }

  @Test("can be said to be another’s view by the coder") func said() throws {
    let team = try team()
    for user in ["amara", "jonas"] {
      try team.code("led groups", "groups", in: document, by: user, voice: Voice(group: "supervisors"))
      try team.finish(document, by: user)
    }
    #expect(try team.review.teamCoding().documents[0].passages.map(\.passage.group) == ["supervisors"])
    #expect(try team.review.teamCoding().documents[0].passages.map(\.passage.setting) == ["ACT"])
  }

  @Test("that was removed leaves what was coded, and can’t be coded on") func removed() throws {
    let team = try team()
    for user in ["amara", "jonas"] { try team.finish(document, by: user, ["led groups": "groups"]) }
    _ = try team.review.removeMaterial("ward", acting: SmallReview.acting())
    #expect(try team.review.teamCoding().older == 1)
    #expect(throws: Problem.self) { try team.review.codingSheet(document, seenBy: "amara") }
    #expect(isEqual(try team.review.verify()))
  }
}
