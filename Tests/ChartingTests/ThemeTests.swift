import Charting
import Statistics
import Testing

@Suite struct ThemesOfPassages {
  private let codes = [
    FieldValue("bond", label: "Bond"), FieldValue("bond/trust", label: "Trust"), FieldValue("role", label: "Role"),
  ]

  private func passage(_ code: String, _ group: String, _ setting: String, _ person: String) -> CodedPassage {
    CodedPassage(code: code, group: group, setting: setting, participant: person, source: "R1")
  }

  @Test("a participant counts once a cell, and for the code above") func cells() {
    let matrix = ThemeMatrix.of(
      [
        passage("bond/trust", "peers", "ACT", "P1"), passage("bond/trust", "peers", "ACT", "P1"),
        passage("bond", "peers", "ACT", "P2"), passage("bond", "clients", "ACT", "C1"),
        passage("hope", "peers", "ER", "P3"),
      ], themes: codes,
      sampleSizes: [.init(group: "peers", setting: "ACT"): 44, .init(group: "supervisors", setting: "ER"): 14])
    #expect(matrix.themes.map(\.value) == ["bond", "bond/trust", "role", "hope"])
    #expect(matrix.columns.map(\.group) == ["peers", "peers", "clients", "supervisors"])
    #expect(matrix.cells[0][0].participants.count == 2 && matrix.cells[0][0].passages == 3)
    #expect(matrix.cells[1][0].participants == ["R1: P1"] && matrix.cells[1][0].passages == 2)
    #expect(matrix.totals[0].participants.count == 3)
    #expect(matrix.table.columns[1].group == "peers, ACT (of 44)")
  }

  @Test("sample sizes change no number of a cell") func context() {
    let passages = [passage("bond", "peers", "ACT", "P1"), passage("role", "clients", "ER", "C1")]
    let sized = ThemeMatrix.of(passages, themes: codes, sampleSizes: [.init(group: "peers", setting: "ACT"): 4400])
    #expect(sized.cells == ThemeMatrix.of(passages, themes: codes).cells)
  }

  @Test("two coders agree on a code over the passages that both read") func agreement() throws {
    let given: [(String, [String], [String])] = [
      ("p1", ["bond/trust"], ["bond"]), ("p2", ["bond"], []), ("p3", [], []), ("p4", ["role"], ["role"]),
      ("p5", [], ["role"]),
    ]
    let codings =
      given.flatMap { passage, ana, ben in
        [
          CodingAgreement.Coding(passage: passage, coder: "ana", codes: Set(ana)),
          CodingAgreement.Coding(passage: passage, coder: "ben", codes: Set(ben)),
        ]
      } + [CodingAgreement.Coding(passage: "p6", coder: "ana", codes: ["bond"])]
    let found = CodingAgreement.of(codings, between: "ana", and: "ben", codes: codes)
    #expect(found.passages == ["p1", "p2", "p3", "p4", "p5"])
    #expect(found.lines[0].both == 1 && found.lines[0].one == 1 && found.lines[0].neither == 3)
    let kappa = try found.lines[0].kappa.get()
    #expect(abs(kappa.value - (0.8 - 0.56) / 0.44) < 1e-12)
    #expect(found.lines[1].both == 0 && found.lines[1].one == 1)
    #expect(found.table.rows[2].cells.count == 6)
  }

  @Test("a code that nobody gave has no agreement beyond chance, and it is said why") func undefined() {
    let codings = ["p1", "p2"].flatMap { passage in
      ["ana", "ben"].map { CodingAgreement.Coding(passage: passage, coder: $0, codes: []) }
    }
    let table = CodingAgreement.of(codings, between: "ana", and: "ben", codes: codes).table
    #expect(table.rows[0].cells[4].text == "–" && table.notes.contains { $0.contains("one category") })
  }
}
