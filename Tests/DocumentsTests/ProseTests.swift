import Documents
import Testing

@Suite struct ProseOfReports {
  private let screened = Counted.count(["R1", "R2", "R3", "R5"], .records, "Records screened")

  @Test("takes numbers only with what they were counted from") func numbers() {
    let prose: Prose = "\(screened) records were screened by \(given: "Amara")."
    #expect(prose.plain == "4 records were screened by Amara.")
    #expect(prose.runs[0] == .number(screened))
    #expect(prose.runs[2] == .given("Amara"))
  }

  @Test("lists what a number was counted from, numbers in a row as a range") func listing() {
    #expect(screened.evidence.listing == "R1 to R3, R5")
    #expect(Evidence("x", .records, ["R1", "R2"]).listing == "R1, R2")
    #expect(Evidence("x", .setting, ["selection.pilot.size, version 1"]).listing == "selection.pilot.size, version 1")
    #expect(Evidence("x", .records, []).listing.isEmpty)
    #expect(Evidence("x", .records, ["R007", "R8"]).listing == "R007, R8")
  }

  @Test("marks what was counted from the same things once, in the order of reading") func marks() {
    let other = Counted.count(["R1"], .records, "Reports included")
    let document = Document(
      "x", "Title", about: "An example.",
      [.paragraph("\(other) of \(screened)"), .list(["\(screened)"]), .heading(1, "Nothing")])
    let numbered = NumberedEvidence(document)
    #expect(numbered.entries.map(\.text) == ["1", "4"])
    #expect(numbered.mark(of: screened.evidence) == "n2")
  }
}
