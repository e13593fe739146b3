import Screening
import Testing

private func sections(_ abstract: String) -> [String] {
  let bytes = Array(abstract.utf8)
  return AbstractSections.of(abstract).map { section in
    "\(section.heading ?? "–")|\(String(decoding: bytes[section.range], as: UTF8.self))"
  }
}

@Suite struct PartsOfAnAbstract {
  @Test func aStructuredAbstractIsPartedAtItsHeadings() {
    #expect(
      sections("BACKGROUND: Much is unknown. METHODS AND ANALYSIS: We asked. Results: Little. Conclusion: Ask more.")
        == [
          "BACKGROUND|Much is unknown.", "METHODS AND ANALYSIS|We asked.", "Results|Little.", "Conclusion|Ask more.",
        ])
  }

  @Test func headingsOnLinesOfTheirOwnAreFound() {
    #expect(sections("Objectives:\nTo ask.\nMethods:\nWe asked") == ["Objectives|To ask.", "Methods|We asked"])
  }

  @Test func headingsInOtherLanguagesAreFound() {
    #expect(sections("Hintergrund: Text. Méthodes: Texte.") == ["Hintergrund|Text.", "Méthodes|Texte."])
  }

  @Test func aColonInASentenceIsNoHeading() {
    for text in [
      "We found three groups: nurses, peers and doctors.", "The results: none. Ratio 3:1.", "WHO: a view from Geneva.",
      "See https://example.org.", "", "Two aims, as follows: to ask and to map.",
    ] {
      #expect(AbstractSections.of(text).allSatisfy { $0.heading == nil }, "\(text)")
    }
  }

  @Test func whatStandsBeforeTheFirstHeadingIsKept() {
    #expect(sections("A short note. Methods: Asking.") == ["–|A short note.", "Methods|Asking."])
  }
}
