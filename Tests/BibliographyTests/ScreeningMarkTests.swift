import Bibliography
import Testing

@Suite struct ScreeningMarkTests {
  @Test func aDecisionIsOneLineOfPairs() {
    let mark = ScreeningMark.decision(
      .init(.exclude, stage: "title-abstract", by: "anna", reason: "Wrong population", on: "2026-03-04"))
    #expect(
      mark.tag
        == Tag(
          "screening-decision", "stage=title-abstract; by=anna; verdict=exclude; reason=Wrong population; on=2026-03-04"
        ))
    #expect(ScreeningMark(mark.tag) == mark)
  }

  @Test("separators in a value survive", arguments: ["a;b", "50% %3B", "x=y", "one\ntwo", "100%"])
  func escaping(text: String) {
    let mark = ScreeningMark.note(.init(text, by: text))
    #expect(ScreeningMark(mark.tag) == mark)
    #expect(!mark.tag.value.contains("\n"))
  }

  @Test func aDecisionWithoutAVerdictIsNone() {
    #expect(ScreeningMark(Tag("screening-decision", "by=anna; verdict=perhaps")) == nil)
    #expect(ScreeningMark(Tag("M2", "verdict=include")) == nil)
  }
}
